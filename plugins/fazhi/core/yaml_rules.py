"""The mistakes of YAML, in front matter, data files and settings."""

from fazhi.core.problem import Rule, Words

BROKEN = Rule(
    "F010",
    Words("YAML 读不懂：{detail}", "The YAML cannot be read: {detail}"),
    Words(
        "检查引号、冒号后的空格和缩进；含有冒号的文字要加引号",
        "Check quotes, the space after a colon and the indentation; quote text that holds a colon",
    ),
)
TWICE = Rule(
    "F011",
    Words("“{key}”写了两次（第一次在第 {first} 行）", "“{key}” is written twice (first on line {first})"),
    Words("删去其中一处", "Delete one of them"),
)
ALIAS = Rule(
    "F012",
    Words("这里不用 YAML 的锚点、别名和标签（{what}）", "Anchors, aliases and tags of YAML are not used here ({what})"),
    Words("直接写出内容；以 & * ! 开头的文字要加引号", "Write the content out; quote text that begins with & * !"),
)
DEEP = Rule(
    "F013",
    Words("嵌套超过 {limit} 层", "Nested more than {limit} levels deep"),
    Words("减少缩进的层数", "Use fewer levels"),
)
QUOTE = Rule(
    "F014",
    Words("引号没有成对", "A quotation mark is never closed"),
    Words("在这段文字的末尾补上同样的半角引号", "Add the same mark at the end of the text"),
)
TAB = Rule(
    "F015",
    Words("缩进用了制表符（Tab）", "The indentation uses a tab"),
    Words("改用空格缩进，每层两格", "Indent with spaces, two for each level"),
)
COLON = Rule(
    "F016",
    Words("这里不能再有冒号", "There cannot be another colon here"),
    Words("含有半角冒号的文字要整段加引号，或改用全角冒号", "Quote the whole text if it holds a colon and a space"),
)
INVISIBLE = Rule(
    "F017",
    Words("文字里有看不见的字符（U+{code}）", "There is an invisible character in the text (U+{code})"),
    Words("删去这个字符，重新输入这一处", "Delete the character and type this place again"),
)
COLON_FORM = Rule(
    "F018",
    Words("“{key}”后面要用半角冒号加一个空格", "“{key}” needs a plain colon and a space after it"),
    Words("写成“{key}: …”", "Write “{key}: …”"),
)
BRACKET = Rule(
    "F025",
    Words("括号没有成对", "A bracket has no partner"),
    Words(
        "补上或删去另一半：[ ] 或 {{ }}；是文字就加引号",
        "Add or delete the other one, of [ ] or of {{ }}; quote it if it is text",
    ),
)
INDENT = Rule(
    "F026",
    Words("这一行的缩进和上面的对不上", "The indentation of this line fits no line above it"),
    Words(
        "同一层的各行左端对齐，用空格，不用制表符",
        "Let lines of one level begin in one column, with spaces and no tabs",
    ),
)
NO_COLON = Rule(
    "F027",
    Words("这一行缺少冒号", "This line has no colon"),
    Words(
        "写成“键: 值”；上一行没写完的文字，整段加引号",
        "Write “key: value”; quote the whole of a text that goes on from the line above",
    ),
)
FIRST_CHARACTER = Rule(
    "F028",
    Words("文字不能以“{character}”开头", "A text cannot begin with “{character}”"),
    Words("给整段文字加引号", "Put the whole text between quotation marks"),
)
AFTER_QUOTE = Rule(
    "F029",
    Words("引号后面不能再有文字", "No text can follow the closing quotation mark"),
    Words("整段文字放进一对引号", "Put the whole text between one pair of quotation marks"),
)
RULES = (
    BROKEN,
    TWICE,
    ALIAS,
    DEEP,
    QUOTE,
    TAB,
    COLON,
    INVISIBLE,
    COLON_FORM,
    BRACKET,
    INDENT,
    NO_COLON,
    FIRST_CHARACTER,
    AFTER_QUOTE,
)
