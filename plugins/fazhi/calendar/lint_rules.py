"""What can be wrong in an .ics file (RFC 5545), and what clients make of it (CALENDAR §A)."""

from fazhi.core.problem import Rule, Words

LINE_END = Rule(
    "E160",
    Words("这一行不以 CRLF 结尾", "The line does not end with CRLF"),
    Words("用回车加换行（\\r\\n）结束每一行", "End every line with carriage return and line feed"),
    "warning",
)
LONG_LINE = Rule(
    "E161",
    Words("这一行有 {octets} 个字节，超过 75 个", "The line has {octets} octets, more than 75"),
    Words("在 75 个字节以内折行，下一行以空格开头", "Fold it: go on in the next line after a space"),
    "warning",
)
NOT_A_LINE = Rule(
    "E162",
    Words("看不懂这一行：“{line}”", "This is no content line: “{line}”"),
    Words("每行写成“名称:值”；折下来的行以空格开头", "Write “NAME:value”; begin folded lines with a space"),
)
NESTING = Rule(
    "E163",
    Words("{name} 的 BEGIN 和 END 不成对", "BEGIN and END of {name} do not match"),
    Words("补上或删去一行，让每个 BEGIN 都有自己的 END", "Add or delete a line so that each BEGIN has its END"),
)
NOT_CALENDAR = Rule(
    "E164",
    Words("这不是日历文件：没有 VCALENDAR", "This is no calendar: there is no VCALENDAR"),
    Words("以 BEGIN:VCALENDAR 开头，以 END:VCALENDAR 结束", "Begin with BEGIN:VCALENDAR, end with END:VCALENDAR"),
)
NO_VERSION = Rule(
    "E165",
    Words("日历缺少 {name}", "The calendar has no {name}"),
    Words("加上 VERSION:2.0 和 PRODID", "Add VERSION:2.0 and a PRODID"),
)
NO_UID = Rule(
    "E166",
    Words("活动没有 UID", "The event has no UID"),
    Words("给每个活动一个不变的 UID，改期时也不换", "Give each event a UID that stays when it is moved"),
)
NO_STAMP = Rule(
    "E167",
    Words("活动没有 DTSTAMP", "The event has no DTSTAMP"),
    Words("加上 DTSTAMP，写 UTC 时间", "Add a DTSTAMP, in UTC"),
)
NO_START = Rule(
    "E168",
    Words("活动没有 DTSTART", "The event has no DTSTART"),
    Words("加上开始的日期", "Add the day on which it begins"),
)
END_TYPE = Rule(
    "E169",
    Words(
        "DTEND 和 DTSTART 不是同一种（一个有时间，一个没有）", "One of DTEND and DTSTART has a time, the other has none"
    ),
    Words("两个都写日期，或都写时间", "Give both a time, or neither"),
)
END_SAME = Rule(
    "E170",
    Words("DTEND 等于 DTSTART，活动没有长度", "DTEND equals DTSTART: the event has no length"),
    Words("全天的 DTEND 写第二天；DTEND 那天不算在内", "Write the day after for a whole day: DTEND is not counted"),
)
END_BEFORE = Rule(
    "E171",
    Words("DTEND 早于 DTSTART", "DTEND is before DTSTART"),
    Words("改正结束的日期或时间", "Correct the end"),
)
NO_ZONE = Rule(
    "E172",
    Words("用了时区“{zone}”，文件里却没有它的 VTIMEZONE", "The time zone “{zone}” is used without its VTIMEZONE"),
    Words(
        "把 VTIMEZONE 写进文件，不然 Outlook 会错开几个小时",
        "Put its VTIMEZONE into the file, or Outlook shifts the hours",
    ),
)
SAME_UID = Rule(
    "E173",
    Words("UID 和第 {first} 行的活动相同", "The UID is that of the event on line {first}"),
    Words(
        "每个活动用自己的 UID；改期的一次要写 RECURRENCE-ID",
        "Give each its own; one moved day of a series needs a RECURRENCE-ID",
    ),
)
BAD_RULE = Rule(
    "E174",
    Words("重复规则不对：{part}", "The recurrence rule is wrong: {part}"),
    Words("核对 RRULE，如 FREQ=WEEKLY;BYDAY=WE;COUNT=6", "Check the RRULE, such as FREQ=WEEKLY;BYDAY=WE;COUNT=6"),
)
LEAP_RULE = Rule(
    "E175",
    Words("每年2月29日：各家日历算出的日子不一样", "Yearly on 29 February: calendars disagree on its days"),
    Words("改在2月28日或3月1日", "Use 28 February or 1 March"),
)
UNTIL_TYPE = Rule(
    "E176",
    Words("UNTIL 和 DTSTART 不是同一种", "UNTIL is not of the kind of DTSTART"),
    Words(
        "全天的写日期，有时间的写 UTC 时间（末尾有 Z）",
        "Write a day for whole days, else a time in UTC that ends with Z",
    ),
)
METHOD = Rule(
    "E177",
    Words("写了 METHOD", "There is a METHOD"),
    Words("删去：订阅用不着，还要求有 ORGANIZER", "Delete it: subscriptions need none, and it asks for an ORGANIZER"),
    "warning",
)
REFRESH = Rule(
    "E178",
    Words("REFRESH-INTERVAL 没有写 VALUE=DURATION", "REFRESH-INTERVAL lacks VALUE=DURATION"),
    Words("写成 REFRESH-INTERVAL;VALUE=DURATION:P1D", "Write REFRESH-INTERVAL;VALUE=DURATION:P1D"),
)
ZONE_COMMENT = Rule(
    "E179",
    Words("VTIMEZONE 里有 {name}", "There is a {name} in the VTIMEZONE"),
    Words(
        "删去：libical 不认 COMMENT，Outlook 不认 RDATE",
        "Delete it: libical refuses COMMENT here, Outlook ignores RDATE",
    ),
    "warning",
)
BAD_DAY = Rule(
    "E157",
    Words("{name} 的日期或时间不存在：“{value}”", "{name} is no date or time: “{value}”"),
    Words("写成 20261204、20261204T090000 或末尾加 Z", "Write 20261204, 20261204T090000, or that with a Z"),
)
FLOATING = Rule(
    "E158",
    Words("{name} 有时间，却没有时区", "{name} has a time without a zone"),
    Words("加上 TZID=Asia/Shanghai，或写 UTC 时间", "Add TZID=Asia/Shanghai or write it in UTC"),
    "warning",
)
LARGE = Rule(
    "E159",
    Words("文件有 {size} 字节，超过 1 MB", "The file has {size} bytes, more than 1 MB"),
    Words("分成几个日历；有的客户端不收这么大的", "Split the calendar: some clients refuse one this large"),
    "warning",
)
RULES = (
    LINE_END, LONG_LINE, NOT_A_LINE, NESTING, NOT_CALENDAR, NO_VERSION, NO_UID, NO_STAMP, NO_START, END_TYPE, END_SAME,
    END_BEFORE, NO_ZONE, SAME_UID, BAD_RULE, LEAP_RULE, UNTIL_TYPE, METHOD, REFRESH, ZONE_COMMENT, BAD_DAY, FLOATING,
    LARGE,
)  # fmt: skip
