"""What can be wrong in terms.yml."""

from fazhi.core.problem import Rule, Words

NOT_TERMS = Rule(
    "E301",
    Words("这里应当是学期的列表，每个学期有几行“键: 值”", "Terms must be a list of entries with keys and values"),
    Words(
        "每个学期以“- id: 2026-autumn”开头，下面各行缩进两格",
        "Begin every term with “- id: 2026-autumn” and indent its other lines by two spaces",
    ),
)
TERM_TWICE = Rule(
    "E302",
    Words("学期“{id}”已在第 {first} 行用过", "The term “{id}” is already used on line {first}"),
    Words("换一个编号", "Choose another one"),
)
OVERLAP = Rule(
    "E303",
    Words(
        "这个学期从 {first} 开始，而“{other}”到 {last} 才结束",
        "This term begins on {first}, but “{other}” ends on {last} only",
    ),
    Words("改正第一天或最后一天，并按先后排列", "Correct the first or last day, and put the terms in their order"),
)
LONG_TERM = Rule(
    "E304",
    Words("学期有 {weeks} 周，超过 {limit} 周", "The term has {weeks} weeks, over {limit}"),
    Words("核对第一天和最后一天的年份", "Check the years of first and last day"),
)
MAKE_UP_OUTSIDE = Rule(
    "E305",
    Words("{day} 不在这个学期里", "{day} is not within this term"),
    Words("写到它所在的学期", "Write it into the term to which it belongs"),
)
MAKE_UP_NO_WORK = Rule(
    "E306",
    Words("{day} 不是调休上班的日子", "{day} is no weekend day on which people work"),
    Words("对照 holidays/{year}.yml 改正", "Compare with holidays/{year}.yml"),
)
MAKE_UP_NO_HOLIDAY = Rule(
    "E307",
    Words("{day} 没有放假，不用补课", "{day} is no day off: nothing is made up"),
    Words("对照 holidays/{year}.yml 改正", "Compare with holidays/{year}.yml"),
)
MAKE_UP_TWICE = Rule(
    "E308",
    Words("{day} 写了两次", "{day} is written twice"),
    Words("一个补课的日子只补一天的课", "Give one workday to one day off"),
)
RULES = (
    NOT_TERMS, TERM_TWICE, OVERLAP, LONG_TERM, MAKE_UP_OUTSIDE, MAKE_UP_NO_WORK, MAKE_UP_NO_HOLIDAY, MAKE_UP_TWICE,
)  # fmt: skip
