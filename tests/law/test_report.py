"""What changed in the law, and where the site cites it."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from fazhi.core.page import Page
from fazhi.law.library import builtin
from fazhi.law.report import as_json, as_text, changes_since

SINCE, TODAY = date(2026, 1, 1), date(2026, 11, 26)
OLD = """\
---
theme: campus-safety
as_of: 2025-12-01
---

# 打架之前

殴打他人，《治安管理处罚法》第五十一条；再看《治安管理处罚法》第五十一条第二款和《宪法》第三十三条。
"""
NEW = OLD.replace("2025-12-01", "2026-11-01").replace("打架之前", "打架之后")


def pages() -> list[Page]:
    return [
        Page("docs/lessons/a.md", "lessons/a.md", OLD),
        Page("docs/lessons/b.md", "lessons/b.md", NEW),
        Page("docs/maintainers/c.md", "maintainers/c.md", NEW),
    ]


def test_a_law_that_took_effect_names_the_pages_that_cite_it_with_old_numbers() -> None:
    changes = changes_since(SINCE, pages(), builtin())
    report = as_text(changes, SINCE, TODAY, "zh")

    assert all(change.law.in_force >= SINCE for change in changes)
    assert "《治安管理处罚法》" in report
    assert (
        "  docs/lessons/a.md:8:6：打架之前：第51条（原第43条） [核对日期2025-12-01早于施行日，请重新核对]\n"
        "  docs/lessons/b.md:8:6：打架之后：第51条（原第43条）\n"
    ) in report
    assert "maintainers" not in report
    assert "《宪法》" not in report


def test_laws_stand_with_the_newest_first() -> None:
    days = [change.law.in_force for change in changes_since(date(2020, 1, 1), pages(), builtin())]

    assert len(days) > 10
    assert days == sorted(days, reverse=True)


def test_a_law_without_pages_is_said_not_to_be_cited() -> None:
    report = as_text(changes_since(SINCE, [], builtin()), SINCE, TODAY, "en")

    assert "No page cites it" in report
    assert "docs/" not in report


def test_what_is_still_to_come_is_marked() -> None:
    report = as_text(changes_since(SINCE, pages(), builtin()), SINCE, date(2025, 12, 31), "zh")

    assert "[尚未施行]" in report


def test_nothing_new_is_said_so() -> None:
    assert as_text([], date(2030, 1, 1), TODAY, "zh") == "自2030-01-01以来施行的法律（共0部）\n没有这样的法律。\n"


def test_programs_get_every_citation_with_its_place() -> None:
    data = json.loads(as_json(changes_since(SINCE, pages(), builtin()), SINCE, TODAY, "zh"))
    law = next(law for law in data["laws"] if law["law"] == "zhian-chufafa")

    assert data["since"] == "2026-01-01"
    assert law["is_renumbered"]
    assert [(page["path"], page["is_older"]) for page in law["pages"]] == [
        ("docs/lessons/a.md", True),
        ("docs/lessons/b.md", False),
    ]
    assert [(one["line"], one["articles"], one["was"]) for one in law["pages"][0]["citations"]] == [
        (8, "51", 43),
        (8, "51", 43),
    ]


def test_the_command_reads_the_project(tmp_path: Path) -> None:
    (tmp_path / "docs/lessons").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: a\ntheme: {name: material, language: en}\n", "utf-8")
    (tmp_path / "docs/lessons/a.md").write_text(OLD, "utf-8")
    command = [sys.executable, "-m", "fazhi", "law", "report", "--since", "2026-01-01"]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "docs/lessons/a.md:8:6: 打架之前: art. 51 (formerly 43) [checked on 2025-12-01" in done.stdout
