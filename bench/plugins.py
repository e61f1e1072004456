"""What our plugins cost: CPU seconds of a build with them, against bare MkDocs and Material on the same lessons.

Run by `make bench`. Both builds happen in one run, one after the other, several rounds; the ratio of the quietest
rounds is what counts, seconds belong to the machine.
"""

import tempfile
from pathlib import Path

from bench.measure import cpu_of_build

LESSONS, ROUNDS = 200, 3
BARE = """site_name: bench
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search]
markdown_extensions: [admonition, attr_list, tables, toc, pymdownx.superfences]
"""
OURS = BARE.replace("plugins: [search]", "plugins: [search, fazhi/lesson, fazhi/quiz, fazhi/calendar]").replace(
    "pymdownx.superfences]", "pymdownx.superfences, fazhi]"
)


def write_project(folder: Path, settings: str, lesson: str) -> None:
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for number in range(LESSONS):
        page = folder / f"docs/lessons/section-{number % 12}/lesson-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(lesson.replace("{#constitution-junior}", f"{{#quiz-{number}}}"), "utf-8")
    (folder / "docs/index.md").write_text("# Home\n", "utf-8")


def main() -> None:
    lesson = Path("docs/lessons/constitution-day/junior.md").read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        projects = {"bare": BARE, "fazhi": OURS}
        for kind, settings in projects.items():
            (Path(name) / kind / "docs").mkdir(parents=True)
            write_project(Path(name) / kind, settings, lesson)
        best = {kind: min(cpu_of_build(Path(name) / kind) for _ in range(ROUNDS)) for kind in projects}
    print(f"{LESSONS} lessons, a card and a quiz of eight items each, least of {ROUNDS} rounds, CPU seconds")
    for kind, seconds in best.items():
        print(f"  {kind:6} {seconds:6.2f}  x {seconds / best['bare']:.2f}")


if __name__ == "__main__":
    main()
