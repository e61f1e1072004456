"""The mistakes that reading a file finds."""

from fazhi.core.problem import Rule, Words

NOT_UTF8 = Rule(
    "F001",
    Words("文件不是 UTF-8 编码（第 {byte} 个字节读不出来）", "The file is not UTF-8 (byte {byte} cannot be read)"),
    Words("用编辑器“另存为”，编码选 UTF-8", "Save it again with the encoding UTF-8"),
)
TOO_LARGE = Rule(
    "F002",
    Words("文件有 {size} 字节，超过 {limit} 字节", "The file has {size} bytes, over the limit of {limit}"),
    Words("把内容分成几页", "Split it into several pages"),
)
LEAVES = Rule(
    "F003",
    Words(
        "链接文件指向 docs 文件夹之外，或者指向的文件不存在：{target}",
        "A symbolic link leaves the docs folder, or leads to nothing: {target}",
    ),
    Words("删去链接，把要用的文件复制进来", "Delete the link, and copy in the file that is needed"),
)
CONTROL = Rule(
    "F004",
    Words("文字里有看不见的控制字符（U+{code}）", "There is an invisible control character (U+{code})"),
    Words("删去这个字符，重新输入这一处", "Delete the character and type this place again"),
)
UNREADABLE = Rule(
    "F006",
    Words("文件读不了：{why}", "The file cannot be read: {why}"),
    Words(
        "检查它和所在文件夹的权限，以及磁盘是否完好", "Look at its permissions, those of its folder, and at the disk"
    ),
)
DENIED = Rule(
    "F007",
    Words("没有读它的权限", "There is no permission to read it"),
    Words(
        "给自己读它的权限（Linux、macOS：chmod u+rX）",
        "Give yourself the right to read it (Linux and macOS: chmod u+rX)",
    ),
)
RULES = (NOT_UTF8, TOO_LARGE, LEAVES, CONTROL, UNREADABLE, DENIED)
