import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.build.squeeze import squeezed


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>\n    一  二 \n\n  <b>三</b>\n</p>", "<p>\n一  二\n<b>三</b>\n</p>"),
        ("<pre>\n  a\n\n  b\n</pre>\n  <p>", "<pre>\n  a\n\n  b\n</pre>\n<p>"),
        (" \n <TEXTAREA>\n a </textarea>\n\n<b>", "\n<TEXTAREA>\n a </textarea>\n<b>"),
        ("<script>\n 1\n\n</script>\n\n", "<script>\n 1\n\n</script>\n"),
        ("<pre>\n\n  never closed", "<pre>\nnever closed"),
        ("<prefix>\n  a", "<prefix>\na"),
    ],
)  # fmt: skip
def test_white_space_around_line_ends_goes_where_it_does_not_count(page: str, expected: str) -> None:
    assert squeezed(page) == expected


@given(st.text("<>/pre \n\ta一"))
def test_words_stay_and_a_second_time_changes_nothing(page: str) -> None:
    once = squeezed(page)

    assert re.sub(r"\s", "", once) == re.sub(r"\s", "", page)
    assert squeezed(once) == once
    assert re.split(r"\s+", once) == re.split(r"\s+", page)


def test_between_the_boxes_of_the_menus_no_line_ends_and_icons_name_no_name_space() -> None:
    page = (
        '<p>\na\n</p><div data-md-component="container">\n<ul>\n<li>\n<a href="b">\n'
        'c d\n</a>\n</li>\n</ul>\n<div class="md-content">\n<b>e</b>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>\n<pre>\n<i></pre></div></div>'
    )

    assert squeezed(page) == (
        '<p>\na\n</p><div data-md-component="container"><ul><li><a href="b">'
        'c d</a></li></ul><div class="md-content">\n<b>e</b>\n'
        '<svg viewBox="0 0 1 1"></svg>\n<pre>\n<i></pre></div></div>'
    )
