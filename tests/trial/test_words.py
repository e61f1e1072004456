import re

from fazhi.trial.sheet_words import CAST_BROWSER


def test_no_space_stands_beside_a_name_in_a_chinese_sentence() -> None:
    sentences = [words.said("zh") for words in CAST_BROWSER.values()]

    assert [said for said in sentences if re.search(r" \{(name|roles?)\}|\{(name|roles?)\} ", said)] == []
