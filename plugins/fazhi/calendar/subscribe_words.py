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
NO_ADDRESS = Words(
    "这个网站还没有写明自己的网址（mkdocs.yml 的 site_url），所以只有下载链接；订阅要在发布以后。",
    "This site does not say its own address (site_url in mkdocs.yml), so that there are downloads only: subscribe once it is published.",
)
NEWS = Words("新增与改动", "News and changes")
ATOM = Words("Atom：新增、改期、取消", "Atom: new, moved, cancelled")
JSON = Words("JSON Feed：给别的程序用", "JSON Feed: for other programs")
