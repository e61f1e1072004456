"""The mistakes an author can make in a quiz block; `docs/maintainers/problems.md` explains them."""

from fazhi.core.problem import Rule, Words


def _rule(code: str, what: tuple[str, str], mend: tuple[str, str]) -> Rule:
    return Rule(code, Words(*what), Words(*mend))


UNCLOSED = _rule(
    "Q101",
    ("测验块没有结束", "The quiz block never ends"),
    (
        "在最后一题的下一行写上与开头一样多的反引号“```”",
        "Put as many back-ticks as at the beginning on the line after the last item",
    ),
)
NO_ITEMS = _rule(
    "Q102",
    ("测验块里没有题目", "The quiz block holds no item"),
    ("至少写一题，例如“1. 【判断】……”", "Write at least one item, such as “1. [true-false] …”"),
)
NO_ANSWER_SINGLE = _rule(
    "Q103",
    ("单选题没有正确答案", "The single choice has no correct answer"),
    ("在题后写“答案：B”，或用 - [x] 标出正确选项", "Write “Answer: B” below it, or mark the correct option with - [x]"),
)
NO_ANSWER_MULTIPLE = _rule(
    "Q104",
    ("多选题没有正确答案", "The multiple choice has no correct answer"),
    (
        "在题后写“答案：AC”，或用 - [x] 标出正确选项",
        "Write “Answer: AC” below it, or mark the correct options with - [x]",
    ),
)
SEVERAL_ANSWERS = _rule(
    "Q105",
    ("单选题写了 {count} 个答案", "The single choice has {count} answers"),
    ("只留一个答案，或把题型改成【多选】", "Keep one answer, or make the item [multiple]"),
)
UNKNOWN_LINE = _rule(
    "Q106",
    ("看不懂这一行：{text}", "This line cannot be read: {text}"),
    (
        "题目以“1. ”或“【单选】”开头，选项以“A. ”开头，其他行写成“解析：……”这样的形式；接着上一个选项写的文字，行首空两格",
        "Write “1. ” or “[single]” before an item, “A. ” before an option, “Explanation: …”; indent continued text",
    ),
)
UNKNOWN_SETTING = _rule(
    "Q107",
    ("没有“{key}”这个设置", "There is no setting “{key}”"),
    ("第一题之前可以写：标题、说明、重做", "Before the first item you may write: title, note, retry"),
)
BAD_SETTING = _rule(
    "Q108",
    ("“{key}”不能是“{value}”", "“{key}” cannot be “{value}”"),
    ("写“是”“否”或者次数，例如“重做：2”", "Write yes, no or a number, such as “Retry: 2”"),
)
NOT_YET = _rule(
    "Q109",
    ("这个版本还不支持“{what}”", "“{what}” is not supported in this version yet"),
    (
        "先删去它",
        "Leave it out for now",
    ),
)
UNKNOWN_TYPE = _rule(
    "Q110",
    ("没有“{type}”这种题型", "There is no type “{type}”"),
    (
        "可用的题型：单选、多选、不定项、判断、填空、排序、配对、简答、材料",
        "Use one of: single, multiple, any, true-false, blank, order, match, short, case",
    ),
)
NO_TYPE = _rule(
    "Q111",
    ("看不出这一题的题型", "The type of this item cannot be told"),
    (
        "在题号后写上题型，例如【单选】【判断】【简答】",
        "Write its type after the number, such as [single], [true-false] or [short]",
    ),
)
ANSWER_WITHOUT_OPTION = _rule(
    "Q112",
    ("答案“{letter}”没有对应的选项", "There is no option for the answer “{letter}”"),
    ("现有的选项是 {labels}，改正答案或补上选项", "The options are {labels}: correct the answer or add the option"),
)
UNREADABLE_ANSWER = _rule(
    "Q113",
    (
        "选择题的答案应当是选项字母，这里写的是“{value}”",
        "The answer of a choice must be letters of options, not “{value}”",
    ),
    (
        "写成“答案：B”，多选写成“答案：AC”，每个字母只写一次",
        "Write “Answer: B”, or “Answer: AC” for several, each letter once",
    ),
)
EQUAL_OPTIONS = _rule(
    "Q114",
    ("选项 {label} 和选项 {other} 内容相同", "Option {label} says the same as option {other}"),
    (
        "改写其中一个；全角半角、空格和标点不算不同",
        "Rewrite one of them; width, spaces and punctuation make no difference",
    ),
)
LABEL_GAP = _rule(
    "Q115",
    (
        "选项字母不连续：这里应当是 {expected}，写的是 {label}",
        "The letters have a gap: {expected} is expected here, not {label}",
    ),
    (
        "从 A 开始按顺序写选项字母，看看是不是漏了一个选项",
        "Label options from A in order; check whether an option is missing",
    ),
)
LABEL_TWICE = _rule(
    "Q116",
    ("选项字母 {label} 写了两次", "The option letter {label} is written twice"),
    ("从 A 开始按顺序写选项字母", "Label options from A in order"),
)
TOO_FEW_OPTIONS = _rule(
    "Q117",
    ("选择题至少要有两个选项，这里有 {count} 个", "A choice needs at least two options and has {count}"),
    ("每个选项写一行，以“A. ”开头", "Write one option a line, beginning with “A. ”"),
)
EMPTY_OPTION = _rule(
    "Q118",
    ("选项 {label} 没有内容", "Option {label} is empty"),
    ("在字母后面写上内容，或删去这个选项", "Write its text after the letter, or delete it"),
)
MIXED_OPTIONS = _rule(
    "Q119",
    ("一道题里混用了“A. ”和“- [ ]”两种选项", "The item mixes options with letters and options with - [ ]"),
    ("一道题只用一种写法", "Use one of the two in an item"),
)
NO_JUDGEMENT = _rule(
    "Q120",
    ("判断题没有答案", "The true-false item has no answer"),
    ("在题后写“答案：对”或“答案：错”", "Write “Answer: true” or “Answer: false” below it"),
)
BAD_JUDGEMENT = _rule(
    "Q121",
    ("判断题的答案不能是“{value}”", "The answer of a true-false item cannot be “{value}”"),
    ("写“对”或“错”（也可以写 √ 或 ×）", "Write “true” or “false”"),
)
OPTIONS_NOT_WANTED = _rule(
    "Q122",
    ("这种题不写选项", "This type of item has no options"),
    ("删去选项，或把题型改成【单选】", "Delete the options, or make the item [single]"),
)
NO_BLANKS = _rule(
    "Q123",
    ("填空题里没有空", "The fill-in item has no blank"),
    (
        "把要填的地方写成“[[答案]]”，或写“____”并在题后写“答案：……”",
        "Write “[[answer]]” where the blank is, or “____” with “Answer: …” below",
    ),
)
BLANK_COUNT = _rule(
    "Q124",
    ("题干有 {blanks} 个空，答案却有 {answers} 个", "The stem has {blanks} blank(s) but there are {answers} answer(s)"),
    (
        "不同的空用“|”隔开，同一个空的几种写法用“；”隔开",
        "Separate the blanks with “|”, and the accepted answers of one blank with “;”",
    ),
)
EMPTY_BLANK = _rule(
    "Q125",
    ("第 {number} 个空没有答案", "Blank {number} has no answer"),
    ("写上答案；只有标点的答案不算答案", "Write its answer; punctuation alone is no answer"),
)
OPEN_BLANK = _rule(
    "Q126",
    ("“[[”和“]]”不成对", "“[[” and “]]” do not pair"),
    ("每个空写成“[[答案]]”，写在同一行里", "Write each blank as “[[answer]]” on one line"),
)
MIXED_BLANKS = _rule(
    "Q127",
    ("一道题里混用了“[[ ]]”和“____”", "The item mixes “[[ ]]” and “____”"),
    ("一道题只用一种写法", "Use one of the two in an item"),
)
EMPTY_STEM = _rule(
    "Q128",
    ("题目没有题干", "The item has no stem"),
    ("在题号或题型后面写上题干", "Write the question after the number or the type"),
)
TWICE = _rule(
    "Q129",
    ("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    ("合成一行，或删去其中一处（只有“提示”可以写几行）", "Join them or delete one (only hints may be repeated)"),
)
EMPTY_ATTRIBUTE = _rule(
    "Q130",
    ("“{key}”后面没有内容", "There is nothing after “{key}”"),
    ("写上内容，或删去这一行", "Write its text, or delete the line"),
)
ANSWERED_TWICE = _rule(
    "Q131",
    ("这一题的答案写了两处", "The answer of this item is given in two places"),
    (
        "“答案：”、- [x]、题干括号里的答案和 [[ ]]，只用一种",
        "Use only one of “Answer:”, - [x], the letters in the stem's bracket and [[ ]]",
    ),
)
FEEDBACK_WITHOUT_OPTION = _rule(
    "Q132",
    ("这一行反馈前面没有选项", "This feedback follows no option"),
    ("“>”开头的反馈要紧跟在它的选项下面", "Feedback with “>” goes directly below its option"),
)
NOT_CITATION = _rule(
    "Q133",
    ("“依据”里的“{text}”不是法律出处", "“{text}” is no citation of law"),
    (
        "写成“《宪法》第三十三条第一款”，几处之间用“、”隔开，说明文字写到“解析”里",
        "Write “Constitution, art. 33, para. 1”, several separated by “;”, and put comments into the explanation",
    ),
)
QUIZ_ID_TWICE = _rule(
    "Q134",
    ("测验编号“{id}”已经用过（{first}）", "The quiz id “{id}” is already used ({first})"),
    ("换一个编号；编号在全站只能用一次", "Choose another id; an id is used once on the whole site"),
)
ITEM_ID_TWICE = _rule(
    "Q135",
    ("题目编号“{id}”已经用过（第 {first} 行）", "The item id “{id}” is already used (line {first})"),
    ("换一个编号", "Choose another id"),
)
BAD_ID = _rule(
    "Q136",
    ("编号“{id}”不能用", "The id “{id}” cannot be used"),
    (
        "编号只用字母、数字、汉字和“-”，例如 {{#constitution-1}}",
        "Use letters, digits and “-” only, such as {{#constitution-1}}",
    ),
)
RAW_HTML = _rule(
    "Q137",
    ("测验里不能写 HTML 或脚本：{text}", "A quiz holds no HTML or script: {text}"),
    ("删去它；要写小于号，请用全角“＜”", "Delete it; for a less-than sign leave a space after it"),
)
BAD_LINK = _rule(
    "Q138",
    ("测验里的链接不能指向“{target}”", "A link in a quiz cannot lead to “{target}”"),
    ("链接写完整的 https:// 网址，或本页的“#标题”", "Write a whole https:// address, or a “#heading” of this page"),
)
TOO_LARGE = _rule(
    "Q139",
    ("测验块有 {size} 字节，超过 {limit} 字节", "The quiz block has {size} bytes, over the limit of {limit}"),
    ("分成几个测验", "Split it into several quizzes"),
)
LONG_LINE = _rule(
    "Q140",
    ("这一行有 {count} 个字，超过 {limit} 个", "This line has {count} characters, over the limit of {limit}"),
    ("缩短它，或分成几行", "Shorten it, or split it into several lines"),
)
BAD_POINTS = _rule(
    "Q141",
    ("分值不能是“{value}”", "The points cannot be “{value}”"),
    ("写一个大于 0、不超过 1000 的数，例如“分值：2”", "Write a number over 0 and up to 1000, such as “Points: 2”"),
)
BLOCK_NAME = _rule(
    "Q142",
    ("“{name}”不会被当作测验", "“{name}” is not taken for a quiz"),
    ("写成小写的 quiz，或“测验”", "Write quiz in lower case"),
)
BAD_BRACES = _rule(
    "Q143",
    ("测验块第一行的“{text}”看不懂", "“{text}” on the first line of the quiz cannot be read"),
    (
        "第一行写成“quiz {{#编号}} 标题”，花括号里只写编号",
        "Write the first line as “quiz {{#id}} Title”, with nothing but the id between the braces",
    ),
)
TOO_MANY_OPTIONS = _rule(
    "Q144",
    ("选项超过 26 个", "There are over 26 options"),
    ("减少选项", "Use fewer options"),
)
BLANK_NOT_WANTED = _rule(
    "Q145",
    ("只有填空题里能用“[[ ]]”", "Only fill-in items have “[[ ]]”"),
    (
        "选择题的空写成“（　　）”或“____”，要填写答案的题用【填空】",
        "Write “____” in a choice, or make the item [blank]",
    ),
)
BAD_RANGE = _rule(
    "Q146",
    ("范围“{text}”前面的数比后面大", "The range “{text}” begins after its end"),
    ("小的数写在前面，例如“[[17..19]]”", "Write the smaller number first, such as “[[17..19]]”"),
)
SHORT_TYPO = _rule(
    "Q147",
    ("“{text}”太短，容不下错字", "“{text}” is too short to allow for a slip"),
    (
        "“~”只用于三个字以上的答案；短答案请把每种写法都列出来",
        "Use “~” for three characters and more; list the spellings of short answers",
    ),
)
EMPTY_SECTION = _rule(
    "Q148",
    ("“{text}”下面没有题目", "There is no item below “{text}”"),
    ("在标题下面写题目，或删去这个标题", "Write its items below the heading, or delete it"),
)
POINTS_SUM = _rule(
    "Q149",
    ("分值对不上：写的是 {stated} 分，加起来是 {sum} 分", "The points do not add up: {stated} stated, {sum} in sum"),
    ("改正总分，或改正每一部分的分值", "Correct the total or the parts"),
)
MARKING_MODE = _rule(
    "Q150",
    ("这种题不能按“{mode}”判分", "This type of item is not marked as “{mode}”"),
    (
        "删去它：多选题答对一部分得一半分，填空题逐空给分，简答题对照评分点自评",
        "Delete it: a part of a multiple choice gains a half, blanks are marked each, short answers by the pupil",
    ),
)
ORDER_MISSES = _rule(
    "Q151",
    ("排序的答案漏了 {missing}", "The order misses {missing}"),
    ("每个选项写一次，例如“答案：B→A→D→C”", "Write every letter once, such as “Answer: B→A→D→C”"),
)
BAD_ORDER = _rule(
    "Q152",
    ("排序的答案看不懂：“{value}”", "The order cannot be read: “{value}”"),
    ("每个字母写一次，例如“答案：B→A→D→C”", "Write every letter once, such as “Answer: B→A→D→C”"),
)
PAIR_WITHOUT_RIGHT = _rule(
    "Q153",
    ("“{left}”右边没有内容", "“{left}” has no right side"),
    ("写成“左边 —— 右边”；左边空着的是干扰项", "Write “left —— right”; a distractor has an empty left side"),
)
TOO_FEW_PAIRS = _rule(
    "Q154",
    ("配对题至少要有两对，这里有 {count} 对", "A matching item needs at least two pairs and has {count}"),
    ("每对写一行，例如“12月4日 —— 国家宪法日”", "Write one pair a line, such as “4 December —— Constitution Day”"),
)
PAIR_TWICE = _rule(
    "Q155",
    ("“{text}”写了两次", "“{text}” is written twice"),
    ("左边的内容各不相同，干扰项不能和别的右边相同", "Left sides differ, and a distractor is no other right side"),
)
CRITERION_POINTS = _rule(
    "Q156",
    ("这个评分点没有写清内容和分值：{text}", "This point of the rubric lacks its text or its points: {text}"),
    ("写成“- 保留证据（2分）”", "Write it as “- keeps the evidence (2 points)”"),
)
PART_OUTSIDE_CASE = _rule(
    "Q157",
    ("小题“（{number}）”不在材料题里", "The sub-question “({number})” is not in a case"),
    ("在大题的题号后面写上【材料】", "Write [case] after the number of the question above it"),
)
CASE_WITHOUT_PARTS = _rule(
    "Q158",
    ("材料题下面没有小题", "The case has no sub-questions"),
    ("在材料下面写小题，以“（1）”开头", "Write its sub-questions below it, beginning with “(1)”"),
)
CASE_IN_CASE = _rule(
    "Q159",
    ("材料题的小题不能又是材料题", "A sub-question of a case cannot be a case"),
    ("把它写成另一道大题", "Make it a question of its own"),
)
NOT_WANTED_HERE = _rule(
    "Q160",
    ("这种题不写“{key}”", "“{key}” does not go into this type of item"),
    (
        "参考答案和评分点用在简答题；配对题和材料题没有“答案”一行，材料题的答案写在小题下面",
        "Model answers and rubrics go into short answers; matching and cases have no “Answer:” of their own",
    ),
)
RULES = (
    UNCLOSED, NO_ITEMS, NO_ANSWER_SINGLE, NO_ANSWER_MULTIPLE, SEVERAL_ANSWERS, UNKNOWN_LINE, UNKNOWN_SETTING, BAD_SETTING,
    NOT_YET, UNKNOWN_TYPE, NO_TYPE, ANSWER_WITHOUT_OPTION, UNREADABLE_ANSWER, EQUAL_OPTIONS, LABEL_GAP, LABEL_TWICE,
    TOO_FEW_OPTIONS, EMPTY_OPTION, MIXED_OPTIONS, NO_JUDGEMENT, BAD_JUDGEMENT, OPTIONS_NOT_WANTED, NO_BLANKS, BLANK_COUNT,
    EMPTY_BLANK, OPEN_BLANK, MIXED_BLANKS, EMPTY_STEM, TWICE, EMPTY_ATTRIBUTE, ANSWERED_TWICE, FEEDBACK_WITHOUT_OPTION,
    NOT_CITATION, QUIZ_ID_TWICE, ITEM_ID_TWICE, BAD_ID, RAW_HTML, BAD_LINK, TOO_LARGE, LONG_LINE, BAD_POINTS, BLOCK_NAME,
    BAD_BRACES, TOO_MANY_OPTIONS, BLANK_NOT_WANTED, BAD_RANGE, SHORT_TYPO, EMPTY_SECTION, POINTS_SUM, MARKING_MODE,
    ORDER_MISSES, BAD_ORDER, PAIR_WITHOUT_RIGHT, TOO_FEW_PAIRS, PAIR_TWICE, CRITERION_POINTS, PART_OUTSIDE_CASE,
    CASE_WITHOUT_PARTS, CASE_IN_CASE, NOT_WANTED_HERE,
)  # fmt: skip
