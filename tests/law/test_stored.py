"""The words of imported laws by citation."""

from pathlib import Path

import pytest

from fazhi.law.library import builtin
from fazhi.law.stored import text_path, words_of

TEXT = """\
# 中华人民共和国宪法

1982年12月4日通过

序言

序言的一段。

第一条 第一款。

第二款有两项：

（一）甲；

（二）乙。

第二条 只有一款。
"""


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    path = text_path(tmp_path, builtin().zh["宪法"])
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("《宪法》序言末段", ("序言的一段。",)),
        ("《宪法》第一条第一款", ("第一款。",)),
        ("《宪法》第一条第二款", ("第二款有两项：", "（一）甲；", "（二）乙。")),
        ("《宪法》第一条第一款、第二条", ("第一款。", "只有一款。")),
        ("《宪法》第一条至第二条", ("第一款。", "第二款有两项：", "（一）甲；", "（二）乙。", "只有一款。")),
    ],
)
def test_a_citation_gives_the_lines_it_names(docs: Path, citation: str, words: tuple[str, ...]) -> None:
    assert words_of(docs, builtin(), citation) == words


@pytest.mark.parametrize(
    "citation",
    [
        *(
            "《宪法》第九条",
            "《宪法》第一条第三款",
            "《宪法》第一条第二款第（一）项",
            "《宪法》序言",
            "《宪法》",
            "《民法典》第一条",
        ),
        *("《宪法》（1999年修正）第一条", "《某某法》第一条", "《宪法》第一条、《民法典》第一条"),
    ],
)
def test_words_that_are_not_there_are_not_made_up(docs: Path, citation: str) -> None:
    assert words_of(docs, builtin(), citation) is None
