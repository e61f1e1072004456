"""Stencils: what is filled in once for thousands of pages says the same as the template itself. What scripts say."""

import json

from lxml import html
from markupsafe import Markup

from fazhi.core.problem import Words
from fazhi.core.templates import Stencil, script_words


def test_slots_are_escaped_and_text_that_is_html_already_is_not() -> None:
    stencil = Stencil(("<p>", "said", "</p>", "body", ""))

    assert stencil.fill(said='<b> & "', body=Markup("<i>字</i>")) == "<p>&lt;b&gt; &amp; &#34;</p><i>字</i>"


def test_a_value_that_looks_like_a_slot_stays_text() -> None:
    stencil = Stencil(("<p>", "said", " ", "more", "</p>"))

    assert stencil.fill(said="\0more\0", more="x") == "<p>\0more\0 x</p>"


def test_what_a_script_says_stays_itself_in_an_attribute() -> None:
    said = {"a": Words("“是”", 'it\'s <b> & "c"'), "b": Words("", "x")}
    (element,) = html.fragments_fromstring(f"<i data-words='{script_words(said, 'en')}'></i>")

    assert json.loads(element.get("data-words")) == {"a": 'it\'s <b> & "c"', "b": "x"}
    assert script_words(said, "zh") == '{"a":"“是”","b":""}'
