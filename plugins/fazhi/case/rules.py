"""The mistakes in a case block; `docs/maintainers/problems.md` explains them."""

from fazhi.core.block_rules import block_rules
from fazhi.core.problem import Rule, Words

BLOCK = block_rules("J", Words("小法官", "case"), Words("小法官", "case"))
UNKNOWN_LINE = Rule(
    "J110",
    Words("看不懂这一行：{text}", "This line cannot be read: {text}"),
    Words(
        "先写“案情”，再写“问题：……”；选择以“A. ”开头，后果以“> ”开头；接着上一行写的文字，行首空两格",
        "Begin with “Facts”, then “Question: …”; choices begin with “A. ”, consequences with “> ”; indent continued text",
    ),
)
MISPLACED = Rule(
    "J111",
    Words("“{text}”不能写在这里", "“{text}” does not go here"),
    Words(
        "顺序是：学段、说明，案情，问题，选择（后果、依据、转到紧跟在选择下面），如果，说理，规则（依据写在规则下面）",
        "The order is: stage, note; facts; question; choices, each with consequence, basis, go to; what if; reasoning; rule with its basis",
    ),
)
TWICE = Rule(
    "J112",
    Words("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    Words(
        "合成一处，或删去其中一处；同一个故事里的第二个问题，前面写一行“场景：……”",
        "Join them or delete one; a second question needs a scene of its own: “Scene: …”",
    ),
)
EMPTY_VALUE = Rule(
    "J113",
    Words("“{key}”后面没有内容", "There is nothing after “{key}”"),
    Words("写上内容，或删去这一行", "Write its text, or delete the line"),
)
BAD_BAND = Rule(
    "J114",
    Words("学段不能是“{value}”", "The stage cannot be “{value}”"),
    Words(
        "写小学、初中或高中；不写，就看页首信息里的年级",
        "Write primary, junior or senior; without it the page's grades decide",
    ),
)
NO_FACTS = Rule(
    "J115",
    Words("没有案情{scene}", "There are no facts{scene}"),
    Words("在“案情”下面一步一行写清楚发生了什么", "Write what happened below “Facts”, one step a line"),
)
EMPTY_STEP = Rule(
    "J116",
    Words("案情的这一步没有内容", "This step of the facts is empty"),
    Words("写上内容，或删去这个编号", "Write what happens, or delete the number"),
)
STEP_NUMBER = Rule(
    "J117",
    Words(
        "案情的编号不连续：这里应当是 {expected}，写的是 {number}",
        "The steps have a gap: {expected} is expected here, not {number}",
    ),
    Words(
        "从 1 开始依次编号，看看是不是漏了一步；也可以都不编号",
        "Number the steps from 1; check whether one is missing, or leave all numbers out",
    ),
)
NO_QUESTION = Rule(
    "J118",
    Words("没有问题{scene}", "There is no question{scene}"),
    Words("在案情后面写“问题：……”", "Write “Question: …” after the facts"),
)
TOO_FEW_CHOICES = Rule(
    "J119",
    Words("至少要有两个选择，这里有 {count} 个", "There must be at least two choices, and there are {count}"),
    Words("每个选择写一行，以“A. ”开头", "Write one choice a line, beginning with “A. ”"),
)
LABEL = Rule(
    "J120",
    Words(
        "选择的字母不对：这里应当是 {expected}，写的是 {label}",
        "The letters are out of order: {expected} is expected here, not {label}",
    ),
    Words(
        "从 A 开始按顺序写，看看是不是漏了一个选择", "Label the choices from A in order; check whether one is missing"
    ),
)
EMPTY_CHOICE = Rule(
    "J121",
    Words("选择 {label} 没有内容", "Choice {label} is empty"),
    Words("在字母后面写上内容，或删去这个选择", "Write its text after the letter, or delete it"),
)
EQUAL_CHOICES = Rule(
    "J122",
    Words("选择 {label} 和选择 {other} 内容相同", "Choice {label} says the same as choice {other}"),
    Words(
        "改写其中一个；全角半角、空格和标点不算不同",
        "Rewrite one of them; width, spaces and punctuation make no difference",
    ),
)
NO_CONSEQUENCE = Rule(
    "J123",
    Words("选择 {label} 没有后果", "Choice {label} has no consequence"),
    Words("在它下面写一行“> 这样做会……”", "Write a line “> What follows …” below it"),
)
NOT_CITATION = Rule(
    "J124",
    Words("“依据”里的“{text}”不是法律出处", "“{text}” is no citation of law"),
    Words(
        "写成“《民法典》第一千一百八十八条”，几处之间用“、”隔开，说明文字写到说理里",
        "Write “Civil Code, art. 1188”, several separated by “;”, and put comments into the reasoning",
    ),
)
GOTO_NOWHERE = Rule(
    "J125",
    Words("没有叫“{name}”的场景，这个选择没有下文", "There is no scene “{name}”: this choice leads nowhere"),
    Words(
        "现有的场景：{names}。改正名字，或写一个“场景：{name}”",
        "The scenes are: {names}. Correct the name, or write “Scene: {name}”",
    ),
)
LOOP = Rule(
    "J126",
    Words("转到“{name}”会绕回来，故事走不到头", "Going to “{name}” leads back here, and the story never ends"),
    Words(
        "转到后面的场景，或删去这一行，让故事在这里结束",
        "Go to a later scene, or delete the line so that the story ends here",
    ),
)
UNREACHED = Rule(
    "J127",
    Words("没有选择通向场景“{name}”，读者看不到它", "No choice leads to the scene “{name}”, so nobody sees it"),
    Words(
        "在一个选择下面写“转到：{name}”，或删去这个场景", "Write “Go to: {name}” below a choice, or delete the scene"
    ),
)
SCENE_TWICE = Rule(
    "J128",
    Words("有两个场景叫“{name}”（第一个在第 {first} 行）", "Two scenes are called “{name}” (first on line {first})"),
    Words("给其中一个换个名字", "Give one of them another name"),
)
NO_ANSWER = Rule(
    "J129",
    Words("这个“如果”没有下文", "This “what if” leads nowhere"),
    Words(
        "在它下面写一行“> 那么……”，说明会有什么不同", "Write a line “> Then …” below it, saying what would be different"
    ),
)
NO_REASONING = Rule(
    "J130",
    Words("没有“说理”", "There is no “Reasoning”"),
    Words(
        "在最后写“说理：”，说明怎样从案情想到结论",
        "Write “Reasoning:” near the end, saying how the facts lead to the decision",
    ),
)
NO_RULE = Rule(
    "J131",
    Words("没有“规则”", "There is no “Rule”"),
    Words(
        "在说理后面写“规则：”，用自己的话说法律怎么规定，下面写“依据：……”",
        "Write “Rule:” after the reasoning: what the law says, in own words, with “Basis: …” below",
    ),
)
RULE_WITHOUT_BASIS = Rule(
    "J132",
    Words("“规则”没有法律依据", "The rule has no basis in law"),
    Words("在规则下面写一行“依据：《……》第……条”", "Write a line “Basis: …” with the article below the rule"),
)
LONG_SENTENCE = Rule(
    "J133",
    Words(
        "给小学生的这句话有 {count} 个字，超过 {limit} 个",
        "This sentence for primary pupils has {count} characters, over {limit}",
    ),
    Words("拆成两句短句", "Split it into two short sentences"),
    "warning",
)
RULES = (
    *BLOCK.all, UNKNOWN_LINE, MISPLACED, TWICE, EMPTY_VALUE, BAD_BAND, NO_FACTS, EMPTY_STEP, STEP_NUMBER, NO_QUESTION,
    TOO_FEW_CHOICES, LABEL, EMPTY_CHOICE, EQUAL_CHOICES, NO_CONSEQUENCE, NOT_CITATION, GOTO_NOWHERE, LOOP, UNREACHED,
    SCENE_TWICE, NO_ANSWER, NO_REASONING, NO_RULE, RULE_WITHOUT_BASIS, LONG_SENTENCE,
)  # fmt: skip
