"""Words that the law keeps for one kind of case, or for after the judgment."""

import re
from dataclasses import dataclass

from fazhi.core.findings import Findings
from fazhi.core.problem import Lang, Rule
from fazhi.core.span import Span
from fazhi.trial.law_rules import GUILTY_TOO_SOON, JURY, WRONG_WORD
from fazhi.trial.model import Kind
from fazhi.trial.words import KIND_NAMES

_QUOTED = re.compile(r"“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|《[^《》]*》")
"""What is spoken of, or the name of a law."""


@dataclass(frozen=True, slots=True)
class _Word:
    pattern: re.Pattern[str]
    instead: str
    rule: Rule = WRONG_WORD


def _word(pattern: str, instead: str, rule: Rule = WRONG_WORD) -> _Word:
    return _Word(re.compile(pattern, re.IGNORECASE), instead, rule)


_ALWAYS = (
    _word(r"罪犯|犯人|犯罪分子|\b(?:convict|felon|culprit)s?\b", "", GUILTY_TOO_SOON),
    _word(r"陪审团|\bjur(?:y|ies|ors?)\b", "", JURY),
)
_NOT_CRIMINAL = (
    _word(r"(?<!附带民事诉讼)被告人(?![数身员格]|年龄)", "被告"),
    _word(r"公诉人|公诉机关|\bprosecut(?:or|ors|ion)\b", "原告（plaintiff）"),
    _word(r"辩护人|\bdefen[cs]e counsel\b|\bdefenders?\b", "诉讼代理人（representative）"),
    _word(r"犯罪嫌疑人|\bsuspects?\b|\bthe accused\b", "被告（defendant）"),
)
_CRIMINAL = (
    _word(r"被告(?![人单知诫诉发])", "被告人"),
    _word(r"原告(?!人)|\bplaintiffs?\b", "公诉人、被害人（prosecutor, victim）"),
)
_MEDIATED = (_word(r"被告人(?![数身员格]|年龄)", "被申请人"),)
_WORDS: dict[Kind, tuple[_Word, ...]] = {
    "criminal": (*_ALWAYS, *_CRIMINAL),
    "civil": (*_ALWAYS, *_NOT_CRIMINAL),
    "administrative": (*_ALWAYS, *_NOT_CRIMINAL),
    "mediation": (*_ALWAYS, *_MEDIATED, *_NOT_CRIMINAL[1:]),
}
"""被告单位 and 附带民事诉讼 keep their words; 被告知 and 被告人数 only look like them; 被告人年龄 is a setting."""


def check_words(lines: list[Span], kind: Kind, lang: Lang, findings: Findings) -> None:
    """Report words that do not fit the kind of case; between quotation marks a word is spoken of, not used."""
    for line in lines:
        spoken = _QUOTED.sub(lambda quoted: "\0" * len(quoted[0]), line.text)
        for word in _WORDS[kind]:
            for found in word.pattern.finditer(spoken):
                values = {"word": found[0], "instead": word.instead, "kind": KIND_NAMES[kind].said(lang)}
                findings.add(word.rule, line.cut(*found.span()), **values)
