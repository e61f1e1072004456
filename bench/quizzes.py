"""What quizzes cost: lessons with a paper of ten questions, as quiz blocks and as plain Markdown lists.

Run by `make bench`. Both sites are built in one run with the same plugins; the ratio counts, seconds belong to the
machine. The size of the bundles is told too; `bench/answering.py` measures what the browser does with them.
"""

import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import lesson, write_lessons
from bench.measure import cpu_of_build, gzipped

LESSONS, QUESTIONS, ROUNDS = 1000, 10, 2
STATIC = Path("plugins/fazhi/static")
SETTINGS = """site_name: bench
site_url: https://example.org/
use_directory_urls: false
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search, fazhi/quiz]
markdown_extensions: [admonition, attr_list, tables, toc, pymdownx.superfences, fazhi]
"""


def build_both(count: int) -> None:
    papers = [lesson(number, questions=QUESTIONS) for number in range(count)]
    with tempfile.TemporaryDirectory() as name:
        kinds = {"as lists": [plain for _, plain in papers], "as quizzes": [quiz for quiz, _ in papers]}
        for kind, texts in kinds.items():
            folder = Path(name) / kind
            (folder / "docs").mkdir(parents=True)
            (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
            write_lessons(folder / "docs", texts)
        rounds = [{kind: cpu_of_build(Path(name) / kind) for kind in kinds} for _ in range(ROUNDS)]
    best = {kind: min(one[kind] for one in rounds) for kind in kinds}
    print(f"{count} lessons with {QUESTIONS} questions each, least of {ROUNDS} rounds, CPU seconds (goal: x 1.25)")
    for kind, seconds in best.items():
        print(f"  {kind:12} {seconds:6.2f}  x {seconds / best['as lists']:.2f}")


def parse_all(count: int) -> None:
    from fazhi.core.page import Page
    from fazhi.quiz.parse import parse_quiz

    pages = [Page("a.md", "a.md", lesson(number, questions=QUESTIONS)[0]) for number in range(count)]
    start = time.process_time()
    read = [parse_quiz(fence, page.at) for page in pages for fence in page.fences]
    seconds = time.process_time() - start
    assert all(parsed.quiz and len(parsed.quiz.items) == QUESTIONS for parsed in read)
    print(
        f"parsing: {count * QUESTIONS / seconds:,.0f} questions a CPU second, {1000 * seconds / count:.2f} ms a paper"
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else LESSONS
    build_both(count)
    parse_all(count)
    for bundle in sorted(STATIC.glob("quiz*")):
        print(f"  {bundle.name:24} {gzipped(bundle) / 1024:5.1f} KB gzip")


if __name__ == "__main__":
    main()
