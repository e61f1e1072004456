"""The Markdown of an author's line."""

import nh3
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.inline import PLAIN, inline


@given(st.from_regex(PLAIN, fullmatch=True))
def test_plain_text_is_what_the_sanitiser_would_make_of_it(text: str) -> None:
    assert inline(text) == nh3.clean(text)
