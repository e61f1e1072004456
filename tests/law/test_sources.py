import json
from pathlib import Path

import pytest

from fazhi.law.sources import are_citations


@pytest.mark.parametrize(
    "text",
    [
        "《宪法》第三十三条",
        "《中华人民共和国宪法》第33条第二款",
        "《未成年人保护法》第三十九条和第一百三十条",
        "《刑法》第一百三十三条之一",
        "《民法典》第一千零一十九条第一款、第一千一百八十八条",
        "《宪法》第三十三条至第五十六条",
        "《治安管理处罚法》（2025年修订）第五十一条",
        "《道路交通安全法实施条例》第七十二条第（一）项",
        "《宪法》序言",
        "《全国人民代表大会常务委员会关于设立国家宪法日的决定》",
        "《宪法》第三十三条；《民法典》第一千零一十九条",
        "《义务教育法》第四条、《教育法》第九条",
        "《宪法》第十七条第一款、第三款",
        "Constitution, art. 33",
        "Criminal Law art. 133-1",
        "Civil Code, art. 1019, para. 1; Constitution, art. 38",
        "Road Traffic Safety Law, arts. 38 and 39",
        "宪法第三十三条、刑法第十七条",
        "《宪法》第四十九条第一款至第三款",
        "《儿童权利公约》第三条",
    ],
)
def test_a_citation_is_seen(text: str) -> None:
    assert are_citations(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "宪法",
        "课本第3页",
        "《宪法》第三三十条",
        "《宪法》第条",
        "《宪法第三十三条",
        "见《宪法》第三十三条",
        "art. 33",
        "《宪法》第三十三条 真的",
        "Constitution",
    ],
)
def test_what_is_no_citation_is_not_taken_for_one(text: str) -> None:
    assert not are_citations(text)


def test_every_citation_of_the_law_facts_is_seen(shared: Path) -> None:
    occasions = json.loads((shared / "laws/articles-by-occasion.json").read_text("utf-8"))
    names = [_written(row["law"], row["article"]) for rows in occasions.values() for row in rows]

    assert len(names) > 200
    assert [name for name in names if not are_citations(name)] == []


def _written(law: str, article: str) -> str:
    number, _, inserted = article.partition("-")
    return f"《{law}》第{number}条" + (f"之{inserted}" if inserted else "")
