"""A site of generated lessons: the same text for every generator, the same in every run.

Twelve sections; each lesson has about 1,200 characters, a table, a list, a quote and three links.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

SECTIONS = 12
WHO = (
    "小明",
    "小红",
    "班长",
    "值周老师",
    "图书管理员",
    "新来的同学",
    "法治副校长",
    "家长代表",
    "社区民警",
    "人民陪审员",
)
WHERE = ("在教室里", "在操场边", "在校门口", "在社区活动室", "在网络课堂上", "在图书馆", "在公交站", "在模拟法庭上")
DOES = (
    *(
        "把约定写进班规",
        "先说明理由再表决",
        "把照片发到班级群",
        "骑电动自行车经过路口",
        "收到陌生链接",
        "替同学保管钥匙",
    ),
    *(
        "参加宪法晨读",
        "核对证据的来源",
        "向法治副校长请教",
        "在网上看到不实的消息",
        "拒绝校园欺凌",
        "写下当天的活动记录",
    ),
)
THEN = ("先想想会影响谁", "再看法律怎样说", "把事实和看法分开", "问一问别人的意见", "说清楚理由", "留下可以核对的记录")
TOPIC = (
    "宪法",
    "未成年人保护",
    "交通安全",
    "禁毒",
    "国家安全",
    "网络保护",
    "劳动",
    "环境保护",
    "消费",
    "家庭",
    "校园",
    "诚信",
)
SENTENCE = "{}，{}{}，{}；{}{}以后，也要{}。"
ENGLISH = "Lesson {number} on rule of law: read the facts, weigh both sides, give reasons, and check the source. "


def uri(number: int) -> str:
    """Return a lesson's path below docs."""
    return f"section-{number % SECTIONS:02}/lesson-{number:04}.md"


def title(number: int) -> str:
    return f"{TOPIC[number % SECTIONS]}第{number}课"


def lesson(number: int, count: int, seed: int = 7) -> str:
    """Return the Markdown of a lesson that links to others among `count`."""
    random = Random(seed * 100_003 + number)
    parts = "\n\n".join(
        f"## {place}、{random.choice(WHO)}{random.choice(DOES)}\n\n{_text(random, 5)}" for place in "一二三"
    )
    rows = "\n".join(f"| {random.choice(WHO)} | {random.choice(DOES)} | {random.choice(THEN)} |" for _ in range(4))
    points = "\n".join(f"- {random.choice(WHO)}{random.choice(DOES)}，{random.choice(THEN)}" for _ in range(4))
    links = "、".join(f"[{title(other)}](../{uri(other)})" for other in random.sample(range(count), 3))
    head = f"---\ntitle: {title(number)}\ndescription: {random.choice(WHO)}{random.choice(DOES)}\n---\n\n"
    table = f"| 谁 | 做什么 | 怎样做 |\n| --- | --- | --- |\n{rows}"
    return f"{head}# {title(number)}\n\n{parts}\n\n{table}\n\n{points}\n\n> {_text(random, 1)}\n\n另见{links}。\n"


def english(number: int) -> str:
    return f"---\ntitle: Lesson {number}\n---\n\n# Lesson {number}\n\n{ENGLISH.format(number=number) * 12}\n"


def _text(random: Random, sentences: int) -> str:
    return "".join(
        SENTENCE.format(*(random.choice(words) for words in (WHERE, WHO, DOES, THEN, WHO, DOES, THEN)))
        for _ in range(sentences)
    )


def pages(count: int) -> Iterator[tuple[str, str]]:
    """Yield the path below docs and the text of every page of a site with so many lessons."""
    yield "index.md", "# 首页\n\n[第一课](" + uri(0) + ")\n"
    yield "about.md", "# 关于\n\n说明。\n"
    yield "privacy.md", "# 隐私\n\n说明。\n"
    for number in range(count):
        yield uri(number), lesson(number, count)


def write(docs: Path, count: int) -> None:
    """Write such a site's docs folder."""
    for name, text in pages(count):
        page = docs / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
