"""The list of citations."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from fazhi.core.page import Page
from fazhi.law.cites import as_text, rows_of
from fazhi.law.library import builtin
from fazhi.law.parse import Bench

TEXT = """\
---
citations:
  - 《宪法》第三十三条
as_of: 2026-11-23
---

# 课

《民法典》第一千一百九十九条至第一千二百零一条，《刑法》第一百三十三条之一第一款。
殴打他人，《治安管理处罚法》第四十三条；《某条例》第三条；《宪法》第二百条。

```quiz
1. 【判断】对。
答案：对
依据：Constitution, art. 33, para. 2
```
"""


def test_every_citation_is_listed_with_its_place_and_status() -> None:
    rows = rows_of(Page("a.md", "a.md", TEXT), Bench(builtin(), date(2026, 11, 23), frozenset({"quiz"})))

    assert as_text(rows) == (
        "a.md:3:5: 《宪法》第三十三条 = xianfa 33\n"
        "a.md:9:1: 《民法典》第一千一百九十九条至第一千二百零一条 = minfadian 1199-1201\n"
        "a.md:9:25: 《刑法》第一百三十三条之一第一款 = xingfa 133-1 ¶1\n"
        "a.md:10:6: 《治安管理处罚法》第四十三条 = zhian-chufafa 43 [superseded] → 51\n"
        "a.md:10:21: 《某条例》第三条 = ? 3 [unknown-law]\n"
        "a.md:10:30: 《宪法》第二百条 = xianfa 200 [no-such-article]\n"
        "a.md:15:4: Constitution, art. 33, para. 2 = xianfa 33 ¶2\n"
    )


def test_the_command_prints_json(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "fazhi", "law", "cites", "a.md", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    rows = json.loads(done.stdout)

    assert done.returncode == 0, done.stderr
    assert len(rows) == 7
    assert rows[3] == {
        "path": "a.md",
        "line": 10,
        "column": 6,
        "text": "《治安管理处罚法》第四十三条",
        "law": "zhian-chufafa",
        "name": "治安管理处罚法",
        "articles": "43",
        "paragraph": None,
        "item": None,
        "version": None,
        "status": "superseded",
        "codes": ["A212"],
        "now": "51",
    }
