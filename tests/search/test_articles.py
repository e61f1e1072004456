"""Articles from built pages."""

from pathlib import Path

import pytest

from fazhi.search.articles import article_of, facets_of, written_beside
from fazhi.search.model import Article, Built, Section

EVENT = """<!doctype html><html lang="zh"><head><title>x</title></head><body><nav>菜单</nav>
<main><h1 data-theme="constitution" data-stage="junior senior" data-role="teacher unknown">国家宪法日</h1>
<p>说明</p><script type="application/json">{}</script>
<details data-search-exclude>加到日历</details></main></body></html>"""


def test_a_page_is_an_article_with_its_sections() -> None:
    meta = {"grades": [5], "theme": "constitution"}

    assert article_of(Built("lessons/a.html", "名", '<h1 id="t">甲</h1>字<h2 id="b">乙</h2>', meta), "zh") == Article(
        "lessons/a.html",
        "甲",
        (Section("", "甲", "字"), Section("b", "乙", "")),
        {"类型": ("课例",), "学段": ("小学高年级",), "主题": ("宪法",)},
        grades=(5,),
    )


def test_what_a_page_is_about_is_searched_too() -> None:
    meta = {"description": "分清正当防卫"}
    pages = [
        article_of(Built("a.html", "名", text, meta), "zh")
        for text in ('<h1 id="t">甲</h1>字<h2 id="b">乙</h2>', '<h1 id="t">甲</h1>分清正当防卫。', "")
    ]

    assert [page and [(one.anchor, one.title, one.text) for one in page.sections] for page in pages] == [
        [("", "甲", "分清正当防卫 字"), ("b", "乙", "")],
        [("", "甲", "分清正当防卫。")],
        [("", "名", "分清正当防卫")],
    ]


def test_a_page_on_which_lessons_are_looked_for_is_known() -> None:
    texts = ("<fz-finder><p>…</p></fz-finder>", "<p>找课</p>")
    found = [article_of(Built("a.html", "", text, {}), "zh") for text in texts]

    assert [one and one.is_finder for one in found] == [True, False]


def test_front_matter_leaves_a_page_out_or_lifts_it() -> None:
    assert article_of(Built("a.html", "", "", {"search": {"exclude": True}}), "zh") is None
    assert [
        found.boost
        for url, meta in (
            ("a.html", {}),
            ("a.html", {"search": {"boost": 3}}),
            ("a.html", {"search": "x"}),
            ("a.html", {"search": {"boost": "x"}}),
            ("maintainers/a.html", {}),
            ("en/maintainers/a.html", {}),
            ("maintainers/a.html", {"search": {"boost": 2}}),
        )
        if (found := article_of(Built(url, "", "", meta), "en" if url.startswith("en/") else "zh"))
    ] == [1, 3, 1, 1, 0.2, 0.2, 2]


def test_a_page_that_lists_others_counts_half_and_is_not_put_last() -> None:
    listing, aside = (
        article_of(Built(url, "", "", {}, is_index=True), "zh") for url in ("qa/index.html", "maintainers/index.html")
    )

    assert listing
    assert (listing.boost, listing.is_aside) == (0.5, False)
    assert aside
    assert (aside.boost, aside.is_aside) == (0.2, True)


def test_a_page_is_narrowed_down_by_its_folder_and_its_front_matter() -> None:
    meta = {"grades": [5, 7], "theme": "constitution", "visitor": "court"}

    assert facets_of("lessons", meta, "zh") == {
        "类型": ("课例",), "学段": ("小学高年级", "初中"), "主题": ("宪法",), "角色": ("人民法院",),
    }  # fmt: skip
    assert facets_of("trials", {"visitor": "none"}, "en") == {"Kind": ("Mock trial",)}


def test_a_lesson_with_a_quiz_is_found_among_the_quizzes_too() -> None:
    found = article_of(Built("lessons/a.html", "", '<fz-quiz class="fz-quiz">', {}), "zh")
    help_page = article_of(Built("maintainers/a.html", "", '<fz-quiz class="fz-quiz">', {}), "zh")

    assert found is not None
    assert found.facets == {"类型": ("课例", "测验")}
    assert help_page is not None
    assert help_page.facets == {"类型": ("编写与维护",)}


@pytest.mark.parametrize(
    "meta", [{"grades": "五", "theme": ["x"], "visitor": 3}, {"grades": [0, 13, "x", None]}, {"theme": {}}]
)
def test_front_matter_of_any_shape_breaks_nothing(meta: dict[str, object]) -> None:
    assert facets_of("about.html", meta, "zh") == {}


def test_the_pages_of_events_are_found_and_nothing_else_beside_mkdocs(tmp_path: Path) -> None:
    for place in ("calendar/events/a.html", "calendar/months/b.html", "hearings/c.html", "en/calendar/events/a.html"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(EVENT, "utf-8")
    (tmp_path / "calendar/events/empty.html").write_text("<p>x</p>", "utf-8")

    assert list(written_beside(tmp_path, "zh", "")) == [
        Article(
            "calendar/events/a.html",
            "国家宪法日",
            (Section("", "国家宪法日", "说明"),),
            {"类型": ("活动",), "学段": ("初中", "高中"), "主题": ("宪法",), "角色": ("教师",)},
            grades=(7, 8, 9, 10, 11, 12),
        )
    ]
    assert [(one.url, one.facets["Kind"]) for one in written_beside(tmp_path, "en", "en")] == [
        ("en/calendar/events/a.html", ("Event",))
    ]
