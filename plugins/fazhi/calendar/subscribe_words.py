"""The words around the list of feeds."""

from fazhi.core.problem import Words

GROUPS: dict[str, Words] = {
    "all": Words("全部活动", "Everything"),
    "role": Words("按身份", "By role"),
    "stage": Words("按学段", "By stage"),
    "theme": Words("按主题", "By theme"),
    "make-up": Words("调休补班", "Make-up workdays"),
}
FORMS: dict[str, Words] = {
    "compact": Words("普通", "Plain"),
    "alarmed": Words("带提醒（提前两周和前一天）", "With alarms (two weeks and one day before)"),
    "flat": Words("逐日列出（手机只显示第一次时用）", "Every day listed (if a phone shows only the first)"),
}
SUBSCRIBE = Words("订阅", "Subscribe")
DOWNLOAD = Words("下载 .ics", "Download .ics")
ADDRESS = Words("订阅地址", "Address to subscribe to")
CODE = Words("“{name}”订阅地址的二维码", "QR code of the address of “{name}”")
SHOW_CODE = Words("二维码", "QR code")
HOW = Words(
    "订阅一次，以后改期、取消、新增的活动会自己出现在你的日历里。只点“下载”，是把今天的内容导入一次，改期以后要重新下载。",
    "Subscribe once, and what is moved, cancelled or new arrives in your calendar by itself. A download imports today's "
    "events once; after a change, download it again.",
)
HOW_TO_DOWNLOAD = Words(
    "下载以后用手机或电脑的日历应用打开。下载只导入今天的内容，改期以后要重新下载。",
    "Open a download with the calendar app of your phone or computer. It imports today's events; after a change, "
    "download it again.",
)
"""Without an address of the site there is nothing to subscribe to."""
NEWS = Words("新增与改动", "News and changes")
ATOM = Words("Atom：新增、改期、取消", "Atom: new, moved, cancelled")
JSON = Words("JSON Feed：给别的程序用", "JSON Feed: for other programs")
