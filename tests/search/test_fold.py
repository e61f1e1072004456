"""What the browser folds a query with."""

import json
import re

from fazhi.search.fold import commonest, groups_of, latin_words, laws_of, sounds, spelt, spelt_names, traditional_pairs
from fazhi.search.model import Article, Section, Term
from fazhi.search.render import finders_of, script, write_fold


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
        assert len(spelt(name).split(" ")) == len(name)
    assert spelt("A-b 第1课") == "a - b _ di 1 ke"


def test_groups_are_terms_with_other_words() -> None:
    assert groups_of([Term("欺凌", ("霸凌",)), Term("宪法"), Term("消法", ("消法",))]) == [["欺凌", "霸凌"]]


def test_laws_have_the_number_of_their_last_article_and_each_name_once() -> None:
    terms = [Term("欺凌", ("霸凌",)), Term("未成年人保护法", ("未成年人保护法", "未保法"), 132)]

    assert laws_of(terms) == [[132, "未成年人保护法", "未保法"]]
    assert groups_of(terms) == [["欺凌", "霸凌"]]


def test_the_commonest_characters_come_first() -> None:
    assert commonest("法法法法aaaaaaaaa副治治治") == "法治副"


def test_common_characters_are_listed_by_how_they_are_read() -> None:
    read = dict(re.findall(r"([a-z]+)(\S+)", sounds()))

    assert sum(map(len, read.values())) == 3755
    assert "法" in read["fa"]
    assert "发" in read["fa"]


def test_words_in_latin_letters_are_listed_once() -> None:
    article = Article("a.html", "A", (Section("", "The WTO", "wto, the GDP 12周岁 a"),))

    assert latin_words([article]) == ["12", "gdp", "the", "wto"]


def test_a_word_with_a_hyphen_is_listed_whole() -> None:
    assert latin_words([Article("a.html", "A", (Section("", "", "An e-bike."),))]) == ["an", "e-bike"]


def test_a_script_holds_any_text() -> None:
    told = script("x", ["</script>\u2028\u2029“宪法”"]).decode()

    assert "\u2028" not in told
    assert json.loads(told.partition("=")[2].partition(".x=")[2].rstrip(";\n")) == ["</script>\u2028\u2029“宪法”"]


def test_the_page_on_which_lessons_are_looked_for_is_told_for_each_language() -> None:
    zh = [Article("a.html", "甲", ()), Article("lessons/index.html", "乙", (), is_finder=True)]

    assert finders_of({"zh": zh, "en": []}) == {"zh": "lessons/index.html", "en": ""}


def test_the_same_terms_give_the_same_bytes() -> None:
    terms = [Term("欺凌", ("霸凌",)), Term("宪法")]

    assert write_fold(terms, "宪法欺凌", {"zh": ["a"]}, {"zh": "a.html", "en": ""}) == write_fold(
        terms, "凌欺法宪", {"zh": ["a"]}, {"zh": "a.html", "en": ""}
    )
