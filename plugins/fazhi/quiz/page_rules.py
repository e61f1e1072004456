"""The mistakes around the pages that a site makes of its quizzes."""

from fazhi.core.problem import Rule, Words

NOTHING_INSIDE = Rule(
    "Q181",
    Words("这个块里不写内容：{line}", "This block holds nothing: {line}"),
    Words("删去这一行；内容由网站上的测验自动列出", "Delete the line; the block is filled from the site's quizzes"),
)
NOT_CLOSED = Rule(
    "Q182",
    Words("这个块没有结束", "This block never ends"),
    Words("在后面加一行 ```", "Add a line ``` after it"),
)
BANK_TWICE = Rule(
    "Q183",
    Words("一页里只能有一个“{name}”块", "A page can have one block “{name}” only"),
    Words("删去多余的块", "Delete the others"),
)
ALIKE = Rule(
    "Q184",
    Words(
        "测验编号“{id}”和“{other}”（{first}）只有大小写不同，两份答题纸会写进同一个文件夹",
        "The quiz ids “{id}” and “{other}” ({first}) differ in case only: their sheets would share a folder",
    ),
    Words("换一个编号", "Choose another id"),
)
SHEET_TWICE = Rule(
    "Q185",
    Words(
        "答题纸的文件夹“quizzes/{slug}”已经给了另一份测验（{first}）",
        "The sheet's folder “quizzes/{slug}” already belongs to another quiz ({first})",
    ),
    Words(
        "给两份测验写不同的编号，如 {{#constitution-2}}",
        "Give the two quizzes different ids, such as {{#constitution-2}}",
    ),
)
RULES = (NOTHING_INSIDE, NOT_CLOSED, BANK_TWICE, ALIKE, SHEET_TWICE)
