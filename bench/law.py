"""What the law costs: the registry, the recogniser, and a whole build with citations against one without.

Run by `make bench`. The goals: the registry in 50 ms, recognising at most 10 % of a build's CPU time.
"""

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from random import Random

from bench.measure import cpu_of_build

from fazhi.core.numerals import Article
from fazhi.core.page import Page
from fazhi.law.library import builtin
from fazhi.law.model import registry_of
from fazhi.law.names import builtin_names
from fazhi.law.pack import builtin_laws
from fazhi.law.parse import Bench, check_pages
from fazhi.law.recognise import recognise

ROUNDS = 5
LESSONS = 200
SENTENCE = "学校应当建立制度，依照《未成年人保护法》第三十九条第一款和第一百三十条，及时制止学生欺凌，保护每一个学生。"
SITE_LESSONS, CITATIONS, SECTIONS = 1000, 20, 12
SITE = """site_name: bench
use_directory_urls: false
theme: {{name: material, font: false, features: [navigation.prune]}}
plugins: [search, fazhi/lesson, {law}fazhi/build: {{cache: false}}]
markdown_extensions: [admonition, attr_list, tables, toc, pymdownx.superfences, fazhi]
"""
TOLD = "老师请每个小组先读一读材料，说出事情的经过，再想一想谁的权利受到了影响，怎样做才公平。"
COLD = (
    "import time; b=time.process_time(); from fazhi.law.library import builtin; builtin(); print(time.process_time()-b)"
)


def least(work: object) -> float:
    best = 1e9
    for _ in range(ROUNDS):
        before = time.process_time()
        work()  # type: ignore[operator]
        best = min(best, time.process_time() - before)
    return best


def lesson(number: int, *, cites: bool) -> str:
    """Return a lesson of twenty paragraphs, each with a citation or with as many characters that are none."""
    random, laws = Random(number), list(builtin().laws.values())
    lines = [f"# 第{number}课", ""]
    for _ in range(CITATIONS):
        law = random.choice(laws)
        cited = f"《{law.title}》{Article(random.randint(1, law.articles)).chinese}"
        lines += [f"{TOLD}依据{cited if cites else '有' * len(cited)}，{TOLD}", ""]
    return "\n".join(lines)


def build_seconds(folder: Path, *, cites: bool, law: str = "") -> float:
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SITE.format(law=law), "utf-8")
    (folder / "docs/index.md").write_text("# 首页\n", "utf-8")
    for number in range(SITE_LESSONS):
        page = folder / f"docs/lessons/section-{number % SECTIONS}/lesson-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(lesson(number, cites=cites), "utf-8")
    return cpu_of_build(folder)


def main() -> None:
    alone = measure_parts()
    with tempfile.TemporaryDirectory() as name:
        without = build_seconds(Path(name) / "without", cites=False)
        recognised = build_seconds(Path(name) / "recognised", cites=True)
        whole = build_seconds(Path(name) / "whole", cites=True, law="fazhi/law, ")
    print(f"{SITE_LESSONS} lessons of {CITATIONS} citations, CPU seconds of a build (goal for recognising: x 1.10)")
    print(f"  without citations        {without:6.2f}")
    print(f"  recognising alone adds   {alone * SITE_LESSONS:6.2f}  x {1 + alone * SITE_LESSONS / without:.2f}")
    print(f"  recognised and linked    {recognised:6.2f}  x {recognised / without:.2f}")
    print(f"  with law pages and lists {whole:6.2f}  x {whole / without:.2f}")


def measure_parts() -> float:
    """Print what the parts cost; return the seconds that recognising takes for a lesson of twenty citations."""
    warm = least(lambda: registry_of(builtin_laws()))
    cold = min(
        float(subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True).stdout)
        for _ in range(ROUNDS)
    )
    print(f"registry: {warm * 1e3:.1f} ms; with its imports, in a new process: {cold * 1e3:.1f} ms")
    paragraphs = [SENTENCE] * 10
    names = builtin_names()
    found = sum(len(recognise(text, names)) for text in paragraphs)
    one = least(lambda: [recognise(text, names) for text in paragraphs])
    print(f"recognise: {one * 1e6:.0f} microseconds a lesson of {found} citations")
    text = Path("docs/lessons/constitution-day/junior.md").read_text("utf-8")
    pages = [Page("a.md", "a.md", text) for _ in range(LESSONS)]
    judge = Bench(builtin(), date(2026, 11, 23), frozenset({"quiz"}))
    for page in pages:
        page.fences, page.front  # noqa: B018 — read by every check, so not counted here
    checked = least(lambda: check_pages(pages, judge))
    print(f"check: {checked / LESSONS * 1e6:.0f} microseconds a page of {len(text)} characters")
    return one


if __name__ == "__main__":
    main()
