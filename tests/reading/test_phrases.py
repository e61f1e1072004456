"""The pinyin of sentences that readings of the Constitution hold, as schools say them."""

import pytest

from fazhi.reading.spelling import spell


def said(text: str) -> str:
    return " ".join(piece.pinyin for piece in spell(text, {}, {}) if piece.pinyin)


@pytest.mark.parametrize(
    ("text", "pinyin"),
    [
        ("都必须以宪法为根本的活动准则", "dōu bì xū yǐ xiàn fǎ wéi gēn běn de huó dòng zhǔn zé"),
        ("以工农联盟为基础", "yǐ gōng nóng lián méng wéi jī chǔ"),
        ("实行家庭承包经营为基础", "shí xíng jiā tíng chéng bāo jīng yíng wéi jī chǔ"),
        ("以人民为中心", "yǐ rén mín wéi zhōng xīn"),
        ("可以被选为主席", "kě yǐ bèi xuǎn wéi zhǔ xí"),
        ("努力为人民服务", "nǔ lì wèi rén mín fú wù"),
        ("以实际行动为人民服务", "yǐ shí jì xíng dòng wèi rén mín fú wù"),
        ("国家为了公共利益的需要", "guó jiā wèi le gōng gòng lì yì de xū yào"),
        ("不得同宪法相抵触", "bù dé tóng xiàn fǎ xiāng dǐ chù"),
        ("不适当的决定", "bú shì dàng de jué dìng"),
        ("有效地执行", "yǒu xiào de zhí xíng"),
        ("合理地利用土地", "hé lǐ de lì yòng tǔ dì"),
        ("平等地位", "píng děng dì wèi"),
        ("让判断经得起追问", "ràng pàn duàn jīng de qǐ zhuī wèn"),
        ("站得直", "zhàn de zhí"),
        ("不得超越，获得帮助", "bù dé chāo yuè huò dé bāng zhù"),
        ("国家尽一切努力", "guó jiā jìn yí qiè nǔ lì"),
    ],
)
def test_the_words_around_a_character_decide(text: str, pinyin: str) -> None:
    assert said(text) == pinyin


def test_an_author_has_the_last_word() -> None:
    pieces = spell("以宪法为根本", {3: "wèi"}, {})

    assert [piece.pinyin for piece in pieces if piece.text == "为"] == ["wèi"]
