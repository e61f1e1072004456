"""The words of law pages, of their index, of the list 依据 and of the card."""

from fazhi.core.problem import Words
from fazhi.law.collection import Kind

HTML_BEGINS, HTML_ENDS = "<!--fz-law-->", "<!--/fz-law-->"
"""What stands between them on a law's page is HTML already, which Markdown need not read."""

TITLE = Words("《{name}》", "{name}")
DESCRIBED = Words(
    "《{name}》{version}版的基本信息：{count}条、分章、施行日期和核对日期，本站哪些课例、测验、案例引用了哪一条。",
    "Facts on the {name}, version of {version}: {count} articles, chapters, dates, and which lessons, quizzes and cases of this site cite which article.",
)
FACTS = Words("基本信息", "Facts")
CITED = Words("哪些页面引用了哪一条", "What cites which article")
READER = Words("条文和引用", "Text and citations")
RENUMBERED = Words("旧条号对照", "Old numbers")
FULL_NAME = Words("全称", "Chinese name")
ENGLISH_NAME = Words("英文名", "English name")
SHORT_NAME = Words("简称", "Short names")
ISSUED_BY = Words("制定机关", "Issued by")
BODIES = {
    "全国人民代表大会": "National People's Congress",
    "全国人民代表大会常务委员会": "Standing Committee of the National People's Congress",
    "国务院": "State Council",
}
FIRST = Words("首次通过", "First adopted")
VERSION = Words("现行版本", "Present version")
ADOPTED = Words("{day}通过", "adopted on {day}")
AMENDED = Words("{day}修改", "amended on {day}")
IN_FORCE = Words("现行版本施行", "In force since")
ARTICLES = Words("条数", "Articles")
COUNT = Words("{count}条", "{count}")
LAST_NUMBER = Words(
    "（编号到第{last}条，另有“之一”等{inserted}条：{listed}）", " (numbered to {last}; {inserted} inserted: {listed})"
)
STATUS = Words("状态", "Status")
STATUSES = {
    "effective": Words("有效", "in force"),
    "not-yet": Words("已通过，尚未施行", "adopted, not yet in force"),
    "repealed": Words("已废止", "repealed"),
}
CHECKED = Words("核对日期", "Checked on")
CHECKED_SHORT = Words("{day}核对", "checked on {day}")
WATCH = Words("请注意", "Note")
OFFICIAL = Words("官方文本", "Official text")
OFFICIAL_AT = Words("国家法律法规数据库", "National database of laws and regulations")
NO_TEXT = Words(
    "本站没有收录这部法律的条文，请在官方数据库里查看。",
    "This site does not hold the text of this law; read it in the official database.",
)
HAS_TEXT = Words(
    "条文由学校从官方文本导入，以官方数据库为准。",
    "The school imported this text (in Chinese); the official database prevails.",
)
SUMMARY = Words(
    "{count}条中有{cited}条被本站{pages}个页面引用，还有{left}条没有被引用。",
    "{cited} of {count} articles are cited, {left} are not. Pages of this site that cite the law: {pages}.",
)
NOT_CITED = Words("没有被引用", "Not cited")
NOBODY = Words("本站还没有页面引用这部法律。", "No page of this site cites this law yet.")
PREAMBLE = Words("序言", "Preamble")
ARTICLE = Words("{zh}", "Art. {en}")
ARTICLE_SPAN = Words("{first}至{last}", "arts. {first}–{last}")
ARTICLE_ONE = Words("{first}", "art. {first}")
OF_VERSION = Words("（{year}年版）", " (version of {year})")
KINDS: dict[Kind, Words] = {
    "lesson": Words("课例", "Lesson"),
    "quiz": Words("测验", "Quiz"),
    "trial": Words("模拟法庭", "Mock trial"),
    "case": Words("小法官", "Case"),
    "reading": Words("晨读", "Reading"),
    "page": Words("页面", "Page"),
}
COLON = Words("：", ": ")
LIST = Words("、", ", ")
OLD_INTRO = Words(
    "{version}版有{articles}条。表里没有的旧条号没有变。",
    "The version of {version} had {articles} articles. Numbers that are not in the table have not changed.",
)
OLD = Words("旧条号", "Old number")
NEW = Words("现行条号", "Present number")
GONE = Words("没有查明，请查现行文本", "not found; look in the present text")
UNSURE = Words("文字最接近的一条，没有核对过", "nearest in wording, not verified")
TO_INDEX = Words("全部法律", "All laws")
BY_THEME = Words("按主题", "By theme")
BY_NAME = Words("按拼音", "From A to Z")
INDEX_LINE = Words("{version}版，{count}条", "version of {version}, {count} articles")
INDEX_CITED = Words("{pages}个页面引用", "pages that cite it: {pages}")
INDEX_NONE = Words("还没有页面引用", "not cited yet")

BASIS = Words("依据", "Legal basis")
BASIS_INTRO = Words(
    "本页引用的法律。序号指向现行版本；核对日期是有人把登记和官方数据库比对的那一天。",
    "The law that this page cites. Numbers are those of the present version; “checked” is the day on which the entry was compared with the official database.",
)
BASIS_VERSION = Words("{version}版，{in_force}起施行", "version of {version}, in force since {in_force}")
WORDS_OF = Words("条文", "Text (in Chinese)")
CARD = Words("引用的法律", "Cited law")
CARD_CLOSE = Words("关闭", "Close")
