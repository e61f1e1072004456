"""What can be wrong in the rules, times and changes of an event."""

from fazhi.core.problem import Rule, Words

NEEDS = Rule(
    "E119",
    Words("“{key}”要和“{needs}”一起写", "“{key}” goes with “{needs}”"),
    Words("补上“{needs}”，或删去这一行", "Add “{needs}” or delete the line"),
)
NOT_WEEKS = Rule(
    "E120",
    Words("“{value}”不是 1–{high} 的教学周", "“{value}” are no teaching weeks from 1 to {high}"),
    Words("写成 14、2-16、[2, 4, 6] 或“每周”", "Write 14, 2-16, [2, 4, 6] or all"),
)
NEVER = Rule(
    "E121",
    Words("这样写，从 {first} 到 {last} 一次也轮不到", "Written like this it never comes from {first} to {last}"),
    Words("核对周次、单双周、星期、学期和放假", "Check weeks, parity, weekday, term and holidays"),
)
NONE = Words("（无）", "none")
NO_TERM = Rule(
    "E122",
    Words("terms.yml 里没有学期“{term}”", "There is no term “{term}” in terms.yml"),
    Words("已有的学期：{known}", "The terms are: {known}"),
)
NO_TERMS = Rule(
    "E123",
    Words("按教学周安排，却没有学期", "It counts by teaching weeks, but there are no terms"),
    Words(
        "在 docs/_data/terms.yml 里写上学期的第一天和最后一天",
        "Write first and last day of the term into docs/_data/terms.yml",
    ),
)
NO_ZONE = Rule(
    "E124",
    Words("有时间，却没有说明时区", "There is a time without a time zone"),
    Words(
        "在文件开头写一次“zone: Asia/Shanghai”，活动写在“events:”下面",
        "Write “zone: Asia/Shanghai” once at the top of the file, the events below “events:”",
    ),
)
BAD_ZONE = Rule(
    "E125",
    Words("没有时区“{zone}”", "There is no time zone “{zone}”"),
    Words("写成 Asia/Shanghai 这样的名称", "Write a name such as Asia/Shanghai"),
)
END_BEFORE = Rule(
    "E126",
    Words("结束时间（{end}）不晚于开始时间（{start}）", "The end ({end}) is not after the begin ({start})"),
    Words("改正时间", "Correct the times"),
)
STEP_ORDER = Rule(
    "E127",
    Words("流程里 {moment} 排在 {before} 后面", "In the run sheet {moment} stands after {before}"),
    Words("按时间先后排列", "Put the steps in the order of their times"),
)
STEP_OUTSIDE = Rule(
    "E128",
    Words(
        "流程的 {moment} 不在活动的时间（{start}–{end}）以内",
        "The step at {moment} is not within the event’s times ({start}–{end})",
    ),
    Words("改正流程或活动的时间", "Correct the run sheet or the event’s times"),
)
OPENS_LATE = Rule(
    "E129",
    Words("截止日期（{due}）早于开始征集的日期（{opens}）", "The deadline ({due}) is before the opening ({opens})"),
    Words("改正 deadline 或 opens", "Correct “deadline” or “opens”"),
)
BAD_RULE = Rule(
    "E130",
    Words("重复规则用不了：{part}", "The recurrence rule cannot be used: {part}"),
    Words(
        "写成 FREQ=WEEKLY;BYDAY=WE;COUNT=6 这样，只用 FREQ、INTERVAL、COUNT、UNTIL、BYDAY、BYMONTH、BYMONTHDAY、BYSETPOS、WKST",
        "Write it like FREQ=WEEKLY;BYDAY=WE;COUNT=6 with FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS and WKST only",
    ),
)
RULE_START = Rule(
    "E131",
    Words("按重复规则，第一次不在 {day}", "By its rule the first one is not on {day}"),
    Words("把 on 改成第一次的日期，或改正 rrule", "Write the first day as “on”, or correct “rrule”"),
)
NOT_HELD = Rule(
    "E132",
    Words("{day} 本来就没有这个活动", "The event does not come on {day} in any case"),
    Words(
        "on 写原定的日期；改期以后再改，仍写原定的日期", "Write the planned day as “on”, also when it was moved before"
    ),
)
MOVED_AND_CANCELLED = Rule(
    "E133",
    Words("“moved”和“cancelled”只能写一个", "“moved” and “cancelled” cannot both be given"),
    Words("改期写 moved，取消写 cancelled: true", "Write “moved” for a new day, “cancelled: true” for none"),
)
WHICH_DAY = Rule(
    "E134",
    Words("没有说改的是哪一次", "It does not say which day it changes"),
    Words(
        "加一行“on: …”，写原定的日期；要取消以后的全部，只写 cancelled: true",
        "Add a line “on: …” with the planned day; to cancel all that follow write “cancelled: true” alone",
    ),
)
CHANGES_ORDER = Rule(
    "E135",
    Words(
        "这次改动（{changed}）写在更晚的改动（{before}）后面",
        "This change ({changed}) stands after a later one ({before})",
    ),
    Words("按决定的先后排列，新的写在最后", "Put the changes in the order of their days, the newest last"),
)
ADDED_LATE = Rule(
    "E136",
    Words(
        "第一次发布的日期（{added}）晚于修改的日期（{revised}）",
        "The first publication ({added}) is after the correction ({revised})",
    ),
    Words("改正 added 或 revised", "Correct “added” or “revised”"),
)
MOVED_NOWHERE = Rule(
    "E137",
    Words("改到的日期和原来的相同", "It is moved to the day on which it is anyway"),
    Words("改正 moved；只改时间或地点的，删去 moved", "Correct “moved”; delete it if only time or place change"),
)
QUIZ_PATH = Rule(
    "E138",
    Words("“{uri}”不是测验的写法", "“{uri}” is no link to a quiz"),
    Words(
        "写成 lessons/constitution-day/junior.md#law-day-01，# 后面是测验的编号",
        "Write it like lessons/constitution-day/junior.md#law-day-01, the quiz’s id after #",
    ),
)
FILE_PATH = Rule(
    "E139",
    Words("“{uri}”不是 docs 里文件的路径", "“{uri}” is no path of a file in docs"),
    Words("从 docs 往下写，如 assets/poster.pdf", "Write it from docs down, such as assets/poster.pdf"),
)
RULES = (
    NEEDS, NOT_WEEKS, NEVER, NO_TERM, NO_TERMS, NO_ZONE, BAD_ZONE, END_BEFORE, STEP_ORDER, STEP_OUTSIDE, OPENS_LATE, BAD_RULE, RULE_START, NOT_HELD, MOVED_AND_CANCELLED, WHICH_DAY, CHANGES_ORDER, ADDED_LATE, MOVED_NOWHERE, QUIZ_PATH, FILE_PATH,
)  # fmt: skip
