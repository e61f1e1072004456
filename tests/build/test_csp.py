"""The policy that a finished page carries."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.build.csp import inline_scripts, policy, seal, theme_scripts

OURS = "go(1)"
TRUSTED = (re.compile(re.escape(OURS)),)
STRICT = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
)


def _page(body: str) -> str:
    return f'<!doctype html><html><head><meta charset="utf-8"><title>法</title></head><body>{body}</body></html>'


def _hash(code: str) -> str:
    return b64encode(sha256(code.encode()).digest()).decode()


def test_a_page_without_scripts_allows_only_its_own_files() -> None:
    sealed = seal(_page("<p>课</p>"), TRUSTED)

    assert f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{STRICT}"><title>' in sealed


@pytest.mark.parametrize(
    ("begin", "rest"),
    [
        ("<!DOCTYPE html>\n<html lang=zh>\n<head>", "<title>x</title></head></html>"),
        ("<!doctype html><html lang=zh>", "<title>x</title></html>"),
        ("<!doctype html>", "<p>x"),
        ("", "<p>x"),
        ('<head><meta charset="gbk">', "<p>x"),
    ],
)
def test_a_page_that_says_no_charset_has_its_policy_where_it_begins(begin: str, rest: str) -> None:
    start = begin.partition("<meta")[0]
    tag = f'<meta http-equiv="Content-Security-Policy" content="{STRICT}">'

    assert seal(begin + rest, TRUSTED) == start + tag + begin.removeprefix(start) + rest
    assert seal(seal(begin + rest, TRUSTED), TRUSTED) == seal(begin + rest, TRUSTED)


def test_a_script_of_the_theme_is_allowed_by_its_hash() -> None:
    sealed = seal(_page(f"<script>{OURS}</script>"), TRUSTED)

    assert f"script-src 'self' 'sha256-{_hash(OURS)}'; style-src" in sealed


def test_a_script_that_nobody_trusts_gets_no_hash() -> None:
    assert STRICT in seal(_page("<script>alert(1)</script>"), TRUSTED)


def test_a_trusted_script_with_something_added_gets_no_hash() -> None:
    assert STRICT in seal(_page(f"<script>{OURS};alert(1)</script>"), TRUSTED)


def test_sealing_twice_changes_nothing() -> None:
    once = seal(_page(f"<script>{OURS}</script>"), TRUSTED)

    assert seal(once, TRUSTED) == once


def test_an_older_policy_is_replaced() -> None:
    old = _page("").replace("<title>", '<meta http-equiv="Content-Security-Policy" content="script-src *"><title>')

    assert seal(old, TRUSTED) == seal(_page(""), TRUSTED)


def test_data_and_files_are_not_inline_scripts() -> None:
    body = (
        '<script type="application/json">{"a": 1}</script>'
        '<script type="application/ld+json">{}</script>'
        '<script src="a.js" defer></script>'
        "<!-- <script>old()</script> -->"
        "<script></script>"
    )

    assert list(inline_scripts(_page(body))) == []


def test_modules_and_capital_letters_are_inline_scripts() -> None:
    body = '<script type="module">a()</script><SCRIPT>b()</SCRIPT><script type="text/javascript">c()</script >'

    assert list(inline_scripts(_page(body))) == ["a()", "b()", "c()"]


def test_the_same_script_twice_has_one_hash() -> None:
    assert policy([OURS, OURS]) == policy([OURS])


def test_the_order_of_scripts_does_not_change_the_policy() -> None:
    assert policy(["a()", "b()"]) == policy(["b()", "a()"])


def test_material_scripts_are_trusted_at_every_depth() -> None:
    scope = next(p for p in theme_scripts() if p.pattern.startswith("__md_scope"))
    code = re.sub(r"\\(.)", r"\1", scope.pattern.replace(r"[\w./:%~-]*", "{base}"))

    assert [bool(scope.fullmatch(code.replace("{base}", base))) for base in (".", "../..", "/repo/")] == [True] * 3


def test_what_a_template_fills_in_cannot_leave_its_quotes() -> None:
    scope = next(p for p in theme_scripts() if p.pattern.startswith("__md_scope"))
    code = re.sub(r"\\(.)", r"\1", scope.pattern.replace(r"[\w./:%~-]*", '"+alert(1)+"'))

    assert not scope.fullmatch(code)


@given(st.text())
def test_sealing_loses_no_text(text: str) -> None:
    page = _page(text.replace("<", "&lt;"))

    sealed = seal(page, TRUSTED)

    assert re.sub(r"<meta http-equiv=[^>]*>", "", sealed) == page
