"""Why something of another program's event stays behind."""

from fazhi.core.problem import Words

PERSONAL = Words("个人信息不上公开的网站", "people are not named on a public site")
LINK = Words("events.yml 只链接本站的页面和文件", "events.yml links this site's own pages and files only")
DISPLAY = Words("怎样显示由网站决定", "the site decides how things look")
ALARM = Words("提醒由订阅的人自己设", "subscribers set their own alarms")
STATE = Words("events.yml 没有这种状态", "events.yml has no such state")
REPEATED = Words("events.yml 没有这种重复", "events.yml has no such recurrence")
NO_WORD = Words("不是主题、类型、学段或对象的名称", "no name of a theme, kind, stage or role")
EVENT_ONLY = Words("只导入活动", "only events are imported")
NO_DOUBLES = Words("多余，或和别处矛盾", "it is one too many, or contradicts another line")
PARAMETER = Words("events.yml 没有这个附注", "events.yml has no such detail")
UNKNOWN = Words("events.yml 没有对应的键", "events.yml has no key for it")
COLUMN = Words("没有这个名称的列", "no column has this name")
SHEET = Words("只导入第一张工作表", "only the first sheet is imported")
CANCELLED = Words("已经取消", "it is cancelled")
FORMULA = Words("公式不计算，文件里也没有存下结果", "formulas are not computed, and the file holds no result")

BYTES = Words("字节数", "bytes")
LINES = Words("行数", "lines")
ROWS = Words("表格的行数", "rows")
DEPTH = Words("BEGIN 套着 BEGIN 的层数", "levels of BEGIN")
EVENTS = Words("活动数", "events")
"""What there is too much of."""

REASONS = {
    **dict.fromkeys(("ATTENDEE", "ORGANIZER", "CONTACT", "REQUEST-STATUS", "PARTICIPANT"), PERSONAL),
    **dict.fromkeys(("ATTACH", "URL", "CONFERENCE", "LINK", "IMAGE", "STRUCTURED-DATA"), LINK),
    **dict.fromkeys(("COLOR", "X-APPLE-CALENDAR-COLOR"), DISPLAY),
    "VALARM": ALARM,
    **dict.fromkeys(("STATUS", "CLASS", "PRIORITY", "TRANSP"), STATE),
    **dict.fromkeys(("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"), REPEATED),
    "CATEGORIES": NO_WORD,
}
