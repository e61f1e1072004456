"""What the benchmarks build: the same papers as quiz blocks and as plain Markdown lists, the same in every run."""

from pathlib import Path
from random import Random

SECTIONS = 12
SUBJECTS = ("小明", "小红", "班长", "值周老师", "图书管理员", "新来的同学", "法治副校长", "家长代表")
DEEDS = ("把约定写进班规", "先说明理由再表决", "把照片发到班级群", "骑车经过路口", "收到陌生链接", "替同学保管钥匙")
PLACES = ("在教室里", "在操场边", "在校门口", "在社区活动室", "在网络课堂上", "在图书馆")
LAWS = ("《宪法》第三十三条", "《未成年人保护法》第三条", "《义务教育法》第四条", "《道路交通安全法》第六十二条")


def question(random: Random, number: int) -> tuple[list[str], list[str]]:
    """Return a question as lines of a quiz block and as lines of a Markdown list."""
    stem = f"{random.choice(PLACES)}，{random.choice(SUBJECTS)}{random.choice(DEEDS)}，**下列说法**正确的是"
    options = [f"{random.choice(SUBJECTS)}可以{random.choice(DEEDS)}（{number}）{letter}" for letter in "甲乙丙丁"]
    answer, law = random.choice("ABCD"), random.choice(LAWS)
    told = f"先看清事实，再想{random.choice(DEEDS)}会影响谁。"
    lettered = [f"{letter}. {option}" for letter, option in zip("ABCD", options, strict=True)]
    quiz = [f"{number}. 【单选】{stem}（2分）", *lettered, f"答案：{answer}", f"解析：{told}", f"依据：{law}", ""]
    plain = [
        f"{number}. {stem}（2分）",
        "",
        *(f"    - {one}" for one in lettered),
        "",
        f"    答案：{answer}",
        "",
        f"    解析：{told}",
        "",
        f"    依据：{law}",
        "",
    ]
    return quiz, plain


def lesson(number: int, *, questions: int) -> tuple[str, str]:
    """Return a lesson with its paper as a quiz block, and the same lesson with a list."""
    random = Random(number)
    head = f"# 第{number}课\n\n" + "".join(
        f"## 第{part}部分\n\n{random.choice(PLACES)}，{random.choice(SUBJECTS)}{random.choice(DEEDS)}。" * 3 + "\n\n"
        for part in range(1, 4)
    )
    asked = [question(random, place) for place in range(1, questions + 1)]
    quiz = "\n".join(line for lines, _ in asked for line in lines)
    plain = "\n".join(line for _, lines in asked for line in lines)
    return f"{head}```quiz {{#bench-{number}}} 小测\n{quiz}```\n", f"{head}### 小测\n\n{plain}"


def write_lessons(docs: Path, texts: list[str]) -> None:
    """Write the lessons into `docs`, evenly over the sections."""
    for number, text in enumerate(texts):
        page = docs / f"lessons/section-{number % SECTIONS}/lesson-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, "utf-8")
    (docs / "index.md").write_text("# 首页\n", "utf-8")
