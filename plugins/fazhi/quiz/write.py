"""The canonical form of a quiz: what `fazhi fmt` writes. Reading it again gives the same model."""

import re
from collections.abc import Iterator
from dataclasses import replace

from fazhi.core.problem import Lang, Words
from fazhi.core.span import fold
from fazhi.quiz.headings import neutral, numeral, points_by_heading, said_in
from fazhi.quiz.items import STEM_POINTS
from fazhi.quiz.model import (
    BLANK,
    Blank,
    Blanks,
    Case,
    Choice,
    Item,
    ItemType,
    Judgement,
    Matching,
    Order,
    Quiz,
    Section,
    Settings,
    Short,
    Show,
    Shuffle,
)
from fazhi.quiz.run_on import INSIDE
from fazhi.quiz.words import NOTE as IN_BRACKETS
from fazhi.quiz.words import points_in_brackets

TAGS: dict[ItemType, Words] = {
    "single": Words("单选", "single"),
    "multiple": Words("多选", "multiple"),
    "any": Words("不定项", "any"),
    "true-false": Words("判断", "true-false"),
    "blank": Words("填空", "blank"),
    "order": Words("排序", "order"),
    "match": Words("配对", "match"),
    "short": Words("简答", "short"),
    "case": Words("材料", "case"),
}
TITLE, NOTE, RETRY = Words("标题", "Title"), Words("说明", "Note"), Words("重做", "Retry")
MODE, DRAW, SHUFFLE = Words("模式", "Mode"), Words("抽题", "Draw"), Words("乱序", "Shuffle")
PASSING, MINUTES, SHOW = Words("及格", "Pass"), Words("时长", "Time"), Words("显示答案", "Show answers")
EXAM, IN_MINUTES = Words("考试", "exam"), Words("{minutes}分钟", "{minutes} minutes")
SHUFFLES: dict[Shuffle, Words] = {
    "items": Words("题目", "items"),
    "options": Words("选项", "options"),
    "all": Words("全部", "all"),
}
SHOWS: dict[Show, Words] = {"submit": Words("交卷后", "submit"), "never": Words("不显示", "never")}
NO, TRUE, FALSE = Words("否", "no"), Words("对", "true"), Words("错", "false")
ANSWER, MODEL, RUBRIC = Words("答案", "Answer"), Words("参考答案", "Model answer"), Words("评分点", "Rubric")
HINT, EXPLANATION, BASIS = Words("提示", "Hint"), Words("解析", "Explanation"), Words("依据", "Basis")
OBJECTIVE, LABELS, DIFFICULTY = Words("目标", "Objective"), Words("标签", "Tags"), Words("难度", "Difficulty")
COMMENT, COLON = Words("备注", "Comment"), Words("：", ": ")
TAG, PART = Words("【{tag}】", "[{tag}] "), Words("（{number}）", "({number}) ")
TAG_COMMA = Words("、", ", ")
OR, HINTED = Words("；", "; "), Words("？", "? ")
MAX_POINTS = 1000
_NOT_IN_BRACKETS = re.compile(r"[\[\]]|\?\s*[^?\s]")


def write_opening(quiz: Quiz, name: str, *, has_title: bool) -> str:
    """Return what follows the ticks of the opening line; settings stand below it."""
    marks = [*([f"#{quiz.id}"] if quiz.id else ()), *(f".{one}" for one in quiz.classes)]
    parts = [name, *([f"{{{' '.join(marks)}}}"] if marks else ()), *([quiz.title] if has_title else ())]
    return " ".join(parts)


def write(quiz: Quiz, lang: Lang, *, has_title: bool) -> list[str]:
    """Return the lines between the fences; `has_title` if the opening line holds the title."""
    lines = list(_settings(quiz, lang, has_title=has_title))
    sections = {section.start: (number, section) for number, section in enumerate(quiz.sections, 1)}
    section: Section | None = None
    for index, item in enumerate(quiz.items):
        if lines:
            lines.append("")
        if index in sections:
            number, section = sections[index]
            lines.append(_heading(section, number, lang))
        number_written = "" if item.number is None else f"{item.number}. "
        default = points_by_heading(section, item.body) if section else None
        lines += _item(item, number_written, default, lang)
    return lines


def _heading(section: Section, number: int, lang: Lang) -> str:
    said = said_in(section, lang)
    note = IN_BRACKETS.said(lang).format(note=said.note) if said.note else ""
    return f"{numeral(number, lang)}{said.name}{note}"


def without_lines(quiz: Quiz) -> Quiz:
    """Return the quiz as it would be wherever it stood, and in whichever language its headings are."""
    items = tuple(_without_line(item) for item in quiz.items)
    return replace(quiz, line=0, items=items, sections=tuple(neutral(section) for section in quiz.sections))


def _without_line(item: Item) -> Item:
    body = item.body
    if isinstance(body, Case):
        body = Case(tuple(_without_line(part) for part in body.items))
    return replace(item, line=0, body=body)


def _settings(quiz: Quiz, lang: Lang, *, has_title: bool) -> Iterator[str]:
    if quiz.title and not has_title:
        yield _pair(TITLE, quiz.title, lang)
    if quiz.note:
        yield _pair(NOTE, quiz.note, lang)
    yield from (_pair(name, value, lang) for name, value in _manner(quiz.settings, lang))


def _manner(settings: Settings, lang: Lang) -> Iterator[tuple[Words, str]]:
    """Yield the settings that are not as they would be anyway."""
    if settings.mode == "exam":
        yield MODE, EXAM.said(lang)
    if settings.draw is not None:
        yield DRAW, str(settings.draw)
    if settings.shuffle != "none":
        yield SHUFFLE, SHUFFLES[settings.shuffle].said(lang)
    if settings.passing is not None:
        yield PASSING, f"{settings.passing.value:g}{'%' if settings.passing.is_percent else ''}"
    if settings.minutes is not None:
        yield MINUTES, IN_MINUTES.said(lang).format(minutes=settings.minutes)
    if settings.retries is not None:
        yield RETRY, str(settings.retries) if settings.retries else NO.said(lang)
    if settings.show == "never" or (settings.show == "submit" and settings.mode == "practice"):
        yield SHOW, SHOWS[settings.show].said(lang)


def _pair(name: Words, value: str, lang: Lang) -> str:
    return f"{name.said(lang)}{COLON.said(lang)}{value}"


def _item(item: Item, number: str, default: float | None, lang: Lang) -> Iterator[str]:
    stem, answers = _stem_and_answer(item, lang)
    first, *more = stem.split("\n")
    tag = TAG.said(lang).format(tag=TAGS[item.type].said(lang))
    space = " " if fold(first).startswith("(") and not tag.endswith(" ") else ""  # else it would be a link
    points = _points(item, first, default, lang)
    item_id = f" {{#{item.id}}}" if item.id else ""
    yield f"{number}{tag}{space}{first}{points}{item_id}"
    yield from more
    yield from answers
    yield from _attributes(item, lang)
    if isinstance(item.body, Case):
        for part in item.body.items:
            yield from _item(part, PART.said(lang).format(number=part.number), None, lang)


def _points(item: Item, first: str, default: float | None, lang: Lang) -> str:
    """Return the points if they are not the section's; those that the parts give only as far as they may be written."""
    is_said = item.points == default and not STEM_POINTS.search(fold(first))
    if item.points is None or is_said or item.points > MAX_POINTS:
        return ""
    return points_in_brackets(item.points, lang)


def _stem_and_answer(item: Item, lang: Lang) -> tuple[str, list[str]]:
    match item.body:
        case Choice() as choice:
            lines = _choice(choice, lang)
        case Judgement(is_true):
            lines = [_pair(ANSWER, (TRUE if is_true else FALSE).said(lang), lang)]
        case Blanks() as blanks:
            return _blanks(item.stem, blanks, lang)
        case Order() as order:
            lines = [line for step in order.steps for line in _indented(f"{step.label}. ", step.text)]
            lines.append(_pair(ANSWER, "→".join(order.order), lang))
        case Matching() as matching:
            lines = [f"{pair.left} —— {pair.right}" for pair in matching.pairs]
            lines += [f"—— {right}" for right in matching.distractors]
        case Short() as short:
            lines = _short(short, lang)
        case Case():
            lines = []
    return item.stem, lines


def _choice(choice: Choice, lang: Lang) -> list[str]:
    """Return options with letters; with boxes where a text would be taken for two options."""
    has_letters = not any(INSIDE.search(fold(option.text)) for option in choice.options)
    lines: list[str] = []
    for option in choice.options:
        box = "- [x] " if option.is_correct else "- [ ] "
        lines += _indented(f"{option.label}. " if has_letters else box, option.text)
        lines += [f"> {line}" for line in option.feedback.split("\n") if line]
    return [*lines, _pair(ANSWER, "".join(choice.correct), lang)] if has_letters else lines


def _indented(mark: str, text: str) -> list[str]:
    first, *more = text.split("\n")
    return [f"{mark}{first}", *(f"  {line}" for line in more)]


def _blanks(stem: str, blanks: Blanks, lang: Lang) -> tuple[str, list[str]]:
    """Return [[ ]] in the stem, or the answers below it where brackets could not hold them."""
    accepted = [one for blank in blanks.blanks for one in blank.accepted]
    if any(_NOT_IN_BRACKETS.search(fold(one)) for one in accepted):
        return stem, [_pair(ANSWER, "|".join(OR.said(lang).join(blank.accepted) for blank in blanks.blanks), lang)]
    pieces = stem.split(BLANK)
    gaps = [_gap(blank, lang) for blank in blanks.blanks]
    return "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True)), []


def _gap(blank: Blank, lang: Lang) -> str:
    hint = f"{HINTED.said(lang)}{blank.hint}" if blank.hint else ""
    return f"[[{OR.said(lang).join(blank.accepted)}{hint}]]"


def _short(short: Short, lang: Lang) -> list[str]:
    first, *more = short.model_answer.split("\n")
    lines = [_pair(MODEL, first, lang), *(f"  {line}" for line in more)] if first else []
    if short.criteria:
        lines.append(f"{RUBRIC.said(lang)}{COLON.said(lang)}".rstrip())
    return [*lines, *(f"- {one.text}{points_in_brackets(one.points, lang)}" for one in short.criteria)]


def _attributes(item: Item, lang: Lang) -> Iterator[str]:
    between = "、" if all(one.startswith("《") for one in item.basis) else "; "
    for name, values in (
        (HINT, item.hints),
        (EXPLANATION, (item.explanation,)),
        (BASIS, (between.join(item.basis),)),
        (OBJECTIVE, (item.objective,)),
        (LABELS, (TAG_COMMA.said(lang).join(item.tags),)),
        (DIFFICULTY, (item.difficulty,)),
        (COMMENT, (item.comment,)),
    ):
        yield from (_pair(name, value, lang) for value in values if value)
