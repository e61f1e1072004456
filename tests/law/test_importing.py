"""Importing law texts: the shared ones all agree with the registry, hostile and broken files are refused."""

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from fazhi.core.numerals import Article
from fazhi.law import import_rules
from fazhi.law.docx import MAX_XML, NotWord, read_docx
from fazhi.law.entry import read_entry
from fazhi.law.importing import import_text
from fazhi.law.library import builtin
from fazhi.law.model import Registry, registry_of
from fazhi.law.stored import Texts, headings_of, text_path
from fazhi.law.text import read_law_text

CASES = Path(__file__).parent / "cases"
MISTAKES = sorted(path.stem for path in CASES.glob("A3*.md"))
ENTRY = """\
name: 甲条例
name_en: A Regulation
issued_by: 国务院
first: 2020-01-01
version: 2020-01-01
in_force: 2020-03-01
checked: 2026-11-01
articles: 3
chapters:
  第一章 总则: 1至2
  第二章 附则: 3
"""
TEXT = """\
甲条例
（2020年1月1日国务院公布）

目　　录
第一章　总　　则
第二章　附　　则

第一章　总　　则

第一条　为了测试，制定本条例。
第二条　学校应当做到：
（一）第一件事。
（二）第二件事。
另起一款。

第二章　附　　则
第三条　本条例自2020年3月1日起施行。
附件：
一张表
"""


def registry() -> Registry:
    law, problems = read_entry(ENTRY, "jia.yml", "jia")
    assert law is not None, problems
    return registry_of({**builtin().laws, "jia": law})


def docx(text: str, head: str = "") -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(f"<w:p><w:r><w:t>{line[:2]}</w:t><w:t>{line[2:]}</w:t></w:r></w:p>" for line in text.split("\n"))
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'{head}<w:document xmlns:w="{w}"><w:body>{lines}</w:body></w:document>')
    return data.getvalue()


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_at_its_place(name: str) -> None:
    shown = f"{name}.docx" if name.startswith("A301") else f"{name}.md"

    imported, problems = import_text((CASES / f"{name}.md").read_bytes(), shown, registry())
    said = "".join(f"{problem.text(lang)}\n" for lang in ("zh", "en") for problem in problems)

    path = CASES / f"{name}.txt"
    if os.environ.get("FAZHI_REWRITE_CASES"):
        path.write_text(said, encoding="utf-8")
    assert imported is None
    assert said == path.read_text(encoding="utf-8")
    assert name.split("-", maxsplit=1)[0] in {problem.code for problem in problems}


def test_every_rule_has_a_case() -> None:
    assert {name.split("-", maxsplit=1)[0] for name in MISTAKES} == {rule.code for rule in import_rules.RULES}


@pytest.mark.parametrize(("data", "shown"), [(TEXT.encode(), "a.txt"), (docx(TEXT), "a.docx")], ids=["text", "word"])
def test_contents_and_appendix_are_left_out_and_paragraphs_counted(data: bytes, shown: str) -> None:
    imported, problems = import_text(data, shown, registry())
    assert imported is not None, problems

    text = read_law_text(imported.text)

    assert [(one.article, len(one.paragraphs)) for one in text.articles] == [
        (Article(1), 1),
        (Article(2), 2),
        (Article(3), 1),
    ]
    assert [one.headings for one in text.articles] == [("第一章　总　　则",), (), ("第二章　附　　则",)]
    assert "目" not in "".join(one.headings[0] for one in text.articles if one.headings)
    assert "表" not in imported.text


def test_all_36_shared_texts_agree_with_the_registry_and_are_kept_whole(shared: Path) -> None:
    paths = sorted((shared / "laws/texts").glob("*.md"))
    assert len(paths) == 36

    for path in paths:
        imported, problems = import_text(path.read_bytes(), path.name, builtin())
        assert imported is not None, problems
        assert imported.law.id == path.stem
        headings = headings_of(imported.law)
        kept, given = (read_law_text(text, headings) for text in (imported.text, path.read_text(encoding="utf-8")))
        assert len(kept.articles) == imported.law.count
        assert [(one.article, one.paragraphs, one.headings) for one in kept.articles] == [
            (one.article, one.paragraphs, one.headings) for one in given.articles
        ]


@pytest.mark.parametrize("law_id", ["xianfa", "guoqifa", "xingfa", "weichengnianren-wangluo-baohu-tiaoli"])
def test_a_text_of_another_version_is_refused(shared: Path, law_id: str) -> None:
    data = (shared / f"laws/texts/{law_id}.md").read_bytes()
    law = builtin().laws[law_id]
    other = registry_of({**builtin().laws, law_id: replace(law, articles=law.articles + 1, chapters=())})

    imported, problems = import_text(data, "a.md", other)

    assert imported is None
    assert [problem.code for problem in problems] == ["A303", "A304"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        docx(TEXT)[:200],
        docx(TEXT, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
        docx("x" * (MAX_XML + 1)),
        docx("a & b"),
    ],
    ids=["empty", "head", "cut", "entity", "bomb", "xml"],
)
def test_a_hostile_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(NotWord):
        read_docx(data)


def test_the_command_keeps_a_text_and_the_check_counts_its_paragraphs(tmp_path: Path, shared: Path) -> None:
    page = "---\ntitle: 页\n---\n\n# 页\n\n《宪法》第三十三条第四款、第五款。\n"
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(page, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: 甲\n", encoding="utf-8")

    done = run(tmp_path, "law", "import", str(shared / "laws/texts/xianfa.md"))
    checked = run(tmp_path, "check", "docs/index.md")

    assert done.returncode == 0, done.stderr
    assert Texts(tmp_path / "docs").paragraphs(builtin().laws["xianfa"]) is not None
    assert text_path(tmp_path / "docs", "xianfa").is_file()
    assert "docs/index.md:7:14: [A204] 《宪法》第三十三条只有4款，没有第5款" in checked.stdout


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fazhi", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_a_text_in_the_encoding_of_old_windows_is_refused_in_words() -> None:
    _, problems = import_text(TEXT.encode("gb18030"), "a.txt", registry())

    assert [problem.text("zh").split("\n")[0] for problem in problems] == [
        "a.txt:1:1: [A301] 读不出这个文件：文字不是 UTF-8 编码"
    ]
