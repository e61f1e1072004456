"""What the browser folds a query with."""

import json

from fazhi.search.fold import groups_of, latin_words, spelt, spelt_names, traditional_pairs
from fazhi.search.model import Article, Section, Term
from fazhi.search.render import script, write_fold


def test_traditional_characters_are_given_for_the_characters_in_use() -> None:
    assert traditional_pairs(frozenset("宪法国")) == "國国憲宪"


def test_a_traditional_character_that_the_site_writes_itself_stays() -> None:
    assert traditional_pairs(frozenset("里裏")) == "裡里"


def test_names_are_spelt_syllable_by_syllable_as_they_are_read() -> None:
    assert spelt("宪法") == "xian fa"
    assert spelt("审判长") == "shen pan zhang"
    assert spelt("12月4日") == "1 2 yue 4 ri"


def test_names_without_chinese_are_not_spelt() -> None:
    assert spelt_names(["GDP", "宪法", "宪法"]) == [["宪法", "xian fa"]]


def test_every_character_has_one_syllable() -> None:
    for name in ("模拟法庭：一张照片变成的表情包", "投票能定对错吗——权利、义务与程序", "A-b 第1课"):
        assert len(spelt(name).split(" ")) == len(name.replace(" ", "")) + 2 * name.count(" ")


def test_groups_are_terms_with_other_words() -> None:
    assert groups_of([Term("欺凌", ("霸凌",)), Term("宪法")]) == [["欺凌", "霸凌"]]


def test_words_in_latin_letters_are_listed_once() -> None:
    article = Article("a.html", "A", (Section("", "The WTO", "wto, the GDP 12周岁 a"),))

    assert latin_words([article]) == ["12", "gdp", "the", "wto"]


def test_a_script_holds_any_text() -> None:
    told = script("x", ["</script>\u2028\u2029“宪法”"]).decode()

    assert "\u2028" not in told
    assert json.loads(told.partition("=")[2].partition(".x=")[2].rstrip(";\n")) == ["</script>\u2028\u2029“宪法”"]


def test_the_same_terms_give_the_same_bytes() -> None:
    terms = [Term("欺凌", ("霸凌",)), Term("宪法")]

    assert write_fold(terms, frozenset("宪法欺凌"), ["zh"], ["zh", "en"]) == write_fold(
        terms, frozenset("凌欺法宪"), ["zh"], ["zh", "en"]
    )
