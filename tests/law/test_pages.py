"""The pages of laws and the list 依据, made from what pages cite."""

import re
from pathlib import Path

import pytest
from lxml import html
from markdown import markdown

from fazhi.core.links import Engine
from fazhi.core.page import Page
from fazhi.core.problem import Lang
from fazhi.law.basis_list import groups_of, render_basis
from fazhi.law.citing import Citing, read_citing
from fazhi.law.importing import import_text
from fazhi.law.library import builtin
from fazhi.law.pages import Site, anchors_of, index_page, law_page, parted, pattern_of
from fazhi.law.stored import Texts, text_path
from fazhi.law.themes import THEME_OF, THEMES

FLAT = Engine(is_flat=True, is_translated=True)
LESSON = """\
---
title: 一课
theme: constitution
citations:
  - 《宪法》第三十三条：法律面前一律平等
---
依据《宪法》第三十三条第二款、第三十八条和《治安管理处罚法》（2012年修正）第四十三条。

```测验 {#basis}
1. 【判断】对不对
答案：对
依据：《宪法》第三十五条至第三十七条
```
"""


def citing_of(**texts: str) -> Citing:
    uris = {"zh": "lessons/a/one.md", "en": "lessons/a/one.en.md", "guide": "maintainers/a.md", "case": "cases/b.md"}
    pages = [Page(f"docs/{uris[name]}", uris[name], text) for name, text in texts.items()]
    return read_citing(builtin(), pages, FLAT)


def page_of(law: str, docs: Path, lang: Lang = "zh", **texts: str) -> html.HtmlElement:
    source = law_page(builtin().laws[law], Site(docs, citing_of(**texts), FLAT), lang)
    made = parted(source.split("---\n", 2)[2])
    return html.fromstring(f"<main>{made.whole(markdown(made.markdown, extensions=['attr_list', 'toc']))}</main>")


def references(page: html.HtmlElement) -> dict[str, list[str]]:
    return {row.get("id"): row.xpath(".//ul//a/@href") for row in page.xpath("//li[@class='fz-law__row']")}


def test_a_law_page_names_what_cites_each_article_and_every_gap(tmp_path: Path) -> None:
    page = page_of("xianfa", tmp_path, zh=LESSON)

    assert references(page) == {
        "art-33": ["../lessons/a/one.html"],
        "art-35": ["../lessons/a/one.html#quiz-basis"],
        "art-36": ["../lessons/a/one.html#quiz-basis"],
        "art-37": ["../lessons/a/one.html#quiz-basis"],
        "art-38": ["../lessons/a/one.html"],
    }
    assert "143条中有5条被本站1个页面引用，还有138条没有被引用。" in page.text_content()
    assert len(page.xpath("//*[starts-with(@id, 'art-')]")) == 144
    assert page.xpath("//h3[@id='chapter-2']")[0].text == "第二章 公民的基本权利和义务 （第三十三条至第五十六条）"


def test_a_search_finds_a_law_by_its_own_words_and_not_by_titles_of_pages_that_cite_it(tmp_path: Path) -> None:
    page = page_of("xianfa", tmp_path, zh=LESSON)
    for kept in page.xpath("//*[@data-search-exclude]"):
        kept.drop_tree()

    assert "一课" not in page.text_content()
    assert "第三十三条" in page.text_content()


@pytest.mark.parametrize("law", ["xianfa", "zhian-chufafa", "guoqifa"])
def test_markdown_reads_the_headings_of_a_law_page_only(law: str, tmp_path: Path) -> None:
    made = parted(law_page(builtin().laws[law], Site(tmp_path, citing_of(zh=LESSON), FLAT), "zh"))
    lines = [line for line in made.markdown.split("---\n", 2)[2].splitlines() if line]

    assert all(line.startswith("#") or re.fullmatch(r"<!--fz-law-\d+-->", line) for line in lines)
    ids = {place.get("id") for part in made.html for place in html.fromstring(f"<div>{part}</div>").xpath("//*[@id]")}
    assert ids == anchors_of(builtin().laws[law])


def test_an_english_page_names_chinese_pages_only_without_a_translation(tmp_path: Path) -> None:
    case = "```小法官\n1. 《宪法》第四十条\n```\n"
    page = page_of("xianfa", tmp_path, "en", zh=LESSON, en="# One\n\nConstitution, art. 38.\n", case=case)

    assert references(page) == {"art-38": ["../lessons/a/one.html"], "art-40": ["../../cases/b.html"]}
    assert page.xpath("//li[@id='art-40']//a/@lang") == ["zh-Hans"]


def test_a_renumbered_law_shows_old_numbers_and_which_are_unsure(tmp_path: Path) -> None:
    page = page_of("zhian-chufafa", tmp_path, zh=LESSON)
    rows = {row[0].text: row[1].text_content() for row in page.xpath("//table//tbody/tr")}

    assert (rows["43"], rows["28"]) == ("51", "没有查明，请查现行文本")
    assert rows["4"] == "5 文字最接近的一条，没有核对过"
    assert rows["8"] == "8 文字最接近的一条，没有核对过"
    assert "7" not in rows
    assert references(page) == {}


def test_the_words_of_a_law_stand_on_its_page_only_if_the_school_imported_them(tmp_path: Path, shared: Path) -> None:
    law = builtin().laws["weichengnianren-baohufa"]
    assert "本站没有收录" in law_page(law, Site(tmp_path, citing_of(), FLAT), "zh")

    keep(law.id, tmp_path, shared)
    page = page_of(law.id, tmp_path)

    assert len(page.xpath("//li[@class='fz-law__row']")) == law.count
    assert "学生欺凌" in page.xpath("//li[@id='art-39']")[0].text_content()


def keep(law: str, docs: Path, shared: Path) -> None:
    imported, problems = import_text((shared / f"laws/texts/{law}.md").read_bytes(), f"{law}.md", builtin())
    assert imported is not None, problems
    text_path(docs, law).parent.mkdir(parents=True, exist_ok=True)
    text_path(docs, law).write_text(imported.text, "utf-8")


def test_the_days_of_adoption_are_no_preamble(tmp_path: Path, shared: Path) -> None:
    for law in ("xianfa", "weichengnianren-baohufa", "minfadian"):
        keep(law, tmp_path, shared)

    constitution, minors, code = (page_of(law, tmp_path) for law in ("xianfa", "weichengnianren-baohufa", "minfadian"))

    preamble = constitution.xpath("string(//*[@id='art-0'])").split()
    assert preamble[0] == "序言"
    assert preamble[1].startswith("中国是世界上历史最悠久的国家之一")
    assert "通过" in constitution.xpath("string(//p[@class='fz-law__adopted'][1])")
    for page in (minors, code):
        assert page.xpath("//*[@id='art-0' and @hidden and not(normalize-space())]")
        assert all(re.match(r"\d{4}年", line.text) for line in page.xpath("//p[@class='fz-law__adopted']"))


def test_items_stand_in_lines_of_their_own(tmp_path: Path, shared: Path) -> None:
    keep("xianfa", tmp_path, shared)
    mentions = citing_of(zh="《宪法》第六十七条").by_page["lessons/a/one.md"]

    made = html.fromstring(render_basis(mentions, builtin(), Texts(tmp_path), "zh", "{}#{}".format))

    lines = [line.text for line in made.xpath("//details//p")]
    assert lines[:2] == ["全国人民代表大会常务委员会行使下列职权：", "（一）解释宪法，监督宪法的实施；"]
    assert len(lines) == 23


def test_the_list_has_every_article_once_with_what_the_page_says_of_it(tmp_path: Path) -> None:
    mentions = citing_of(zh=LESSON).by_page["lessons/a/one.md"]
    address = "{}#{}".format
    constitution, police = groups_of(mentions, builtin(), Texts(tmp_path), "zh", address)

    assert [(entry.said, entry.gloss, entry.href) for entry in constitution.entries] == [
        ("第三十三条", "法律面前一律平等", "xianfa#art-33"),
        ("第三十五条至第三十七条", "", "xianfa#art-35"),
        ("第三十八条", "", "xianfa#art-38"),
    ]
    assert [entry.said for entry in police.entries] == ["第四十三条（2012年版）"]
    assert police.entries[0].part is None
    assert "2026-11-22核对" in render_basis(mentions, builtin(), Texts(tmp_path), "zh", address)


def test_examples_for_authors_are_cited_nowhere() -> None:
    assert citing_of(guide="《宪法》第三十三条").by_page == {}


def test_every_law_has_a_theme_and_stands_in_the_index_twice(tmp_path: Path) -> None:
    assert set(THEME_OF) == set(builtin().laws)
    assert set(THEME_OF.values()) <= set(THEMES)

    index = index_page(Site(tmp_path, citing_of(zh=LESSON), FLAT), "en", "en/laws/index.html")

    assert all(index.count(f'href="{law}.html"') == 2 for law in builtin().laws)
    assert '<a href="xianfa.html">Constitution</a>' in index


@pytest.mark.parametrize(
    ("engine", "lang", "pattern"),
    [
        (FLAT, "zh", "laws/{law}.html"),
        (FLAT, "en", "en/laws/{law}.html"),
        (Engine(is_flat=False, is_translated=True), "en", "en/laws/{law}/"),
    ],
)
def test_the_address_of_law_pages_follows_the_engine(engine: Engine, lang: Lang, pattern: str) -> None:
    assert pattern_of(engine, lang) == pattern


def test_a_page_that_did_not_change_is_not_read_again() -> None:
    first = citing_of(zh=LESSON, case="《宪法》第四十条")
    pages = [Page("docs/lessons/a/one.md", "lessons/a/one.md", LESSON), Page("docs/cases/b.md", "cases/b.md", "# 甲")]
    again = read_citing(builtin(), pages, FLAT)

    assert again.found[0][1] is first.found[0][1]
    assert list(again.by_page) == ["lessons/a/one.md"]
