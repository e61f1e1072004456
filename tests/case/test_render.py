"""What reaches a page: safe, complete without script, the words of its language."""

import json
import re

import pytest
from lxml import html as lxml_html
from markdown import Markdown

from fazhi.case import words
from fazhi.case.model import Case, Choice, Scene, WhatIf
from fazhi.case.render import render_case
from fazhi.core.inline import inline
from fazhi.extension import FazhiExtension

PAYLOADS = [
    "<script>window.__xss=1</script>",
    '"><svg onload=window.__xss=1>',
    "' onfocus=window.__xss=1 autofocus='",
    "[链接](javascript:window.__xss=1)",
    '[链接](https://a.b/"onclick="window.__xss=1)',
    "&lt;script&gt;window.__xss=1&lt;/script&gt;",
    "</fz-case><script>window.__xss=1</script>",
    "{{ 7*7 }}{% raw %}",
]


def case_of(text: str) -> Case:
    """Return a case with the text in every place: what would be if the parser let it through."""
    choices = (Choice("A", text, text, (text,), 1), Choice("B", text, text))
    scenes = (Scene("", (text,), text, choices), Scene(text, (text,), text, choices[1:]))
    return Case(scenes, text, text, (text,), 1, what_ifs=(WhatIf(text, text, (text,)),), title=text, note=text)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_script_in_any_field_is_text(payload: str) -> None:
    tree = lxml_html.fromstring(render_case(case_of(payload), "zh", inline))

    assert not tree.xpath("//script | //svg | //img | //iframe | //style")
    assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on") or name == "style"]
    assert all(re.match(r"https?://|#", str(link)) for link in tree.xpath("//a/@href"))


def test_what_comes_after_the_decision_stays_out_of_the_search() -> None:
    tree = lxml_html.fromstring(render_case(case_of("甲"), "zh", inline))
    for secret in tree.xpath("//*[@data-search-exclude]"):
        secret.getparent().remove(secret)

    found = [element.get("class") for element in tree.iter() if (element.text or "").strip() == "甲"]
    assert "fz-case__question" in found
    assert not tree.xpath("//*[@class='fz-case__basis'] | //*[contains(@class, 'fz-case__closing')]")
    assert len(tree.xpath("//details")) == 1, "of the what-if only its question is left"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("band", ["primary", "junior", "senior"])
def test_every_word_of_the_browser_is_sent_in_the_pages_language(lang, band) -> None:
    case = Case((Scene("", ("甲",), "乙", ()),), "丙", "丁", ("戊",), 1, band=band)
    sent = json.loads(lxml_html.fromstring(render_case(case, lang, inline)).get("data-words"))

    assert sent == {key: said[band].said(lang) for key, said in words.BROWSER.items()}


def test_a_page_shows_the_case_or_its_mistakes() -> None:
    story = (
        "```小法官\n案情：\n甲\n问题：乙？\nA. 丙\n> 丁\nB. 戊\n> 己\n说理：庚\n规则：辛\n依据：《民法典》第三条\n```\n"
    )
    problems: list[object] = []
    md = Markdown(extensions=["pymdownx.superfences", FazhiExtension(report=problems.append, grades=(3,))])

    good, bad = md.convert(story), md.reset().convert(story.replace("> 丁\n", ""))

    assert "小学 · 我是小法官" in good
    assert "[J123]" in bad
    assert len(problems) == 1
