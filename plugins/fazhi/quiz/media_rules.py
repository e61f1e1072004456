"""The mistakes of images and tables, and of objectives that the page does not have."""

from fazhi.core.problem import Rule, Words

IMAGE_FORM = Rule(
    "Q167",
    Words("这张图片的写法读不出来：{text}", "This image cannot be read: {text}"),
    Words(
        "写“![图片说明]”，紧跟着写“(图片文件)”，文件名里没有空格、括号和连续的下划线，后面不加标题",
        "Write “![what it shows]” and directly behind it “(file)”, a name without spaces, brackets or runs of “_”, no title",
    ),
)
IMAGE_ALT = Rule(
    "Q168",
    Words("图片没有说明文字", "The image has no description"),
    Words(
        "在“![”和“]”之间写上图里有什么，看不见图的学生靠它作答",
        "Say between “![” and “]” what it shows: pupils who cannot see it answer by that",
    ),
)
IMAGE_TARGET = Rule(
    "Q169",
    Words("测验里的图片不能是“{target}”", "An image in a quiz cannot be “{target}”"),
    Words(
        "把图片放进 docs 文件夹，写从这一页出发的路径；格式用 png、jpg、gif、webp、svg 或 avif，文件名里只有一个点",
        "Put it into the docs folder and write its path from this page; use png, jpg, gif, webp, svg or avif, one dot in the name",
    ),
)
IMAGE_MISSING = Rule(
    "Q170",
    Words("没有“{target}”这个图片文件", "There is no image file “{target}”"),
    Words(
        "核对文件名（大小写也要相同）和路径；路径从这一页所在的文件夹算起",
        "Check its name, upper and lower case too, and its path, which begins at the folder of this page",
    ),
)
IMAGE_NOT_HERE = Rule(
    "Q171",
    Words("这一行不能放图片", "This line holds no image"),
    Words("把图片放进题干或选项", "Put the image into the question or an option"),
)
TABLE_FORM = Rule(
    "Q172",
    Words("以“|”开头的行不成表格", "The lines that begin with “|” are no table"),
    Words(
        "第一行写表头“| 甲 | 乙 |”，第二行写“|---|---|”，两行的格数相同",
        "Write the heads “| a | b |” on the first line and “|---|---|” on the second, with as many cells",
    ),
)
TABLE_ROW = Rule(
    "Q173",
    Words(
        "表格的这一行有 {count} 格，表头只有 {wanted} 格", "This row has {count} cells, the head of the table {wanted}"
    ),
    Words("删去多的格；格里的“|”写成“\\|”", "Delete the cells that are too many; write “\\|” for a “|” in a cell"),
)
UNKNOWN_OBJECTIVE = Rule(
    "Q174",
    Words("本课没有“{text}”这个目标", "The lesson has no objective “{text}”"),
    Words(
        "页首信息 objectives 里的目标按“知识1、技能1、态度1”的次序数，核对是第几条",
        "Objectives are counted as the front matter lists them: knowledge 1, skill 1, attitude 1",
    ),
)
RULES = (
    IMAGE_FORM, IMAGE_ALT, IMAGE_TARGET, IMAGE_MISSING, IMAGE_NOT_HERE, TABLE_FORM, TABLE_ROW, UNKNOWN_OBJECTIVE,
)  # fmt: skip
