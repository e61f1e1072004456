"""Citations in HTML that is already made become links to the pages of laws."""

import pytest
from markupsafe import Markup

from fazhi.law.library import builtin
from fazhi.law.linking import Linker
from fazhi.law.names import builtin_names
from fazhi.law.recognise import recognise
from fazhi.law.render import anchor_of
from fazhi.law.sources import split_gloss

LINKER = Linker(builtin(), "zh", "laws/{law}.html")


def fill_in(html: str, name: str) -> Markup:
    return Markup(html.replace("x>", f"{name}>"))  # noqa: S704


def hrefs(html: str, root: str = "../") -> list[str]:
    return [piece.partition('"')[0] for piece in LINKER.mark(html, root).split('href="')[1:]]


def test_each_citation_of_a_list_leads_to_its_article() -> None:
    assert hrefs("《宪法》第三十三条、第三十八条；《刑法》第一百三十三条之一") == [
        "../laws/xianfa.html#art-33",
        "../laws/xianfa.html#art-38",
        "../laws/xingfa.html#art-133-1",
    ]


@pytest.mark.parametrize("name", ["a", "code", "label", "summary", "button", "legend"])
def test_what_is_a_link_a_label_or_code_stays_as_it_is(name: str) -> None:
    html = fill_in("<x>《宪法》<em>第三十三条</em>《宪法》第三十四条</x>", name)

    assert LINKER.mark(html, "") == html


def test_text_is_escaped_and_html_is_kept() -> None:
    assert LINKER.mark("1 < 2", "") == "1 &lt; 2"
    assert LINKER.mark("<b>《宪法》第三十三条", "").startswith("&lt;b&gt;<a ")
    assert str(LINKER.mark(Markup('<i title="《宪法》第一条 > 1">《宪法》第二条</i>'), "")).count("<a ") == 1


def test_an_english_name_with_an_apostrophe_is_linked() -> None:
    marked = Linker(builtin(), "en", "laws/{law}.html").mark("People's Assessors Law, art. 5", "../")

    assert 'href="../laws/renmin-peishenyuanfa.html#' in marked
    assert ">People's Assessors Law, art. 5</a>" in marked


def test_a_site_without_pages_of_laws_has_no_links() -> None:
    marked = Linker(builtin(), "zh").mark("《宪法》第三十三条", "")

    assert marked.startswith('<span class="fz-cite" title="中华人民共和国宪法')


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("《治安管理处罚法》第五十一条", "art-51"),
        ("《治安管理处罚法》（2012年修正）第四十三条", "renumbered"),
        ("《宪法》（1982年）第三十三条", "facts"),
        ("《宪法》第一百四十四条", "facts"),
        ("《宪法》序言", "art-0"),
    ],
)
def test_an_old_or_missing_number_does_not_lead_to_the_article_that_bears_it_now(text: str, anchor: str) -> None:
    (citation,) = recognise(text, builtin_names())

    assert anchor_of(citation, builtin().laws[citation.law or ""]) == anchor


def test_a_gloss_is_what_follows_a_citation_and_a_colon() -> None:
    assert split_gloss("《宪法》第三十三条：法律面前一律平等") == ("《宪法》第三十三条", "法律面前一律平等")
    assert split_gloss("Constitution, art. 33: all are equal") == ("Constitution, art. 33", "all are equal")
    assert split_gloss("《宪法》第三十三条") == ("《宪法》第三十三条", "")
    assert split_gloss("老师说：《宪法》第三十三条") == ("老师说：《宪法》第三十三条", "")
