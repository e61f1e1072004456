import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.core.numerals import Article, read_article, to_chinese, to_int


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三十三", 33),
        ("33", 33),
        ("３３", 33),
        ("十", 10),
        ("一十", 10),
        ("十八", 18),
        ("一百一十", 110),
        ("一百零三", 103),
        ("一百〇三", 103),
        ("二百九十一", 291),
        ("一千一百九十九", 1199),
        ("一千零九", 1009),
        ("一千二百六十", 1260),
        ("一九八二", 1982),
        ("两", 2),
    ],
)
def test_a_numeral_is_read(text: str, value: int) -> None:
    assert to_int(text) == value


@pytest.mark.parametrize("text", ["", "百百", "三三十", "十百", "一百三零", "甲", "12345", "3a", "-3"])
def test_what_is_no_numeral_is_not_read(text: str) -> None:
    assert to_int(text) is None


@given(st.integers(0, 9999))
def test_a_number_written_in_chinese_is_read_back(value: int) -> None:
    assert to_int(to_chinese(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "零"), (10, "十"), (21, "二十一"), (110, "一百一十"), (1009, "一千零九"), (1090, "一千零九十")],
)
def test_a_number_is_written_as_statutes_write_it(value: int, text: str) -> None:
    assert to_chinese(value) == text


@pytest.mark.parametrize("value", [-1, 10000])
def test_a_number_outside_four_digits_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        to_chinese(value)


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("第三十三条", Article(33)),
        ("第33条", Article(33)),
        ("第３３条", Article(33)),
        ("第二百九十一条之一", Article(291, 1)),
        ("第 133 条之 1", Article(133, 1)),
    ],
)
def test_an_article_is_read(text: str, article: Article) -> None:
    assert read_article(text) == article


@pytest.mark.parametrize("text", ["三十三条", "第三十三", "第条", "第零条", "第三十三条之", "第三三十条"])
def test_what_is_no_article_is_not_read(text: str) -> None:
    assert read_article(text) is None


def test_an_inserted_article_is_written_both_ways() -> None:
    article = Article(291, 1)

    assert (article.chinese, article.short) == ("第二百九十一条之一", "291-1")
