"""The mistakes that an entry of the registry, or the settings of the checks, can hold."""

from fazhi.core.problem import Rule, Words

BAD_ID = Rule(
    "A101",
    Words("文件名“{name}”不能作法律的编号", "The file's name “{name}” cannot be a law's id"),
    Words(
        "文件名用小写拼音、数字和连字符，如 jiaoyufa.yml", "Use lower-case letters, digits and hyphens: jiaoyufa.yml"
    ),
)
BAD_ARTICLE = Rule(
    "A102",
    Words("“{value}”不是条文序号", "“{value}” is no number of an article"),
    Words("写成 33，或第一百三十三条之一的 133-1", "Write 33, or 133-1 for 第一百三十三条之一"),
)
BAD_RANGE = Rule(
    "A103",
    Words("“{value}”不是条文范围", "“{value}” is no range of articles"),
    Words("写成 33至56；只有一条时写 33", "Write 33至56, or 33 for a single article"),
)
BEYOND_LAST = Rule(
    "A104",
    Words("“{value}”超出了最后一条（第 {last} 条）", "“{value}” lies beyond the last article ({last})"),
    Words("核对条数和这一处的序号", "Check the number of articles and this number"),
)
CHAPTERS_GAP = Rule(
    "A105",
    Words(
        "“{title}”从第 {found} 条开始，前一章到第 {before} 条为止",
        "“{title}” begins with article {found}, the chapter before ends with {before}",
    ),
    Words(
        "各章要首尾相接，从第 1 条到最后一条", "Chapters follow one another without a gap, from article 1 to the last"
    ),
)
CHAPTERS_END = Rule(
    "A106",
    Words(
        "各章到第 {found} 条为止，法律到第 {last} 条为止", "The chapters end with article {found}, the law with {last}"
    ),
    Words("补上缺少的章，或改正条数", "Add the missing chapter, or mend the number of articles"),
)
DATES_ORDER = Rule(
    "A107",
    Words(
        "日期的先后不对：{before} 应当不晚于 {after}", "The dates are out of order: {before} cannot be after {after}"
    ),
    Words(
        "先通过（first），再修改（version），再施行（in_force）",
        "First adopted (first), then amended (version), then in force (in_force)",
    ),
)
STATUS_DIFFERS = Rule(
    "A108",
    Words("状态“{status}”与日期不一致", "The status “{status}” disagrees with the dates"),
    Words(
        "已经废止的写 status: repealed 和 repealed 的日期；核对那天还没施行的写 status: not-yet；其余不写 status",
        "A repealed law has status: repealed and a date “repealed”; one that was not in force on the day “checked” has not-yet; others need no status",
    ),
)
NAME_TWICE = Rule(
    "A109",
    Words("名称“{name}”已经用于 {other}", "The name “{name}” belongs to {other} already"),
    Words(
        "改用别的简称；要改写自带的登记，文件名用 {other}.yml",
        "Choose another short name; to override the built-in entry call the file {other}.yml",
    ),
)
BAD_LINK = Rule(
    "A110",
    Words("链接“{value}”不是 https 网址", "The link “{value}” is no https address"),
    Words(
        "写官方数据库里这部法律的网址，以 https:// 开头",
        "Write the law's address in the official database, beginning with https://",
    ),
)
NO_TEXT_ALONE = Rule(
    "A111",
    Words("“{key}”要中英文都写", "“{key}” is wanted in both languages"),
    Words("同时写 watch 和 watch_en", "Write watch and watch_en"),
)
UNKNOWN_CODE = Rule(
    "A112",
    Words("没有编号为“{code}”的引用问题", "There is no problem of citations with the code “{code}”"),
    Words("可以写 A201 起的编号，见“问题一览”", "Write a code from A201 on; the list of problems has them"),
)
RULES = (
    BAD_ID, BAD_ARTICLE, BAD_RANGE, BEYOND_LAST, CHAPTERS_GAP, CHAPTERS_END, DATES_ORDER, STATUS_DIFFERS, NAME_TWICE,
    BAD_LINK, NO_TEXT_ALONE, UNKNOWN_CODE,
)  # fmt: skip
