"""What changed in the law, and where the site cites it."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law.library import builtin
from fazhi.law.model import registry_of
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
    assert as_text([], date(2030, 1, 1), TODAY, "zh") == "自2030-01-01以来施行或废止的法律（共0部）\n没有这样的法律。\n"


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
        (8, "51", [43]),
        (8, "51", [43]),
    ]
    assert law["pages"][0]["citations"][0]["now"] == {}
    assert (law["checked"], law["repealed"]) == ("2026-11-22", None)


def report_of(text: str, lang: Lang = "zh") -> str:
    page = Page("docs/lessons/a.md", "lessons/a.md", text)
    return as_text(changes_since(SINCE, [page], builtin()), SINCE, TODAY, lang)


def test_an_old_number_on_an_old_page_is_told_with_the_present_one() -> None:
    text = OLD.replace(
        "《治安管理处罚法》第五十一条；再看《治安管理处罚法》第五十一条第二款",
        "《治安管理处罚法》第四十三条、第四十四条",
    )

    assert (
        "打架之前：第43条（旧条号：第43条现在是第五十一条）、"
        "第44条（旧条号：第44条现在是哪一条没有核对过，请在现行文本里查找（文字最接近的是第五十二条））"
    ) in report_of(text)
    assert "art. 43 (old number: art. 43 is now art. 51)" in report_of(text, "en")


def test_old_numbers_are_told_whatever_betrays_them() -> None:
    topic = report_of(NEW.replace("第五十一条；再看《治安管理处罚法》第五十一条第二款", "第四十三条；第十二条"))
    version = report_of(
        NEW.replace("殴打他人，《治安管理处罚法》第五十一条", "《治安管理处罚法》（2012年修正）第四十三条")
    )

    assert "第43条（旧条号：第43条现在是第五十一条）、第12条" in topic
    assert "第43条（旧条号：第43条现在是第五十一条）、第51条（原第43条）" in version


def test_of_a_range_every_old_number_that_is_sure_is_told() -> None:
    text = NEW.replace("《治安管理处罚法》第五十一条第二款", "《治安管理处罚法》第四十九条至第五十八条")

    assert "第49-58条（原第41至43、46至47、49条）" in report_of(text)
    assert "art. 49-58 (formerly 41–43, 46–47, 49)" in report_of(text, "en")


def test_programs_get_the_old_numbers_of_a_page_with_the_present_ones() -> None:
    text = OLD.replace("《治安管理处罚法》第五十一条；再看", "《治安管理处罚法》第四十三条至第四十四条；再看")
    data = json.loads(as_json(changes_since(SINCE, [Page("a.md", "a.md", text)], builtin()), SINCE, TODAY, "zh"))
    law = next(law for law in data["laws"] if law["law"] == "zhian-chufafa")

    assert [(one["was"], one["now"]) for one in law["pages"][0]["citations"]] == [
        ([], {"43": "51", "44": None}),
        ([43], {}),
    ]


def test_a_repealed_law_is_reported_with_the_day_on_which_its_entry_was_checked() -> None:
    law = replace(
        builtin().laws["xiaoche-tiaoli"], status="repealed", repealed=date(2026, 6, 1), checked=date(2026, 10, 1)
    )
    registry = registry_of({law.id: law})
    page = Page("a.md", "a.md", "# 页\n\n《校车安全管理条例》第三条。\n")
    report = as_text(changes_since(SINCE, [page], registry), SINCE, TODAY, "zh")

    assert "登记核对于2026-10-01" in report
    assert "已于2026-06-01废止" in report
    assert "a.md:3:1：页：第3条\n" in report
    assert changes_since(date(2026, 6, 2), [page], registry) == []


def test_the_command_reads_the_project(tmp_path: Path) -> None:
    (tmp_path / "docs/lessons").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: a\ntheme: {name: material, language: en}\n", "utf-8")
    (tmp_path / "docs/lessons/a.md").write_text(OLD, "utf-8")
    command = [sys.executable, "-m", "fazhi", "law", "report", "--since", "2026-01-01"]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert "docs/lessons/a.md:8:6: 打架之前: art. 51 (formerly 43) [checked on 2025-12-01" in done.stdout
