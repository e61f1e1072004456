"""The mistakes in a quiz block; `docs/maintainers/problems.md` explains them."""

from fazhi.core.problem import Rule, Words

UNCLOSED = Rule(
    "Q101",
    Words("测验块没有结束", "The quiz block never ends"),
    Words(
        "在最后一题的下一行写上与开头一样多的反引号“```”",
        "Put as many back-ticks as at the beginning on the line after the last item",
    ),
)
NO_ITEMS = Rule(
    "Q102",
    Words("测验块里没有题目", "The quiz block holds no item"),
    Words("至少写一题，例如“1. 【判断】……”", "Write at least one item, such as “1. [true-false] …”"),
)
NO_ANSWER_SINGLE = Rule(
    "Q103",
    Words("单选题没有正确答案", "The single choice has no correct answer"),
    Words(
        "在题后写“答案：B”，或用 - [x] 标出正确选项",
        "Write “Answer: B” below it, or mark the correct option with - [x]",
    ),
)
NO_ANSWER_MULTIPLE = Rule(
    "Q104",
    Words("多选题没有正确答案", "The multiple choice has no correct answer"),
    Words(
        "在题后写“答案：AC”，或用 - [x] 标出正确选项",
        "Write “Answer: AC” below it, or mark the correct options with - [x]",
    ),
)
SEVERAL_ANSWERS = Rule(
    "Q105",
    Words("单选题写了 {count} 个答案", "The single choice has {count} answers"),
    Words("只留一个答案，或把题型改成【多选】", "Keep one answer, or make the item [multiple]"),
)
UNKNOWN_LINE = Rule(
    "Q106",
    Words("看不懂这一行：{text}", "This line cannot be read: {text}"),
    Words(
        "题目以“1. ”或“【单选】”开头，选项以“A. ”开头，其他行写成“解析：……”这样的形式；接着上一个选项写的文字，行首空两格",
        "Write “1. ” or “[single]” before an item, “A. ” before an option, “Explanation: …”; indent continued text",
    ),
)
UNKNOWN_SETTING = Rule(
    "Q107",
    Words("没有“{key}”这个设置", "There is no setting “{key}”"),
    Words(
        "第一题之前可以写：标题、说明、模式、抽题、乱序、及格、时长、重做、显示答案",
        "Before the first item you may write: title, note, mode, draw, shuffle, pass, time, retry, show answers",
    ),
)
BAD_SETTING = Rule(
    "Q108",
    Words("“{key}”不能是“{value}”", "“{key}” cannot be “{value}”"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
UNKNOWN_TYPE = Rule(
    "Q110",
    Words("没有“{type}”这种题型", "There is no type “{type}”"),
    Words(
        "可用的题型：单选、多选、不定项、判断、填空、排序、配对、简答、材料",
        "Use one of: single, multiple, any, true-false, blank, order, match, short, case",
    ),
)
NO_TYPE = Rule(
    "Q111",
    Words("看不出这一题的题型", "The type of this item cannot be told"),
    Words(
        "在题号后写上题型，例如【单选】【判断】【简答】",
        "Write its type after the number, such as [single], [true-false] or [short]",
    ),
)
ANSWER_WITHOUT_OPTION = Rule(
    "Q112",
    Words("答案“{letter}”没有对应的选项", "There is no option for the answer “{letter}”"),
    Words(
        "现有的选项是 {labels}，改正答案或补上选项", "The options are {labels}: correct the answer or add the option"
    ),
)
UNREADABLE_ANSWER = Rule(
    "Q113",
    Words(
        "选择题的答案应当是选项字母，这里写的是“{value}”",
        "The answer of a choice must be letters of options, not “{value}”",
    ),
    Words(
        "写成“答案：B”，多选写成“答案：AC”，每个字母只写一次",
        "Write “Answer: B”, or “Answer: AC” for several, each letter once",
    ),
)
EQUAL_OPTIONS = Rule(
    "Q114",
    Words("选项 {label} 和选项 {other} 内容相同", "Option {label} says the same as option {other}"),
    Words(
        "改写其中一个；全角半角、空格和标点不算不同",
        "Rewrite one of them; width, spaces and punctuation make no difference",
    ),
)
LABEL_GAP = Rule(
    "Q115",
    Words(
        "选项字母不连续：这里应当是 {expected}，写的是 {label}",
        "The letters have a gap: {expected} is expected here, not {label}",
    ),
    Words(
        "从 A 开始按顺序写选项字母，看看是不是漏了一个选项",
        "Label options from A in order; check whether an option is missing",
    ),
)
LABEL_TWICE = Rule(
    "Q116",
    Words("选项字母 {label} 写了两次", "The option letter {label} is written twice"),
    Words("从 A 开始按顺序写选项字母", "Label options from A in order"),
)
TOO_FEW_OPTIONS = Rule(
    "Q117",
    Words("选择题至少要有两个选项，这里有 {count} 个", "A choice needs at least two options and has {count}"),
    Words("每个选项写一行，以“A. ”开头", "Write one option a line, beginning with “A. ”"),
)
EMPTY_OPTION = Rule(
    "Q118",
    Words("选项 {label} 没有内容", "Option {label} is empty"),
    Words("在字母后面写上内容，或删去这个选项", "Write its text after the letter, or delete it"),
)
MIXED_OPTIONS = Rule(
    "Q119",
    Words("一道题里混用了“A. ”和“- [ ]”两种选项", "The item mixes options with letters and options with - [ ]"),
    Words("一道题只用一种写法", "Use one of the two in an item"),
)
NO_JUDGEMENT = Rule(
    "Q120",
    Words("判断题没有答案", "The true-false item has no answer"),
    Words("在题后写“答案：对”或“答案：错”", "Write “Answer: true” or “Answer: false” below it"),
)
BAD_JUDGEMENT = Rule(
    "Q121",
    Words("判断题的答案不能是“{value}”", "The answer of a true-false item cannot be “{value}”"),
    Words("写“对”或“错”（也可以写 √ 或 ×）", "Write “true” or “false”"),
)
OPTIONS_NOT_WANTED = Rule(
    "Q122",
    Words("这种题不写选项", "This type of item has no options"),
    Words("删去选项，或把题型改成【单选】", "Delete the options, or make the item [single]"),
)
NO_BLANKS = Rule(
    "Q123",
    Words("填空题里没有空", "The fill-in item has no blank"),
    Words(
        "把要填的地方写成“[[答案]]”，或写“____”并在题后写“答案：……”",
        "Write “[[answer]]” where the blank is, or “____” with “Answer: …” below",
    ),
)
BLANK_COUNT = Rule(
    "Q124",
    Words(
        "题干有 {blanks} 个空，答案却有 {answers} 个",
        "The stem has {blanks} blank(s) but there are {answers} answer(s)",
    ),
    Words(
        "不同的空用“|”隔开，同一个空的几种写法用“；”隔开",
        "Separate the blanks with “|”, and the accepted answers of one blank with “;”",
    ),
)
EMPTY_BLANK = Rule(
    "Q125",
    Words("第 {number} 个空没有答案", "Blank {number} has no answer"),
    Words("写上答案；只有标点的答案不算答案", "Write its answer; punctuation alone is no answer"),
)
OPEN_BLANK = Rule(
    "Q126",
    Words("“[[”和“]]”不成对", "“[[” and “]]” do not pair"),
    Words("每个空写成“[[答案]]”，写在同一行里", "Write each blank as “[[answer]]” on one line"),
)
MIXED_BLANKS = Rule(
    "Q127",
    Words("一道题里混用了“[[ ]]”“____”和空括号", "The item mixes “[[ ]]”, “____” and empty brackets"),
    Words("一道题只用一种写法", "Use one of them in an item"),
)
EMPTY_STEM = Rule(
    "Q128",
    Words("题目没有题干", "The item has no stem"),
    Words("在题号或题型后面写上题干", "Write the question after the number or the type"),
)
TWICE = Rule(
    "Q129",
    Words("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    Words("合成一行，或删去其中一处（只有“提示”可以写几行）", "Join them or delete one (only hints may be repeated)"),
)
EMPTY_ATTRIBUTE = Rule(
    "Q130",
    Words("“{key}”后面没有内容", "There is nothing after “{key}”"),
    Words("写上内容，或删去这一行", "Write its text, or delete the line"),
)
ANSWERED_TWICE = Rule(
    "Q131",
    Words("这一题的答案写了两处", "The answer of this item is given in two places"),
    Words(
        "“答案：”、- [x]、题干括号里的答案和 [[ ]]，只用一种",
        "Use only one of “Answer:”, - [x], the letters in the stem's bracket and [[ ]]",
    ),
)
FEEDBACK_WITHOUT_OPTION = Rule(
    "Q132",
    Words("这一行反馈前面没有选项", "This feedback follows no option"),
    Words("“>”开头的反馈要紧跟在它的选项下面", "Feedback with “>” goes directly below its option"),
)
NOT_CITATION = Rule(
    "Q133",
    Words("“依据”里的“{text}”不是法律出处", "“{text}” is no citation of law"),
    Words(
        "写成“《宪法》第三十三条第一款”，几处之间用“、”隔开，说明文字写到“解析”里",
        "Write “Constitution, art. 33, para. 1”, several separated by “;”, and put comments into the explanation",
    ),
)
QUIZ_ID_TWICE = Rule(
    "Q134",
    Words("测验编号“{id}”已经用过（{first}）", "The quiz id “{id}” is already used ({first})"),
    Words("换一个编号；编号在全站只能用一次", "Choose another id; an id is used once on the whole site"),
)
ITEM_ID_TWICE = Rule(
    "Q135",
    Words("题目编号“{id}”已经用过（第 {first} 行）", "The item id “{id}” is already used (line {first})"),
    Words("换一个编号", "Choose another id"),
)
BAD_ID = Rule(
    "Q136",
    Words("编号“{id}”不能用", "The id “{id}” cannot be used"),
    Words(
        "编号只用字母、数字、汉字和“-”，例如 {{#constitution-1}}",
        "Use letters, digits and “-” only, such as {{#constitution-1}}",
    ),
)
RAW_HTML = Rule(
    "Q137",
    Words("测验里不能写 HTML 或脚本：{text}", "A quiz holds no HTML or script: {text}"),
    Words("删去它；要写小于号，请用全角“＜”", "Delete it; for a less-than sign leave a space after it"),
)
BAD_LINK = Rule(
    "Q138",
    Words("测验里的链接不能指向“{target}”", "A link in a quiz cannot lead to “{target}”"),
    Words(
        "链接写完整的 https:// 网址，或本页的“#标题”", "Write a whole https:// address, or a “#heading” of this page"
    ),
)
TOO_LARGE = Rule(
    "Q139",
    Words("测验块有 {size} 字节，超过 {limit} 字节", "The quiz block has {size} bytes, over the limit of {limit}"),
    Words("分成几个测验", "Split it into several quizzes"),
)
LONG_LINE = Rule(
    "Q140",
    Words("这一行有 {count} 个字，超过 {limit} 个", "This line has {count} characters, over the limit of {limit}"),
    Words("缩短它，或分成几行", "Shorten it, or split it into several lines"),
)
BAD_POINTS = Rule(
    "Q141",
    Words("分值不能是“{value}”", "The points cannot be “{value}”"),
    Words("写一个大于 0、不超过 1000 的数，例如“分值：2”", "Write a number over 0 and up to 1000, such as “Points: 2”"),
)
BLOCK_NAME = Rule(
    "Q142",
    Words("“{name}”不会被当作测验", "“{name}” is not taken for a quiz"),
    Words("写成小写的 quiz，或“测验”", "Write quiz in lower case"),
)
BAD_BRACES = Rule(
    "Q143",
    Words("测验块第一行的“{text}”看不懂", "“{text}” on the first line of the quiz cannot be read"),
    Words(
        "花括号紧跟在 quiz 后面，里面写一个编号、样式名和“设置=值”，例如“quiz {{#xianfa-01 .wide 模式=考试}} 标题”",
        "Put the braces after quiz, with one id, classes and settings, such as “quiz {{#law-01 .wide mode=exam}} Title”",
    ),
)
TOO_MANY_OPTIONS = Rule(
    "Q144",
    Words("选项超过 26 个", "There are over 26 options"),
    Words("减少选项", "Use fewer options"),
)
BLANK_NOT_WANTED = Rule(
    "Q145",
    Words("只有填空题里能用“[[ ]]”", "Only fill-in items have “[[ ]]”"),
    Words(
        "选择题的空写成“（　　）”或“____”，要填写答案的题用【填空】",
        "Write “____” in a choice, or make the item [blank]",
    ),
)
RULES = (
    UNCLOSED, NO_ITEMS, NO_ANSWER_SINGLE, NO_ANSWER_MULTIPLE, SEVERAL_ANSWERS, UNKNOWN_LINE, UNKNOWN_SETTING, BAD_SETTING,
    UNKNOWN_TYPE, NO_TYPE, ANSWER_WITHOUT_OPTION, UNREADABLE_ANSWER, EQUAL_OPTIONS, LABEL_GAP, LABEL_TWICE, TOO_FEW_OPTIONS, EMPTY_OPTION,
    MIXED_OPTIONS, NO_JUDGEMENT, BAD_JUDGEMENT, OPTIONS_NOT_WANTED, NO_BLANKS, BLANK_COUNT, EMPTY_BLANK, OPEN_BLANK, MIXED_BLANKS,
    EMPTY_STEM, TWICE, EMPTY_ATTRIBUTE, ANSWERED_TWICE, FEEDBACK_WITHOUT_OPTION, NOT_CITATION, QUIZ_ID_TWICE, ITEM_ID_TWICE, BAD_ID,
    RAW_HTML, BAD_LINK, TOO_LARGE, LONG_LINE, BAD_POINTS, BLOCK_NAME, BAD_BRACES, TOO_MANY_OPTIONS, BLANK_NOT_WANTED,
)  # fmt: skip
