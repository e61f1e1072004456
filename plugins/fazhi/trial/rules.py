"""The mistakes in the writing of a trial block; `docs/maintainers/problems.md` explains them."""

from fazhi.core.block_rules import block_rules
from fazhi.core.problem import Rule, Words

BLOCK = block_rules("T", Words("庭审", "trial"), Words("庭审", "trial"))
NO_ID = Rule(
    "T110",
    Words("庭审块没有编号或标题", "The trial block has no id or no title"),
    Words(
        "第一行写成“```庭审 {{#编号}} 标题”；角色卡等页面的网址里用到编号",
        "Write the first line as “```trial {{#id}} Title”; the addresses of the role cards hold the id",
    ),
)
UNKNOWN_HEADING = Rule(
    "T111",
    Words("没有“{title}”这一节", "There is no section “{title}”"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
HEADING_TWICE = Rule(
    "T112",
    Words(
        "“{title}”这一节写了两次（第一次在第 {first} 行）",
        "The section “{title}” is written twice (first on line {first})",
    ),
    Words("合成一节", "Put both together"),
)
MISSING_SECTION = Rule(
    "T113",
    Words("缺少“{title}”这一节", "The section “{title}” is missing"),
    Words(
        "另起一行写标题“## {title}”，也可以写成“一、{title}”或“【{title}】”，下面写内容",
        "Write the heading “## {title}” on a line of its own, or [{title}], and its content below it",
    ),
)
EMPTY_SECTION = Rule(
    "T114",
    Words("“{title}”这一节是空的", "The section “{title}” is empty"),
    Words("写上内容", "Write its content"),
)
UNKNOWN_SETTING = Rule(
    "T115",
    Words("第一个标题之前看不懂这一行：{text}", "This line before the first heading cannot be read: {text}"),
    Words(
        "标题之前可以写：类型、时长、说明、审理方式、被告人年龄、满分；其余内容写在“## 案情”等标题下面",
        "Before it you may write: kind, time, note, hearing, defendant's age, full marks; all else goes below a heading",
    ),
)
BAD_SETTING = Rule(
    "T116",
    Words("“{key}”不能是“{value}”", "“{key}” cannot be “{value}”"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
TWICE = Rule(
    "T117",
    Words("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    Words("只留一处", "Keep one of them"),
)
EMPTY_VALUE = Rule(
    "T118",
    Words("“{key}”后面没有内容", "Nothing follows “{key}”"),
    Words("写上内容，或者删去这一行", "Write something, or delete the line"),
)
MISSING_SETTING = Rule(
    "T119",
    Words("没有写“{key}”", "“{key}” is not given"),
    Words("在第一个标题之前加一行，例如“{example}”", "Add a line before the first heading, such as “{example}”"),
)
UNKNOWN_LINE = Rule(
    "T120",
    Words("看不懂这一行：{text}", "This line cannot be read: {text}"),
    Words("{form}；接着上一行写的文字，行首空两格", "{form}; indent text that continues the line above"),
)
WRONG_PLACE = Rule(
    "T121",
    Words("“{key}”不能写在“{title}”这一节", "“{key}” has no place in the section “{title}”"),
    Words("移到它该在的一节；这里可以写：{accepted}", "Move it to where it belongs; here you may write: {accepted}"),
)
UNKNOWN_COLUMN = Rule(
    "T122",
    Words("表头“{text}”看不懂", "The column “{text}” cannot be read"),
    Words("这一节的表头可以写：{accepted}", "The columns of this section are: {accepted}"),
)
BAD_ROW = Rule(
    "T123",
    Words("这一行有 {count} 格，表头有 {wanted} 格", "This row has {count} cells, the head has {wanted}"),
    Words("每行的格数要和表头一样；空着的格子也要留", "Give each row as many cells as the head, empty ones too"),
)
ROLE_TWICE = Rule(
    "T130",
    Words(
        "角色“{name}”写了两次（第一次在第 {first} 行）", "The role “{name}” is written twice (first on line {first})"
    ),
    Words(
        "合成一个，人数写在括号里，例如“审判员（2人）”",
        "Make it one and write the number in brackets, such as “Judge (2)”",
    ),
)
BAD_COUNT = Rule(
    "T131",
    Words("人数“{text}”看不懂", "The number of pupils “{text}” cannot be read"),
    Words("写 1 到 60，例如“审判员（2人）”", "Write 1 to 60, such as “Judge (2)”"),
)
ROLE_NOT_IN_PROCEDURE = Rule(
    "T132",
    Words("角色“{name}”在程序里没有出现", "The role “{name}” does not appear in the procedure"),
    Words(
        "在有他事情做的环节写上“谁：{name}”，或在“做什么”里写到他；“全体”不算",
        "Write “Who: {name}” in a stage where it has something to do, or name it in “action”; “everyone” does not count",
    ),
)
BAD_SEAT = Rule(
    "T133",
    Words("“{name}”坐在哪一边看不出来", "On which side “{name}” sits cannot be told"),
    Words(
        "写明是哪一方的，例如“原告诉讼代理人”，或在下面加一行“席位：原告席”。席位可以写：{accepted}",
        "Name the side, such as “Plaintiff's representative”, or add the line “Seat: left”. Seats are: {accepted}",
    ),
)
PRIVATE_SHARED = Rule(
    "T134",
    Words(
        "“{role}”只给本人看的信息又写在了大家都看的地方：{text}",
        "What only “{role}” may read also stands where everybody reads it: {text}",
    ),
    Words("从这里删去，或者不再作为只给本人看的信息", "Delete it here, or do not keep it private"),
)
CARD_TOO_LONG = Rule(
    "T135",
    Words(
        "“{name}”的角色卡有 {count} 个字，一张 A5 卡片放不下 {limit} 个以上",
        "The card of “{name}” has {count} characters; more than {limit} do not fit on A5",
    ),
    Words("缩短说明或准备", "Shorten its task or preparation"),
    "warning",
)
NO_TASK = Rule(
    "T136",
    Words("角色“{name}”没有说明", "The role “{name}” has no task"),
    Words("在冒号后面写他做什么，例如“{name}（1人）：……”", "Write what it does after a colon, such as “{name} (1): …”"),
)
NO_SIDE = Rule(
    "T140",
    Words("证据“{number}”没有写谁提交", "Exhibit “{number}” does not say who submits it"),
    Words(
        "在名称后写“（原告，书证）”，或加一行“提交方：……”",
        "Write “(plaintiff, document)” after its name, or a line “Submitted by: …”",
    ),
)
BAD_SIDE = Rule(
    "T141",
    Words("{kind}案件里没有“{side}”这一方", "There is no “{side}” in a case of this kind ({kind})"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
BAD_FORM = Rule(
    "T142",
    Words("“{form}”不是法律规定的证据种类", "“{form}” is none of the law's kinds of evidence"),
    Words("可以写：{accepted}", "You may write: {accepted}"),
)
EXHIBIT_TWICE = Rule(
    "T143",
    Words(
        "证据编号“{number}”写了两次（第一次在第 {first} 行）",
        "The exhibit number “{number}” is used twice (first on line {first})",
    ),
    Words("换一个编号", "Choose another number"),
)
EXHIBIT_UNUSED = Rule(
    "T144",
    Words("证据“{number}”在程序里没有用到", "Exhibit “{number}” is not used in the procedure"),
    Words(
        "在举证质证的环节写“证据：{number}”，连续的可以写成“原1至原4”",
        "Write “Exhibits: {number}” in the stage that shows it; a series is written as “P1 to P4”",
    ),
)
NO_NUMBER = Rule(
    "T145",
    Words("这份证据没有编号：{text}", "This exhibit has no number: {text}"),
    Words(
        "行首写编号，例如“原1 购物小票（原告，书证）：……”",
        "Begin with a number, such as “P1 Receipt (plaintiff, document): …”",
    ),
)
NO_CONTENT = Rule(
    "T146",
    Words("证据“{number}”没有内容", "Exhibit “{number}” has no content"),
    Words("在冒号后面写内容，或加一行“内容：……”", "Write it after a colon, or a line “Content: …”"),
)
ONE_SIDED = Rule(
    "T147",
    Words("只有一方有证据", "Only one side has evidence"),
    Words("给另一方也准备证据，庭上才有得辩", "Give the other side some too, so that there is something to argue"),
    "warning",
)
NO_FORM = Rule(
    "T148",
    Words("证据“{number}”没有写形式", "Exhibit “{number}” has no form"),
    Words("写上证据种类：{accepted}", "Give its kind: {accepted}"),
)
NO_MINUTES = Rule(
    "T150",
    Words("环节“{name}”没有写清楚几分钟", "The stage “{name}” does not say how many minutes it takes"),
    Words(
        "在名称后写“（5分钟）”，只写一个数，不写“5-6分钟”；接着上一行写的文字，行首空两格",
        "Write “(5 minutes)” after its name, one number only; indent text that continues the line above",
    ),
)
MINUTES_SUM = Rule(
    "T151",
    Words(
        "各环节加起来是 {sum} 分钟，“时长”写的是 {stated} 分钟",
        "The stages add up to {sum} minutes, but “time” says {stated}",
    ),
    Words("改其中一处，让两者相等", "Change one of them so that they agree"),
)
UNKNOWN_ROLE = Rule(
    "T152",
    Words("程序里的“{name}”不在角色里", "“{name}” in the procedure is no role"),
    Words(
        "写“角色”一节里的名称：{accepted}；也可以写 {groups}",
        "Write a name from the section of roles: {accepted}; or one of {groups}",
    ),
)
NO_WHO = Rule(
    "T153",
    Words("环节“{name}”没有写谁", "The stage “{name}” does not say who"),
    Words("加一行“谁：审判长、书记员”", "Add a line “Who: Presiding judge, Clerk”"),
)
UNKNOWN_EXHIBIT = Rule(
    "T154",
    Words("没有编号是“{number}”的证据", "There is no exhibit numbered “{number}”"),
    Words("现有的编号：{accepted}", "The numbers are: {accepted}"),
)
NO_ACTION = Rule(
    "T155",
    Words("环节“{name}”没有写做什么", "The stage “{name}” does not say what is done"),
    Words("加一行“做什么：……”", "Add a line “Action: …”"),
)
NO_POINTS = Rule(
    "T160",
    Words("评分项“{name}”没有分值", "The criterion “{name}” has no points"),
    Words("写成“{name}（20分）：……”", "Write it as “{name} (20 points): …”"),
)
NO_STANDARD = Rule(
    "T161",
    Words("评分项“{name}”没有标准", "The criterion “{name}” has no standard"),
    Words("在冒号后面写怎样得分", "Write after a colon how points are earned"),
)
POINTS_SUM = Rule(
    "T162",
    Words(
        "各项加起来是 {sum} 分，“满分”写的是 {stated} 分",
        "The criteria add up to {sum} points, but “full marks” says {stated}",
    ),
    Words("改其中一处，让两者相等", "Change one of them so that they agree"),
)
NOT_CITATION = Rule(
    "T165",
    Words("“{text}”不是法条的写法", "“{text}” is no citation of law"),
    Words(
        "写成“《民法典》第一千零一十八条：大意……”",
        "Write it as “《民法典》第一千零一十八条: gist” or “Civil Code, art. 1018: gist”",
    ),
)
NO_GIST = Rule(
    "T166",
    Words("“{text}”后面没有写大意", "“{text}” has no gist"),
    Words("在冒号后面写一句大意", "Write one sentence after a colon"),
)
NO_OUTCOME = Rule(
    "T170",
    Words("没有写可能结果", "No possible outcome is given"),
    Words(
        "写两个以上“可能结果：……”，每个下面写“理由：……”",
        "Write two or more lines “Outcome: …”, each with “Reasoning: …” below it",
    ),
)
NO_REASONING = Rule(
    "T171",
    Words("可能结果“{text}”没有理由", "The outcome “{text}” has no reasoning"),
    Words("在下面加一行“理由：……”", "Add a line “Reasoning: …” below it"),
)
ONE_OUTCOME = Rule(
    "T173",
    Words("只有一个可能结果，庭审像是定好了输赢", "There is one possible outcome only, as if the result were fixed"),
    Words("再写一个说得通的结果", "Add another that can be reasoned"),
    "warning",
)
RULES = (
    *BLOCK.all,
    NO_ID, UNKNOWN_HEADING, HEADING_TWICE, MISSING_SECTION, EMPTY_SECTION, UNKNOWN_SETTING, BAD_SETTING, TWICE,
    EMPTY_VALUE, MISSING_SETTING, UNKNOWN_LINE, WRONG_PLACE, UNKNOWN_COLUMN, BAD_ROW,
    ROLE_TWICE, BAD_COUNT, ROLE_NOT_IN_PROCEDURE, BAD_SEAT, PRIVATE_SHARED, CARD_TOO_LONG, NO_TASK,
    NO_SIDE, BAD_SIDE, BAD_FORM, EXHIBIT_TWICE, EXHIBIT_UNUSED, NO_NUMBER, NO_CONTENT, ONE_SIDED, NO_FORM,
    NO_MINUTES, MINUTES_SUM, UNKNOWN_ROLE, NO_WHO, UNKNOWN_EXHIBIT, NO_ACTION,
    NO_POINTS, NO_STANDARD, POINTS_SUM, NOT_CITATION, NO_GIST, NO_OUTCOME, NO_REASONING, ONE_OUTCOME,
)  # fmt: skip
