"""Citations on the page; and the source, read for checks, shows the same ones as the page."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from fazhi.core.page import Page
from fazhi.law.extension import paragraphs
from fazhi.law.names import builtin_names
from fazhi.law.recognise import recognise
from fazhi.law.running import passages

EXTENSIONS = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "tables", "toc", "pymdownx.details"),
    *("pymdownx.superfences", "fazhi"),
]
DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
MARKUP = """\
# 《宪法》第一条 {#one}

依据《宪法》**第三十三条**和 *第三十八条*，还有 `《刑法》第十七条`、[《刑法》第十八条](x.md "《刑法》第十九条")。
第五十一条也换了一行，《宪法》
第五十三条也换了一行。*《刑法》第二十八条*{lang=ja}

> 《刑法》第二十条

    《刑法》第二十一条

- 《教育法》第四十三条[^1]
- 第四十四条
  《教育法》第四十五条

    《教育法》第四十六条

1. **刑法第一百三十三条之一**：危险驾驶

| 甲 | 乙 |
| -- | -- |
| 《戒毒条例》第七条 | 第九条 |

!!! note "《国旗法》第一条"
    《国旗法》第二条

甲
:   《国歌法》第三条

[^1]: 《教育法》第四十七条

```text
《刑法》第二十二条
```

<kbd>《刑法》第二十三条</kbd> ![《刑法》第二十四条](a.png) [《刑法》第二十五条][x] <https://example.org/《刑法》第二十六条>

[x]: https://example.org/ "《刑法》第二十七条"
"""


class _Seen(Treeprocessor):
    def run(self, root: Element) -> None:
        texts = [one.text for one in paragraphs(root, "zh")]
        self.md.seen = [one.text for text in texts for one in recognise(text, builtin_names())]


def seen_on_page(page: Page) -> list[str]:
    md = Markdown(extensions=EXTENSIONS, extension_configs={"fazhi": {"lang": page.lang}})
    md.treeprocessors.register(_Seen(md), "seen", 6.5)
    md.convert(page.body)
    return md.seen


def seen_in_source(page: Page) -> list[str]:
    return [one.text for passage in passages(page, ()) for one in recognise(passage.text, builtin_names())]


def convert(text: str, **options: str) -> str:
    return Markdown(extensions=EXTENSIONS, extension_configs={"fazhi": options}).convert(text)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_the_source_of_our_pages_shows_what_the_page_shows(path: Path) -> None:
    page = Page(path.name, path.name, path.read_text(encoding="utf-8"))

    assert seen_in_source(page) == seen_on_page(page)


def test_markup_hides_and_parts_the_same_in_source_and_page() -> None:
    page = Page("a.md", "a.md", MARKUP)

    assert sorted(seen_in_source(page)) == sorted(seen_on_page(page))
    assert seen_in_source(page) == [
        "《宪法》第一条",
        "《宪法》第三十三条",
        "第三十八条",
        "第五十一条",
        "《宪法》\n第五十三条",
        "《教育法》第四十三条",
        "《教育法》第四十五条",
        "《教育法》第四十六条",
        "刑法第一百三十三条之一",
        "《戒毒条例》第七条",
        "《国旗法》第一条",
        "《国旗法》第二条",
        "《国歌法》第三条",
        "《教育法》第四十七条",
        "《刑法》第二十三条",
    ]


def test_a_place_in_the_source_is_where_the_citation_stands() -> None:
    page = Page("docs/a.md", "a.md", "---\ntitle: 甲\n---\n\n# 甲\n\n看**《宪法》**第三十三条\n和第三十八条。\n")
    (passage,) = passages(page, ())

    places = [str(passage.at(page, one.start)) for one in recognise(passage.text, builtin_names())]

    assert places == ["docs/a.md:7:4", "docs/a.md:8:2"]


def test_a_citation_becomes_a_link_to_the_page_of_its_law() -> None:
    html = convert("见刑法第一百三十三条之一。", law_page="laws/{law}.html", url="lessons/a.html")

    assert html == (
        '<p>见<a class="fz-cite" href="../laws/xingfa.html#art-133-1" title="中华人民共和国刑法，2023-12-29版，'
        '2024-03-01起施行；第二编 分则／第二章 危害公共安全罪">刑法第一百三十三条之一</a>。</p>'
    )


def test_without_law_pages_a_citation_only_says_what_the_law_is() -> None:
    assert convert("Constitution, art. 33", lang="en") == (
        '<p><span class="fz-cite" title="Constitution, version of 2018-03-11, in force since 2018-03-11; '
        '第二章 公民的基本权利和义务">Constitution, art. 33</span></p>'
    )


def test_of_a_citation_in_two_pieces_the_longer_one_is_the_link() -> None:
    html = convert("《宪法》**第三十三条第二款**")

    assert html.startswith("<p>《宪法》<strong><span ")
    assert html.endswith(">第三十三条第二款</span></strong></p>")


@pytest.mark.parametrize(
    "text",
    [
        "# 《宪法》第三十三条",
        "`《宪法》第三十三条`",
        "[《宪法》第三十三条](a.md)",
        "[看 *《宪法》第三十三条*](a.md)",
        "> 《宪法》第三十三条",
        "    《宪法》第三十三条",
        "《某法》第三条",
        "*《宪法》第三十三条*{lang=ja}",
        "第三十三条",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert "fz-cite" not in convert(text)


def test_heading_ids_and_the_contents_stay_as_they_are() -> None:
    md = Markdown(extensions=["toc", "fazhi"])
    html = md.convert("## 《宪法》第三十三条")

    assert html == '<h2 id="宪法第三十三条">《宪法》第三十三条</h2>'
    assert md.toc_tokens[0]["name"] == "《宪法》第三十三条"
