"""Lines to write on."""

import pytest
from markdown import Markdown

LINE = "＿" * 8


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (f"理由：{LINE}。", f'<p>理由：<span class="fz-rule">{LINE}</span>。</p>'),
        (f"**一、{LINE}**", f'<p><strong>一、<span class="fz-rule">{LINE}</span></strong></p>'),
        (f"{LINE}，{LINE}", f'<p><span class="fz-rule">{LINE}</span>，<span class="fz-rule">{LINE}</span></p>'),
        ("第＿＿条", "<p>第＿＿条</p>"),
        (f'<b title="{LINE}">甲</b>', f'<p><b title="{LINE}">甲</b></p>'),
        (f"`{LINE}`", f"<p><code>{LINE}</code></p>"),
    ],
)
def test_a_run_of_wide_underscores_is_one_line(text: str, html: str) -> None:
    assert Markdown(extensions=["fazhi"]).convert(text) == html
