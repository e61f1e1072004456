"""The words of the search in both languages."""

from fazhi.core.problem import Words

KIND = Words("类型", "Kind")
STAGE = Words("学段", "Stage")
THEME = Words("主题", "Theme")
ROLE = Words("角色", "Role")
FACETS = (KIND, STAGE, THEME, ROLE)

KINDS = {
    "lessons": Words("课例", "Lesson"),
    "quizzes": Words("测验", "Quiz"),
    "trials": Words("模拟法庭", "Mock trial"),
    "cases": Words("小法官", "Case"),
    "readings": Words("晨读", "Reading"),
    "qa": Words("小卫说法", "Question"),
    "calendar": Words("活动", "Event"),
    "laws": Words("法律", "Law"),
    "maintainers": Words("编写与维护", "For maintainers"),
}
"""By the first folder of a page."""

TITLE = Words("搜索", "Search")
DESCRIPTION = Words(
    "在全站里查找，可以按类型、学段、主题和角色缩小范围。", "Search the whole site by kind, stage, theme and role."
)
LABEL = Words("要找什么", "What are you looking for?")
FORM = Words("全站搜索", "Search of the whole site")
GO = Words("搜索", "Search")
HINT = Words(
    "可以输入汉字（繁体也行）、拼音或拼音首字母；几个词之间加空格。",
    "Type whole words or parts of words; separate several by spaces. Chinese can be typed in pinyin.",
)
NO_SCRIPT = Words(
    "搜索需要浏览器允许脚本运行。没有脚本时，请用菜单找页面。",
    "Searching needs scripts. Without them, please use the menu.",
)

NO_BINARY = Words(
    "没有找到 Pagefind，只做整份检索的索引：能用，但第一次搜索要下载得多一些。装上它：pip install pagefind_bin_extended",
    "Pagefind is missing: the search will scan one whole index. It works, but a first search fetches more. To install it: pip install pagefind_bin_extended",
)
BINARY_FAILED = Words(
    "Pagefind 没有做成索引（{detail}），改用整份检索的索引",
    "Pagefind made no index ({detail}); the search will scan one whole index",
)
