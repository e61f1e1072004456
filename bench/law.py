"""What the registry and the recogniser cost: CPU milliseconds to load, microseconds a lesson. Run by hand."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from fazhi.core.page import Page
from fazhi.law.library import builtin
from fazhi.law.model import registry_of
from fazhi.law.pack import builtin_laws
from fazhi.law.parse import Bench, check_pages
from fazhi.law.recognise import builtin_names, recognise

ROUNDS = 5
LESSONS = 200
SENTENCE = "学校应当建立制度，依照《未成年人保护法》第三十九条第一款和第一百三十条，及时制止学生欺凌，保护每一个学生。"
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


def main() -> None:
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


if __name__ == "__main__":
    main()
