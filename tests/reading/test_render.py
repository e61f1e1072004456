"""What reaches a page: safe, complete without script, pinyin that hides no text from the search."""

import pytest
from lxml import html as lxml_html
from markdown import Markdown

from fazhi.extension import FazhiExtension
from fazhi.reading.model import Line, Part, Piece, Reading, Stage
from fazhi.reading.render import part_name, render_reading

PAYLOADS = [
    "<script>window.__xss=1</script>",
    '"><svg onload=window.__xss=1>',
    "[链接](javascript:window.__xss=1)",
    "&lt;script&gt;",
    "</fz-reading><script>window.__xss=1</script>",
    "{{ 7*7 }}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_script_in_any_field_is_text(payload: str) -> None:
    lines = (Line(Part("all"), (Piece(payload, payload), Piece(payload))),)
    reading = Reading(lines, 1, title=payload, note=payload, run_sheet=(Stage(540, payload),), sources=(payload,))
    tree = lxml_html.fromstring(render_reading(reading, "zh"))

    assert not tree.xpath("//script | //svg | //img | //a | //style")
    assert payload in tree.xpath("string(//*[@class='fz-reading__words'])")


def test_without_pinyin_the_words_of_a_line_stand_together() -> None:
    tree = lxml_html.fromstring(Markdown(extensions=[FazhiExtension()]).convert("```晨读\n齐读：国家，重新开始。\n```"))
    for pinyin in tree.xpath("//*[@data-search-exclude]"):
        pinyin.drop_tree()

    assert tree.xpath("string(//*[@class='fz-reading__words'])") == "国家，重新开始。"


def test_a_page_shows_the_reading_or_its_mistakes() -> None:
    problems: list[object] = []
    md = Markdown(extensions=["pymdownx.superfences", FazhiExtension(report=problems.append, grades=(1, 2))])

    good, bad = md.convert("```晨读\n齐读：好。\n```"), md.reset().convert("```晨读\n齐读：好{xx}。\n```")

    assert 'data-band="primary"' in good
    assert "[R120]" in bad
    assert len(problems) == 1


@pytest.mark.parametrize(
    ("part", "zh", "en"),
    [(Part("leader"), "领读", "Leader"), (Part("group", 12), "第十二组", "Group 12"), (Part("all"), "齐读", "All")],
)
def test_parts_have_names(part: Part, zh: str, en: str) -> None:
    assert (part_name(part, "zh"), part_name(part, "en")) == (zh, en)
