"""A small whole site, built by MkDocs with the lesson plugin."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

PAGE = """\
---
title: 甲 & "乙"
description: 说 "丙" & 丁
---

# 甲 & "乙"
"""


def test_what_the_theme_prints_raw_is_escaped_exactly_once(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# 首页\n", "utf-8")
    (tmp_path / "docs/a.md").write_text(PAGE, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    build(
        load_config(
            str(tmp_path / "mkdocs.yml"), theme="material", plugins=["fazhi/lesson"], site_dir=str(tmp_path / "site")
        )
    )

    head = (tmp_path / "site/a/index.html").read_text("utf-8").split("</head>")[0]
    assert "<title>甲 &amp; &#34;乙&#34; - x</title>" in head
    assert '<meta name="description" content="说 &#34;丙&#34; &amp; 丁">' in head


def test_a_page_in_another_encoding_is_reported_and_stops_no_server(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# 首页\n", "utf-8")
    (tmp_path / "docs/gbk.md").write_bytes("# 宪法\n".encode("gbk"))
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")

    build(
        load_config(
            str(tmp_path / "mkdocs.yml"), theme="material", plugins=["fazhi/lesson"], site_dir=str(tmp_path / "site")
        )
    )

    assert "docs/gbk.md:1:3: [F001]" in caplog.text
    assert "<h1" in (tmp_path / "site/gbk/index.html").read_text("utf-8")
