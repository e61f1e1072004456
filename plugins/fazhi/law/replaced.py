"""Laws that another has replaced, and that old teaching material still cites by their articles."""

from dataclasses import dataclass
from datetime import date

from fazhi.core.problem import Words
from fazhi.law.model import STATE

_CIVIL_CODE = Words("民法典", "Civil Code")
_PUBLIC_SECURITY = Words("治安管理处罚法", "Public Security Administration Punishments Law")


@dataclass(frozen=True, slots=True)
class Replaced:
    """What has become of a law."""

    on: date
    """The day on which it ceased to hold."""
    by: Words


# 民法典第一千二百六十条
_BY_CIVIL_CODE = dict.fromkeys(
    ("婚姻法", "继承法", "民法通则", "收养法", "担保法", "合同法", "物权法", "侵权责任法", "民法总则"),
    Replaced(date(2021, 1, 1), _CIVIL_CODE),
)
REPLACED = {
    **_BY_CIVIL_CODE,
    # 治安管理处罚法（2005年）第一百一十九条
    "治安管理处罚条例": Replaced(date(2006, 3, 1), _PUBLIC_SECURITY),
    # 道路交通安全法实施条例第一百一十五条
    "道路交通管理条例": Replaced(date(2004, 5, 1), Words("道路交通安全法", "Road Traffic Safety Law")),
    # 监察法第七十八条（2018年第六十九条）
    "行政监察法": Replaced(date(2018, 3, 20), Words("监察法", "Supervision Law")),
    # 戒毒条例第四十六条
    "强制戒毒办法": Replaced(date(2011, 6, 26), Words("戒毒条例", "Drug Rehabilitation Regulation")),
}


def replaced(name: str) -> Replaced | None:
    """Return what has become of the law of a Chinese name, if it is one that was replaced."""
    return REPLACED.get(name.removeprefix(STATE))
