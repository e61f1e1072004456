"""The mistakes that a citation, or the page around it, can hold."""

from fazhi.core.problem import Rule, Words

UNKNOWN_LAW = Rule(
    "A201",
    Words("登记里没有《{name}》，这一处无法核对", "The registry has no “{name}”; this citation cannot be checked"),
    Words(
        "核对名称；确有这部法律，就在 docs/_data/laws/ 里加一个文件登记它",
        "Check the name; if there is such a law, add a file for it to docs/_data/laws/",
    ),
)
NO_ARTICLE = Rule(
    "A202",
    Words("《{law}》只有{last}条，没有{article}", "{law} has {last} articles, there is no {article}"),
    Words("打开法律原文，核对条文序号", "Open the law's text and check the number"),
)
NO_INSERTED = Rule(
    "A203",
    Words("《{law}》没有{article}", "{law} has no {article}"),
    Words("核对“之几”；这一条有：{known}", "Check the number behind 之; behind this article there are: {known}"),
)
NO_PARAGRAPH = Rule(
    "A204",
    Words(
        "《{law}》{article}只有{count}款，没有第{paragraph}款",
        "{law}, {article}, has {count} paragraph(s), no paragraph {paragraph}",
    ),
    Words(
        "打开法律原文，数一数款：自然段就是款，（一）（二）是项",
        "Count in the law's text: a paragraph is 款, （一）（二） are 项",
    ),
)
UNREADABLE = Rule(
    "A205",
    Words("《{name}》后面的“{written}”不是条文序号", "“{written}” behind {name} is no number of an article"),
    Words("写成第一百零四条或第104条这样", "Write it as 第一百零四条 or 第104条"),
)
OLD_BY_VERSION = Rule(
    "A210",
    Words("{year}年版本的{article}，在现行《{law}》里{now}", "In the present {law}, {article} of {year} {now}"),
    Words(
        "改引现行的条文，去掉旧版本；要讲旧法，就不写条号",
        "Cite the present article without the old version; of the old law tell without a number",
    ),
)
OLD_BY_DATE = Rule(
    "A211",
    Words(
        "这一页的核对日期早于现行《{law}》的施行日；旧的{article}现在{now}",
        "This page was checked before the present {law} took effect; the old {article} {now}",
    ),
    Words("对照现行文本改正序号，再更新 as_of", "Mend the number after the present text, then renew as_of"),
)
OLD_BY_TOPIC = Rule(
    "A212",
    Words(
        "旁边写着“{topic}”，像是《{law}》旧的{article}，现在{now}",
        "Beside “{topic}” this looks like the old {article} of {law}: it {now}",
    ),
    Words(
        "对照现行文本改正序号；确实是现行的这一条，就写明版本，如（{year}年修订）",
        "Mend the number after the present text; if the present article is meant, name its version, as in （{year}年修订）",
    ),
)
OLD_VERSION = Rule(
    "A213",
    Words(
        "引的是《{law}》{year}年的版本，现行的是{current}通过的",
        "This cites {law} as of {year}; the present text is of {current}",
    ),
    Words("对照现行文本，去掉旧版本", "Compare with the present text and drop the old version"),
)
NO_VERSION = Rule(
    "A214",
    Words("《{law}》没有{year}年的版本", "{law} has no version of {year}"),
    Words("现行版本是{current}通过的，核对年份", "The present text is of {current}; check the year"),
)
NOT_YET = Rule(
    "A220",
    Words(
        "到{day}，《{law}》还没有施行（{in_force}起施行）",
        "On {day} {law} was not yet in force (it is from {in_force})",
    ),
    Words(
        "施行以后再引，或写明“将于{in_force}施行”并核对 as_of",
        "Cite it once it is in force, or say that it will be from {in_force}, and check as_of",
    ),
)
REPEALED = Rule(
    "A221",
    Words("《{law}》已于{repealed}废止", "{law} was repealed on {repealed}"),
    Words("改引现行的法律", "Cite the law that is in force"),
)
CHECKED_BEFORE = Rule(
    "A222",
    Words(
        "核对日期 {as_of} 早于现行《{law}》的施行日 {in_force}",
        "The page was checked on {as_of}, before the present {law} took effect on {in_force}",
    ),
    Words("对照现行文本重新核对，再更新 as_of", "Check the page against the present text, then renew as_of"),
)
REPLACED = Rule(
    "A223",
    Words(
        "《{name}》已于{repealed}废止，现在是《{law}》规定这些事",
        "“{name}” was repealed on {repealed}; these matters are in the {law} now",
    ),
    Words(
        "在《{law}》里找到现在的条文，改引那一条；要讲旧法，就不写条号",
        "Find the present article in the {law} and cite it; of the old law tell without a number",
    ),
)
NOT_REVIEWED = Rule(
    "A230",
    Words("上次核对是 {as_of}，已经超过{months}个月", "Last checked on {as_of}, more than {months} months ago"),
    Words(
        "对照现行法律核对一遍，再更新 as_of 和 next_review",
        "Check the page against the law in force, then renew as_of and next_review",
    ),
    "warning",
)
ENTRY_OLD = Rule(
    "A231",
    Words(
        "《{law}》的登记上次核对是 {checked}，已经超过{months}个月",
        "The entry of {law} was last checked on {checked}, more than {months} months ago",
    ),
    Words(
        "在官方数据库核对版本和条数，再在 docs/_data/laws/{id}.yml 写新的 checked 日期",
        "Compare version and articles with the official database, then write the day as “checked” into docs/_data/laws/{id}.yml",
    ),
    "warning",
)
REVIEW_DUE = Rule(
    "A232",
    Words("写好的下次核对日期 {next_review} 已经过了", "The day of the next review, {next_review}, has passed"),
    Words(
        "对照现行法律核对一遍，再更新 as_of 和 next_review",
        "Check the page against the law in force, then renew as_of and next_review",
    ),
    "warning",
)
RULES = (
    UNKNOWN_LAW, NO_ARTICLE, NO_INSERTED, NO_PARAGRAPH, UNREADABLE, OLD_BY_VERSION, OLD_BY_DATE, OLD_BY_TOPIC, OLD_VERSION,
    NO_VERSION, NOT_YET, REPEALED, CHECKED_BEFORE, REPLACED, NOT_REVIEWED, ENTRY_OLD, REVIEW_DUE,
)  # fmt: skip
STATUS = {
    "A201": "unknown-law", "A202": "no-such-article", "A203": "no-such-article", "A204": "no-such-paragraph",
    "A210": "superseded", "A211": "superseded", "A212": "superseded", "A213": "old-version", "A214": "no-such-version",
    "A205": "unreadable", "A220": "not-in-force", "A221": "repealed", "A223": "repealed",
}  # fmt: skip
"""What `fazhi law cites` calls a citation that breaks a rule."""
MOVED = Words("是第{new}条", "is now art. {new}")
MOVED_PERHAPS = Words(
    "是哪一条没有核对过，请在现行文本里查找（文字最接近的是第{new}条）",
    "must be looked for in the present text (art. {new} is nearest in wording, but nobody has compared them)",
)
GONE = Words("是哪一条没有查明，请在现行文本里查找", "must be looked for in the present text: no article is like it")
