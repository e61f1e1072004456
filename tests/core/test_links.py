"""What other pages call a page."""

import pytest

from fazhi.core.links import title_of
from fazhi.core.page import Page
from fazhi.core.problem import Lang


@pytest.mark.parametrize(
    ("uri", "front", "lang", "title"),
    [
        ("a.md", "title: 课\ntitle_en: A lesson\n", "zh", "课"),
        ("a.md", "title: 课\ntitle_en: A lesson\n", "en", "A lesson"),
        ("a.md", "title: 课\n", "en", "课"),
        ("a.en.md", "title: Another\ntitle_en: Not asked\n", "en", "Another"),
        ("a.md", "description: 说明\n", "en", "题"),
    ],
)
def test_a_page_is_called_by_its_title_in_the_readers_language_if_it_has_one(
    uri: str, front: str, lang: Lang, title: str
) -> None:
    called = title_of(Page(uri, uri, f"---\n{front}---\n\n# 题\n"), lang)

    assert called.text == title
    assert called.lang == ("zh" if any("一" <= sign <= "鿿" for sign in title) else "en")
