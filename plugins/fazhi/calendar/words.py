"""The words around the calendar, and dates as readers say them."""

from datetime import date

from fazhi.calendar.model import Event, Month
from fazhi.core.problem import Lang, Words

KINDS: dict[str, Words] = {
    "occasion": Words("节点", "Occasion"),
    "lesson": Words("法治课", "Lesson"),
    "lecture": Words("法治大讲堂", "Lecture"),
    "contest": Words("征集评选", "Contest"),
    "activity": Words("活动", "Activity"),
    "meeting": Words("会议培训", "Meeting"),
}
CONTESTS: dict[str, Words] = {
    "newspaper": Words("法治小报", "Rule-of-law wall newspapers"),
    "essay": Words("征文", "Essays"),
    "rhyme": Words("守法小童谣", "Rhymes about rules"),
    "teaching": Words("法治课赛课", "Lesson contest"),
    "broadcast": Words("校园电视台法治节目", "School television programmes"),
}
WEEKDAYS = tuple(
    Words(f"星期{zh}", en)
    for zh, en in zip(
        "一二三四五六日",
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
WEEKDAY_HEADS = tuple(Words(weekday.zh[-1], weekday.en[:2]) for weekday in WEEKDAYS)
MONTH_NAMES = tuple(
    Words(str(number), en)
    for number, en in enumerate(
        (
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ),
        1,
    )
)  # fmt: skip

MONTH_DAY = Words("{month}月{day}日", "{day} {month}")
WEEKDAY = Words("{month}月{day}日（{weekday}）", "{weekday} {day} {month}")
FULL = Words("{year}年{month}月{day}日", "{day} {month} {year}")
FULL_WEEKDAY = Words("{year}年{month}月{day}日（{weekday}）", "{weekday} {day} {month} {year}")
MONTH = Words("{year}年{month}月", "{month} {year}")
SPAN_FIRST = Words("{year}年{month}月{day}日", "{day} {month}")
SPAN_LAST = Words("{month}月{day}日", "{day} {month} {year}")
SPAN = Words("{first}至{last}", "{first} to {last}")
DAYS = Words("共{count}天", "{count} days")
ORDINAL_DAY = Words("第{number}个", "the {number}{ending}")
ORDINAL_TIME = Words("第{number}次", "the {number}{ending}")
COLON = Words("：", ": ")
AND = Words("、", "; ")
STOP = Words("。", ". ")

NOT_ANNOUNCED = Words("{year}年放假安排尚未公布", "The holidays of {year} are not announced yet")
MOVED = Words("原定{day}，改在{to}：{note}", "Moved from {day} to {to}: {note}")
CHANGED = Words("有变动：{note}", "Changed: {note}")
CANCELLED = Words("已取消：{note}", "Cancelled: {note}")
OPENS = Words("{opens}起征集，{due}截止", "Open from {opens}, due {due}")

PROBLEMS = Words("这个日历块有 {count} 处要改", "This calendar block has {count} mistake(s) to mend")
LIST = Words("活动列表", "List of events")
NOTHING = Words("这几个月没有活动。", "There are no events in these months.")
PAST = Words("（已过）", " (past)")
OBSERVED = Words(
    "{day}是{weekday}，{title}改在{observed}举行。", "{day} is a {weekday}: {title} is held on {observed}."
)
OBSERVED_TITLE = Words("{title}（校内改期）", "{title} (held at school)")
OBSERVED_WHAT = Words("{title}（{of}是{day}）", "{title} ({of} is on {day})")
MORE_PAGES = Words("还有 {count} 项", "{count} more")
IN_CHINESE = Words("（中文）", " (in Chinese)")
MOVE = Words("前后月份", "Months before and after")

SUBSCRIBE = Words("订阅", "Subscribe")
DOWNLOAD = Words("下载", "Download")
DOWNLOAD_HOW = Words(
    "点开就下载文件，再用手机或电脑的日历应用打开。下载只导入今天的内容，改期以后要重新下载。",
    "A link downloads a file, to be opened with the calendar app of your phone or computer. It imports today's events; "
    "after a change, download it again.",
)
SUBSCRIBE_HOW = Words(
    "复制下面的地址，粘贴到手机或电脑日历的“订阅日历”里，以后改了日期会自动更新。直接点开是下载文件，只导入这一次。",
    "Copy an address below into “subscribe to calendar” of your phone or computer: later changes then arrive by "
    "themselves. Opening a link downloads the file, which imports it once.",
)
FEED_ALL = Words("全部活动", "Everything")
CALENDAR_NAME = Words("法治教育日历", "Rule-of-law education calendar")
THEME_NAME = Words("法治教育日历：{theme}", "Rule-of-law education calendar: {theme}")

YEAR_LIST = Words("一年里的法治教育节点", "Rule-of-law occasions of the year")
COMING = Words("接下来的法治教育节点", "Coming rule-of-law occasions")
WHOLE_CALENDAR = Words("看全部日历", "See the whole calendar")
TODAY = Words("就是今天", "today")
TOMORROW = Words("明天", "tomorrow")
AHEAD = Words("还有 {days} 天", "in {days} days")
RUNNING = Words("正在进行，到{last}", "now, until {last}")
HELD = Words("{title}：{day}", "{title}: {day}")
HELD_TODAY = Words("今天：{title}", "Today: {title}")


def spoken(day: date, pattern: Words, lang: Lang) -> str:
    """Say a day with one of the patterns above."""
    return pattern.said(lang).format(
        year=day.year,
        month=MONTH_NAMES[day.month - 1].said(lang),
        day=day.day,
        weekday=WEEKDAYS[day.weekday()].said(lang),
    )


def spoken_ordinal(number: int, pattern: Words, lang: Lang) -> str:
    """Say a number as one of a row: 第13个, 第2次, the 13th."""
    teens = number % 100 in range(11, 14)
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return pattern.said(lang).format(number=number, ending=ending)


def spoken_month(month: Month, lang: Lang) -> str:
    """Say a month: 2026年12月."""
    return MONTH.said(lang).format(year=month.year, month=MONTH_NAMES[month.month - 1].said(lang))


def observed_title(event: Event) -> Words:
    """Return what is held on an observed day."""
    if event.observed_title:
        return event.observed_title
    return Words(OBSERVED_TITLE.zh.format(title=event.title.zh), OBSERVED_TITLE.en.format(title=event.title.en))
