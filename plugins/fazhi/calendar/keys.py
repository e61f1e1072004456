"""The keys of events.yml, terms.yml and holidays/<year>.yml: reader and JSON Schema are made of these tables."""

from fazhi.calendar.event_kinds import ByYear, DayOrYearDay, Weeks
from fazhi.calendar.kinds import (
    YEARS,
    Choice,
    Clock,
    Day,
    Id,
    Key,
    Number,
    OneOrSeveral,
    Record,
    Several,
    Text,
    Truth,
    YearDay,
    choice_of,
)  # fmt: skip
from fazhi.calendar.patterns import MAKE_UP, NEXT, PREVIOUS
from fazhi.calendar.words import CONTESTS, KINDS, WEEKDAYS
from fazhi.core.problem import Words
from fazhi.core.roles import ROLES
from fazhi.core.stages import STAGES
from fazhi.core.themes import THEMES

SEQUENCES = range(100_000)
MONTHS = range(1, 13)
WEEKS = range(1, 31)
TEXT, DAY, CLOCK, TRUTH = Text(), Day(), Clock(), Truth()
TEXTS = Several(TEXT)

WEEKDAY = Choice(
    {
        name: number
        for number, words in enumerate(WEEKDAYS)
        for name in (str(number + 1), f"周{words.zh[-1]}", words.zh, words.en)
    }
    | {"周天": 6, "星期天": 6},
    Words("周一、周二、周三、周四、周五、周六、周日", "1, 2, 3, 4, 5, 6, 7"),
)
NTH = Choice(
    {**{str(number): number for number in range(1, 6)}, "-1": -1, "最后": -1, "last": -1},
    Words("1、2、3、4、5、最后", "1, 2, 3, 4, 5, last"),
)
PARITY = Choice(
    {"单周": "odd", "单": "odd", "odd": "odd", "双周": "even", "双": "even", "even": "even"},
    Words("单周、双周", "odd, even"),
)
SKIP = Choice({"holidays": True, "放假": True}, Words("放假", "holidays"))
SHIFT = Choice(
    {
        **dict.fromkeys((PREVIOUS, "前一个工作日"), PREVIOUS),
        **dict.fromkeys((NEXT, "后一个工作日"), NEXT),
        **dict.fromkeys((MAKE_UP, "补课日"), MAKE_UP),
    },
    Words("前一个工作日、后一个工作日、补课日", f"{PREVIOUS}, {NEXT}, {MAKE_UP}"),
)
OBSERVED = Choice({name: SHIFT.names[name] for name in SHIFT.names if SHIFT.names[name] != MAKE_UP}, SHIFT.listed)

CHANGE = (
    Key("changed", DAY, Words("决定改动的日期", "The day of the decision"), is_required=True),
    Key("on", DAY, Words("原定的日期；不写就是整个活动", "The planned day; the whole event without it")),
    Key("moved", DAY, Words("改到哪一天", "The new day")),
    Key("cancelled", TRUTH, Words("取消：true", "Cancelled: true")),
    Key("start", CLOCK, Words("新的开始时间", "The new begin")),
    Key("end", CLOCK, Words("新的结束时间", "The new end")),
    Key("place", TEXT, Words("新的地点", "The new place")),
    Key("place_en", TEXT, Words("新地点的英文", "The new place in English")),
    Key("note", TEXT, Words("原因，订阅的人会看到", "The reason, shown to subscribers"), is_required=True),
    Key("note_en", TEXT, Words("原因的英文", "The reason in English")),
)
STEP = (
    Key("at", CLOCK, Words("时间，如 9:05", "Time such as 9:05"), is_required=True),
    Key("what", TEXT, Words("做什么", "What is done"), is_required=True),
    Key("what_en", TEXT, Words("做什么，英文", "What is done, in English")),
    Key("who", TEXT, Words("由谁负责", "Who does it")),
    Key("who_en", TEXT, Words("由谁负责，英文", "Who does it, in English")),
)
EVENT = (
    Key("id", Id(), Words("编号，发布以后不要改", "A name that stays once published"), is_required=True),
    Key("title", TEXT, Words("名称", "Title"), is_required=True),
    Key("title_en", TEXT, Words("英文名称", "Title in English")),
    Key("on", DAY, Words("只有一次：日期", "Once: the day")),
    Key("yearly", YearDay(), Words("每年：月-日", "Every year: month and day")),
    Key("last", DayOrYearDay(), Words("持续几天时的最后一天", "The last day of a span")),
    Key("week_of", YearDay(), Words("每年：月-日所在的一周", "Every year: the week of a day")),
    Key("nth", NTH, Words("第几个星期几（和 weekday、month 连用）", "The how-manieth weekday, with weekday and month")),
    Key("month", Number(MONTHS), Words("几月；不写就是每个月", "The month; every month without it")),
    Key(
        "teaching_week",
        Weeks(WEEKS),
        Words("教学周：14、2-16、[2, 4] 或 每周", "Teaching weeks: 14, 2-16, [2, 4] or all"),
    ),
    Key("weekday", WEEKDAY, Words("星期几", "Day of the week")),
    Key("parity", PARITY, Words("单周或双周", "Odd or even weeks only")),
    Key("term", OneOrSeveral(TEXT), Words("只在这个学期，如 2026-autumn", "Only in these terms")),
    Key("deadline", DAY, Words("截止日期", "The day by which it is due")),
    Key("opens", DAY, Words("开始征集的日期", "The day from which it may be handed in")),
    Key("rrule", TEXT, Words("iCalendar 的重复规则，和 on 连用", "A recurrence rule of iCalendar, with on")),
    Key("since", Number(YEARS), Words("从哪一年开始", "The year of the first one")),
    Key("skip", SKIP, Words("放假就不办：放假", "Dropped on holidays: holidays")),
    Key("shift", SHIFT, Words("不上学的日子移到哪里", "Where it goes from a day without school")),
    Key("observed", ByYear(OBSERVED), Words("学校在哪一天办", "When the school holds it")),
    Key("observed_title", TEXT, Words("那一天办的是什么", "What is held on that day")),
    Key("observed_title_en", TEXT, Words("那一天办的是什么，英文", "What is held on that day, in English")),
    Key("start", CLOCK, Words("开始时间，如 9:00", "Begin, such as 9:00")),
    Key("end", CLOCK, Words("结束时间", "End")),
    Key("zone", TEXT, Words("时区，和文件开头的不同时才写", "Time zone, where it is not that of the file")),
    Key("place", TEXT, Words("地点", "Place")),
    Key("place_en", TEXT, Words("地点的英文", "Place in English")),
    Key("kind", choice_of(KINDS), Words("类型", "Kind")),
    Key("contest", choice_of(CONTESTS), Words("征集什么（和 deadline 连用）", "What is handed in, with deadline")),
    Key("theme", choice_of(THEMES), Words("主题", "Theme"), is_required=True),
    Key("stage", Several(choice_of(STAGES)), Words("学段；不写就是全部", "Stages; all without it")),
    Key("roles", Several(choice_of(ROLES)), Words("和谁有关；不写就是全部", "Whom it concerns; all without it")),
    Key("description", TEXT, Words("一两句说明", "A sentence or two")),
    Key("description_en", TEXT, Words("英文说明", "The same in English")),
    Key("run_sheet", Several(Record(STEP)), Words("流程：几点做什么", "Run sheet: what is done when")),
    Key("lessons", TEXTS, Words("课例页面，从 docs 往下写", "Pages of lessons, from docs down")),
    Key("quizzes", TEXTS, Words("测验：页面#测验编号", "Quizzes: page#quiz id")),
    Key("trials", TEXTS, Words("模拟法庭页面", "Pages of mock trials")),
    Key("materials", TEXTS, Words("材料文件或页面", "Files or pages to use")),
    Key("added", DAY, Words("第一次发布的日期", "The day of its first publication")),
    Key("revised", DAY, Words("最近修改的日期", "The day of the last correction"), is_required=True),
    Key(
        "changes",
        Several(Record(CHANGE)),
        Words("改期和取消，只增不删", "What was moved or cancelled; never shortened"),
    ),
    Key("sequence", Number(SEQUENCES), Words("以前改期的次数", "How often it was changed before")),
)
EVENTS_FILE = (
    Key("zone", TEXT, Words("时区，如 Asia/Shanghai", "Time zone, such as Asia/Shanghai")),
    Key("events", Several(Record(EVENT)), Words("活动的列表", "The list of events"), is_required=True),
)
MAKE_UP_KEYS = (
    Key("on", DAY, Words("补课的日子", "The workday"), is_required=True),
    Key("for", DAY, Words("补哪一天的课", "The day whose lessons are taught"), is_required=True),
)
TERM = (
    Key("id", Id(), Words("编号，如 2026-autumn", "A name such as 2026-autumn"), is_required=True),
    Key("name", TEXT, Words("学期名称", "Name"), is_required=True),
    Key("name_en", TEXT, Words("英文名称", "Name in English")),
    Key("first", DAY, Words("第一天", "First day"), is_required=True),
    Key("last", DAY, Words("最后一天", "Last day"), is_required=True),
    Key("make_up", Several(Record(MAKE_UP_KEYS)), Words("调休补课", "Make-up days")),
)
HOLIDAY = (
    Key("name", TEXT, Words("节日名称", "Name"), is_required=True),
    Key("name_en", TEXT, Words("英文名称", "Name in English")),
    Key("first", DAY, Words("放假第一天", "First day off"), is_required=True),
    Key("last", DAY, Words("放假最后一天", "Last day off")),
    Key("work", Several(DAY), Words("调休上班的日子", "Weekend days on which people work")),
)
HOLIDAYS_FILE = (
    Key("year", Number(YEARS), Words("年份", "Year"), is_required=True),
    Key("announced", TRUTH, Words("还没有公布时写 false", "false while nothing is announced")),
    Key("paper", TEXT, Words("公布安排的通知的网址", "Address of the paper")),
    Key("holidays", Several(Record(HOLIDAY)), Words("放假的节日", "The holidays")),
)
