"""What can be wrong in events.yml and in calendar blocks."""

from fazhi.core.problem import Rule, Words

NOT_EVENTS = Rule(
    "E101",
    Words("这里应当是活动的列表，每个活动有几行“键: 值”", "Events must be a list of entries with keys and values"),
    Words(
        "每个活动以“- id: …”开头，下面各行缩进两格",
        "Begin every event with “- id: …” and indent its other lines by two spaces",
    ),
)
BAD_ID = Rule(
    "E102",
    Words("id 写法不对：“{id}”", "“{id}” cannot be an id"),
    Words(
        "只用小写字母、数字和中间的短横线，如 constitution-day；末尾不要写日期",
        "Use small letters, digits and hyphens between them, such as constitution-day, with no date at the end",
    ),
)
DUPLICATE_ID = Rule(
    "E103",
    Words("id“{id}”已在第 {first} 行用过", "The id “{id}” is already used on line {first}"),
    Words("换一个 id；已经发布的活动不要改 id", "Choose another one; keep the ids of events that are published"),
)
BOTH = Rule(
    "E104",
    Words("“{first}”和“{second}”只能写一个", "“{first}” and “{second}” cannot both be given"),
    Words(
        "只办一次的写 on，每年都有的写 yearly，按教学周的写 teaching_week，征集写 deadline",
        "Write “on” for what comes once, “yearly” for every year, “teaching_week” for school weeks, “deadline” for what is handed in",
    ),
)
NEITHER = Rule(
    "E105",
    Words("没有日期", "There is no date"),
    Words(
        "加一行“on: 2026-12-04”“yearly: 12-04”“week_of: 12-04”“nth: 1”“teaching_week: 14”或“deadline: 2026-11-20”",
        "Add a line “on: 2026-12-04”, “yearly: 12-04”, “week_of: 12-04”, “nth: 1”, “teaching_week: 14” or “deadline: 2026-11-20”",
    ),
)
NOT_MONTH_DAY = Rule(
    "E106",
    Words("“{key}”的月日不存在或写法不对：“{value}”", "“{key}” is no day of the year: “{value}”"),
    Words(
        "写成 12-04 这样的月和日，不写年份，并核对这一天是否存在",
        "Write month and day like 12-04, without a year, of a day that exists",
    ),
)
LEAP_DAY = Rule(
    "E107",
    Words("2月29日不是每年都有", "29 February does not come every year"),
    Words("改成 02-28 或 03-01；只有某一年办的，写 on", "Write 02-28 or 03-01; use “on” for one year only"),
)
LAST_BEFORE = Rule(
    "E108",
    Words("最后一天（{last}）早于第一天（{first}）", "The last day ({last}) is before the first ({first})"),
    Words("改正 last；跨年的活动分成两个", "Correct “last”; split an event that crosses the turn of the year"),
)
YEAR = Rule(
    "E109",
    Words("年份 {year} 不在 {low}–{high} 之内", "The year {year} is not within {low}–{high}"),
    Words("核对年份", "Check the year"),
)
OBSERVED_SHAPE = Rule(
    "E110",
    Words("“observed”的写法和日期不相配", "“observed” does not fit the kind of date"),
    Words(
        "yearly 的活动按年份写“2027: 2027-12-03”，或写“前一个工作日”；on 的活动只写一个日期",
        "Write “2027: 2027-12-03” below it or “previous-workday” for a yearly event, one date for a single one",
    ),
)
OBSERVED_YEAR = Rule(
    "E111",
    Words("“{year}”年的日期写成了 {day}", "The date for “{year}” is {day}"),
    Words("冒号前后的年份要相同", "Give the same year before and after the colon"),
)
OBSERVED_WEEKEND = Rule(
    "E112",
    Words("改期的这一天（{day}）是周末", "The observed day {day} is a weekend"),
    Words("选一个上学的日子，一般是前一个星期五", "Choose a school day, as a rule the Friday before"),
)
OBSERVED_EARLY = Rule(
    "E113",
    Words(
        "{year} 年还没有这个活动（第一次在 {first} 年）", "There was no such event in {year}: the first was in {first}"
    ),
    Words("删去这一行，或改正 since", "Delete the line or correct “since”"),
)
ONLY_YEARLY = Rule(
    "E114",
    Words("“{key}”只用于每年都有的活动", "“{key}” is for yearly events only"),
    Words("删去这一行，或把 on 改成 yearly", "Delete the line, or write “yearly” for “on”"),
)
LESSON_PATH = Rule(
    "E116",
    Words("“{uri}”不是 docs 里中文页面的路径", "“{uri}” is no path of a Chinese page in docs"),
    Words(
        "从 docs 往下写，如 lessons/constitution-day/junior.md；英文页面会自动找到",
        "Write it from docs down, such as lessons/constitution-day/junior.md; English pages are found by themselves",
    ),
)
LESSON_MISSING = Rule(
    "E117",
    Words("链接的页面不存在：{uri}", "The linked page does not exist: {uri}"),
    Words("核对文件名和文件夹，或删去这个链接", "Check the names of file and folder, or delete the link"),
)
UNUSED = Rule(
    "E118",
    Words("写了“{key}”，却没有“observed”", "“{key}” is given without “observed”"),
    Words("补上 observed，或删去这一行", "Add “observed” or delete the line"),
)
NO_DATA = Rule(
    "E201",
    Words("找不到日历的数据文件 {path}", "The calendar's data file {path} does not exist"),
    Words("新建这个文件，每个活动以“- id: …”开头", "Make the file; every event begins with “- id: …”"),
)
UNKNOWN_LINE = Rule(
    "E202",
    Words("看不懂这一行：“{line}”", "This line means nothing here: “{line}”"),
    Words("这里可以写：{known}", "Lines here: {known}"),
)
NOT_MONTH = Rule(
    "E203",
    Words("“{value}”不是月份", "“{value}” is no month"),
    Words("写成 2026-09 或 2026年9月", "Write it like 2026-09"),
)
NO_MONTH = Rule(
    "E204",
    Words("没有写“{key}”", "“{key}” is missing"),
    Words("加一行“{key}：2026-09”", "Add a line “{key}: 2026-09”"),
)
MONTHS = Rule(
    "E205",
    Words("从 {first} 到 {last} 不是 1 到 {limit} 个月", "From {first} to {last} is not 1 to {limit} months"),
    Words("改正起止月份；更长的日历分成几页", "Correct the months; split a longer calendar into pages"),
)
SAID_TWICE = Rule(
    "E206",
    Words("“{key}”写了两次", "“{key}” is written twice"),
    Words("删去其中一行", "Delete one of the lines"),
)
UNCLOSED = Rule(
    "E207",
    Words("日历块没有结束", "The calendar block is never closed"),
    Words("在最后加一行和开头一样多的反引号", "Add a line with as many back-ticks as at its beginning"),
)
RULES = (
    NOT_EVENTS, BAD_ID, DUPLICATE_ID, BOTH, NEITHER, NOT_MONTH_DAY, LEAP_DAY, LAST_BEFORE, YEAR, OBSERVED_SHAPE,
    OBSERVED_YEAR, OBSERVED_WEEKEND, OBSERVED_EARLY, ONLY_YEARLY, LESSON_PATH, LESSON_MISSING, UNUSED,
    NO_DATA, UNKNOWN_LINE, NOT_MONTH, NO_MONTH, MONTHS, SAID_TWICE, UNCLOSED,
)  # fmt: skip
