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
