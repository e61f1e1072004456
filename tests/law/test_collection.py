"""The citations of a whole site, by page and block."""

import pytest

from fazhi.core.links import Engine
from fazhi.core.numerals import Article
from fazhi.core.page import Page
from fazhi.law.collection import kind_of, mentions_of, numbers_cited
from fazhi.law.library import builtin
from fazhi.law.names import builtin_names
from fazhi.law.recognise import recognise

LESSON = """\
---
title: 一课
theme: constitution
citations:
  - 《宪法》第三十三条
---
# 一课

依据《未成年人保护法》第三十九条，还有《没有这部法》第一条。

```测验 {#basis}
1. 【判断】对不对
答案：对
依据：《民法典》第一千一百九十九条至第一千二百零一条
```
"""
FLAT = Engine(is_flat=True, is_translated=True)


def page(uri: str, text: str = LESSON) -> Page:
    return Page(f"docs/{uri}", uri, text)


def test_each_citation_of_a_known_law_has_its_page_place_block_and_articles() -> None:
    found = list(mentions_of([page("lessons/day/junior.md")], builtin(), FLAT))

    assert [(m.law, m.articles, m.kind, m.block, m.at.line) for m in found] == [
        ("xianfa", "33", "lesson", None, 5),
        ("weichengnianren-baohufa", "39", "lesson", None, 9),
        ("minfadian", "1199-1201", "quiz", "basis", 14),
    ]
    assert {(m.home.url, m.home.title.text, m.home.lang) for m in found} == {("lessons/day/junior.html", "一课", "zh")}


def test_pages_for_maintainers_only_give_examples() -> None:
    assert list(mentions_of([page("maintainers/writing.md")], builtin(), FLAT)) == []


@pytest.mark.parametrize(
    ("uri", "text", "kind"),
    [
        ("cases/a.md", "```测验\n```", "case"),
        ("extra/a.md", LESSON, "lesson"),
        ("extra/a.md", "# 甲\n\n```晨读\n```\n", "reading"),
        ("about.md", "# 甲\n", "page"),
    ],
)
def test_a_page_is_what_its_folder_its_theme_or_its_block_says(uri: str, text: str, kind: str) -> None:
    assert kind_of(page(uri, text)) == kind


def test_a_range_names_the_inserted_articles_too_and_an_old_version_none() -> None:
    law = builtin().laws["xingfa"]
    (span,) = recognise("《刑法》第一百三十三条至第一百三十四条", builtin_names())
    (old,) = recognise("《刑法》（1997年）第一百三十三条", builtin_names())

    assert list(numbers_cited(span, law)) == [
        *(Article(133), Article(133, 1), Article(133, 2)),
        Article(134),
    ]
    assert numbers_cited(old, law) == ()
