"""为, 地 and 得 as the sentence says them: words around them decide, which a dictionary of words does not see."""

import re

_LOOKED_AT = re.compile("[为地得]")
_SERVED = "了|人民服务|社会|人民群众|祖国|国家|大家|自己|别人|他|她|我|你"
_ADVERBS = (
    "密切|紧密|有效|合理|自主|模范|高兴|大声|认真|自觉|积极|努力|勇敢|平等|公平|公正|安静|快乐|主动|依法|严格|充分|正确|及时|特别"
    "|慢慢|轻轻|悄悄|好好|静静|快快|不断|热情|诚实|友好|耐心|仔细|自由|独立|全面|逐步|真诚|勤劳|坚决|坚定|光荣|幸福|健康|文明|礼貌"
    "|整齐|响亮|一步一步"
)
_DONE = "经对看记舍过说做听跑站走学写读坐长吃睡信靠禁来"
_HOW = "起住到见懂清好快直高大远多美稳准过去出完及"
_PHRASES = (
    (re.compile(rf"以[^，。；：！？、]{{1,24}}?(?P<x>为)(?!{_SERVED})"), "wéi"),  # 以宪法为根本的活动准则
    (re.compile("(?P<x>为)(?:基础|核心|指导|准绳|依据|荣|耻|己任|鉴)"), "wéi"),
    (re.compile("[选称视定改划列升变化评誉](?P<x>为)"), "wéi"),
    (re.compile(f"(?<![成认作称视选定])(?P<x>为)(?={_SERVED})"), "wèi"),
    (re.compile(f"(?:{_ADVERBS})(?P<x>地)(?![方区位点理址域球面图])"), "de"),
    (re.compile(f"[{_DONE}](?P<x>得)(?=[{_HOW}])"), "de"),
)


def as_said(text: str) -> dict[int, str]:
    """Return the places of a text whose pinyin follows from the phrase around them."""
    if not _LOOKED_AT.search(text):
        return {}
    return {found.start("x"): said for pattern, said in _PHRASES for found in pattern.finditer(text)}
