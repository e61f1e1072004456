"""The mistakes a lesson can hold."""

from fazhi.core.problem import Rule, Words

NOT_CITATION = Rule(
    "L101",
    Words("“{value}”不是可以核对的法律引用", "“{value}” is no citation that can be checked"),
    Words(
        "写成《宪法》第三十三条、《未成年人保护法》第三十九条第一款 这样的形式",
        "Write it like 《宪法》第三十三条第二款",
    ),
)
REVIEW_BEFORE = Rule(
    "L102",
    Words("下次核对日期 {next_review} 不晚于核对日期 {as_of}", "The next review {next_review} is not after {as_of}"),
    Words("把 next_review 改到下一个节点之前", "Set next_review to a day before the next occasion"),
)
GRADES_ORDER = Rule(
    "L103",
    Words("年级重复或没有从小到大排列", "Grades are repeated or not in rising order"),
    Words("写成 [5, 6] 这样的形式", "Write them like [5, 6]"),
)
OBJECTIVE_COUNT = Rule(
    "L104",
    Words(
        "教学目标有 {count} 条，应当有 3–4 条，三类都要有",
        "There are {count} objectives; 3 or 4 are wanted, one of each kind at least",
    ),
    Words(
        "知识、技能、态度各写一条，最多再加一条",
        "Write one for knowledge, skill and attitude each, and at most one more",
    ),
)
NO_SECTION = Rule(
    "L120",
    Words("缺少“{section}”一节", "The section “{section}” is missing"),
    Words("加一个二级标题“## {section}”", "Add a heading “## {section}”"),
)
SECTION_ORDER = Rule(
    "L121",
    Words("“{section}”应当在“{before}”前面", "“{section}” belongs before “{before}”"),
    Words("把这一节移到前面", "Move the section up"),
)
NO_STEPS = Rule(
    "L122",
    Words("“{section}”下面没有环节", "There is no step under “{section}”"),
    Words(
        "每个环节写一个三级标题，如“### 一、导入（5分钟）”",
        "Write a heading for each step, such as “### 1. Opening (5 min)”",
    ),
)
NO_MINUTES = Rule(
    "L123",
    Words("环节“{step}”没有写时间", "The step “{step}” names no minutes"),
    Words("在标题末尾写上“（5分钟）”", "End the heading with “(5 min)”"),
)
MINUTES_SUM = Rule(
    "L124",
    Words(
        "各环节共 {total} 分钟，与 {length} 分钟的课时不符",
        "The steps take {total} minutes, but the lesson has {length}",
    ),
    Words("调整各环节的时间，使总和等于 课时×分钟", "Change the steps' minutes until they sum to periods × minutes"),
)
SAME_HEADING = Rule(
    "L125",
    Words(
        "标题“{heading}”在这一页出现了两次（第一次在第 {first} 行），链接会指错",
        "The heading “{heading}” stands twice on this page (first on line {first}); links would go astray",
    ),
    Words("改写其中一个标题", "Reword one of them"),
)
NO_QUIZ = Rule(
    "L126",
    Words("这一课没有测验", "The lesson has no quiz"),
    Words("在“课堂小测”下加一个 ```quiz 测验块", "Add a ```quiz block under “Quiz”"),
)
TITLE_DIFFERS = Rule(
    "L127",
    Words(
        "一级标题“{heading}”与页首信息的标题“{title}”不同", "The heading “{heading}” differs from the title “{title}”"
    ),
    Words("让两处一致", "Make them agree"),
)
TRANSLATION_DIFFERS = Rule(
    "L128",
    Words("英文页的“{key}”与中文页不同", "“{key}” differs from the Chinese page"),
    Words("两页的年级、课时、主题和日期应当相同", "Theme, grades, periods, minutes and dates must agree on both pages"),
)
NO_ORIGINAL = Rule(
    "L129",
    Words("英文页没有对应的中文页 {original}", "There is no Chinese page {original} for this English one"),
    Words("先写中文页，或改正文件名", "Write the Chinese page first, or mend the file's name"),
)
FINDER_HOLDS_NOTHING = Rule(
    "L140",
    Words("“找课”块里不写内容：{line}", "The finder holds nothing: {line}"),
    Words(
        "删去这一行；内容由全站写明年级的页面自动列出", "Delete the line; every page that names its grades is listed"
    ),
)
FINDER_NOT_CLOSED = Rule(
    "L141",
    Words("这个块没有结束", "This block never ends"),
    Words("在后面加一行 ```", "Add a line ``` after it"),
)
FINDER_TWICE = Rule(
    "L142",
    Words("一页里只能有一个“{name}”块", "A page can have one block “{name}” only"),
    Words("删去多余的块", "Delete the others"),
)
RULES = (
    NOT_CITATION, REVIEW_BEFORE, GRADES_ORDER, OBJECTIVE_COUNT, NO_SECTION, SECTION_ORDER, NO_STEPS, NO_MINUTES,
    MINUTES_SUM, SAME_HEADING, NO_QUIZ, TITLE_DIFFERS, TRANSLATION_DIFFERS, NO_ORIGINAL,
    FINDER_HOLDS_NOTHING, FINDER_NOT_CLOSED, FINDER_TWICE,
)  # fmt: skip
