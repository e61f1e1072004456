"""What can be wrong in glossary.yml."""

from fazhi.core.problem import Rule, Words

NOT_TERMS = Rule(
    "S101",
    Words("这里应当是词条的列表，每个词条有几行“键: 值”", "Terms must be a list of entries with keys and values"),
    Words(
        "每个词条以“- term: 电动自行车”开头，下面各行缩进两格",
        "Begin every entry with “- term: …” and indent its other lines by two spaces",
    ),
)
TERM_TWICE = Rule(
    "S102",
    Words("“{term}”已在第 {first} 行写过", "“{term}” already stands on line {first}"),
    Words("合并成一个词条", "Make one entry of the two"),
)
LONG_TERM = Rule(
    "S103",
    Words("“{term}”有 {size} 个字，超过 {limit} 个", "“{term}” has {size} characters, over {limit}"),
    Words("词条只写一个词，不写句子", "Write a word, not a sentence"),
)
RULES = (NOT_TERMS, TERM_TWICE, LONG_TERM)
