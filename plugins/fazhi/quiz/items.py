"""Items read from their drafts: type, points and the lines below the question."""

import re

from fazhi.core.findings import excerpt
from fazhi.core.span import Span
from fazhi.law.basis import joined, not_citations, split_citations
from fazhi.quiz.answers import inferred_type, refuse_gaps, refuse_options
from fazhi.quiz.braces import ID
from fazhi.quiz.doubt_rules import POINTS_LOST
from fazhi.quiz.draft import ItemDraft, OptionDraft
from fazhi.quiz.findings import Findings
from fazhi.quiz.gaps import GAP
from fazhi.quiz.headings import points_by_heading
from fazhi.quiz.images import without_images
from fazhi.quiz.keywords import AttributeKey, looked_up
from fazhi.quiz.leaks import refuse_answers
from fazhi.quiz.lines import OptionPart
from fazhi.quiz.media_rules import UNKNOWN_OBJECTIVE
from fazhi.quiz.model import Body, Case, Item, ItemType, Short
from fazhi.quiz.named_types import refuse_other_type
from fazhi.quiz.objectives import unknown_objectives
from fazhi.quiz.rules import BAD_ID, BAD_POINTS, EMPTY_STEM, NO_TYPE, NOT_CITATION, TWICE
from fazhi.quiz.run_on import split_options
from fazhi.quiz.tables import check_tables, is_row
from fazhi.quiz.task_rules import CASE_IN_CASE, CASE_WITHOUT_PARTS, MARKING_MODE, NOT_WANTED_HERE, POINTS_SUM
from fazhi.quiz.tasks import READERS, stem_of

MAX_POINTS = 1000
MODES: dict[ItemType, tuple[str, ...]] = {
    "single": ("全部", "部分"),
    "multiple": ("部分",),
    "any": ("部分",),
    "blank": ("逐空",),
    "short": ("人工",),
}
"""How an item may be said to be marked: [部分] is what is done anyway."""
_STEM_ID = re.compile(r"\{\s*#\s*(?P<id>[^{}]*)\}\s*$")
_POINTS = r"[(\[]\s*(?:本小?题)?\s*(?:满分|共|计)?\s*(?P<points>\d+(?:\.\d+)?)\s*(?:分|points?)\s*[)\]]"
_FIRST_POINTS = re.compile(rf"\s*{_POINTS}", re.IGNORECASE)
STEM_POINTS = re.compile(rf"{_POINTS}\s*[。.]?\s*$", re.IGNORECASE)
_LOST_POINTS = re.compile(
    r"[(\[]\s*(?:本小?题)?\s*(?:满分|共|计)?\s*\d+(?:\.\d+)?\s*(?:分(?!钟)|points?)[^()\[\]]*[)\]]"
)
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,2})?\s*(?:分|points?)?$", re.IGNORECASE)
_TAG_SEPARATOR = re.compile(r"\s*[、,，;；]\s*")


def read_item(draft: ItemDraft, findings: Findings) -> Item | None:
    """Return the item, or None if it cannot be read; why has then been reported."""
    if draft.is_skipped:
        return None
    split_options(draft, findings)
    _fill_in_survey_form(draft, findings)
    ids, points = _cut_from_head(draft, findings)
    item_id = _id(draft, ids, findings)
    weight = _points(draft, points, findings)
    _check_basis(draft, findings)
    _check_objective(draft, findings)
    check_tables(draft.stem, findings)
    if not any(draft.stem):
        findings.add(EMPTY_STEM, draft.head.span)
    item_type = draft.type or inferred_type(draft)
    if item_type is None:
        findings.add(NO_TYPE, draft.head.span)
        return None
    _refuse_misfits(draft, item_type, findings)
    read = _read_case(draft, findings) if item_type == "case" else READERS[item_type](draft, item_type, findings)
    if read is None:
        return None
    body, stem = read
    basis = draft.value("basis")
    return Item(
        type=item_type,
        stem=stem,
        body=body,
        line=draft.head.span.line,
        number=draft.head.number,
        id=item_id,
        points=_whole(weight, body, draft, findings),
        hints=tuple(hint.value.text for hint in draft.attributes.get("hint", []) if hint.value),
        explanation=_text(draft, "explanation"),
        basis=joined(split_citations(basis)) if basis else (),
        objective=_text(draft, "objective"),
        tags=tuple(tag for tag in _TAG_SEPARATOR.split(_text(draft, "tags")) if tag),
        difficulty=_text(draft, "difficulty"),
        comment=_text(draft, "comment"),
    )


def _refuse_misfits(draft: ItemDraft, item_type: ItemType, findings: Findings) -> None:
    """Report what a question of another type would have."""
    refuse_answers(draft, item_type, findings)
    refuse_other_type(draft.stem[0], item_type, findings)
    unwanted: set[AttributeKey] = set() if item_type == "short" else {"model", "rubric"}
    if item_type in {"match", "case"}:
        unwanted.add("answer")
    for key in sorted(unwanted & draft.attributes.keys()):
        name = draft.attributes[key][0].name
        findings.add(NOT_WANTED_HERE, name, key=name.text)


def _read_case(draft: ItemDraft, findings: Findings) -> tuple[Body, str] | None:
    """Read the sub-questions of a case."""
    refuse_gaps(draft, findings)
    refuse_options(draft, findings)
    if not draft.parts:
        findings.add(CASE_WITHOUT_PARTS, draft.head.span)
    for part in draft.parts:
        if part.type == "case":
            findings.add(CASE_IN_CASE, part.head.span)
    items = [read_item(part, findings) for part in draft.parts if part.type != "case"]
    read = tuple(item for item in items if item)
    return (Case(read), stem_of(draft)) if read and len(read) == len(draft.parts) else None


def _whole(points: float | None, body: Body, draft: ItemDraft, findings: Findings) -> float | None:
    """Return an item's points, which its parts must add up to; what it does not say its heading does."""
    if points is None and draft.heading:
        points = points_by_heading(draft.heading, body)
    if isinstance(body, Case):
        total = sum(1 if item.points is None else item.points for item in body.items)
    elif isinstance(body, Short) and body.criteria:
        total = sum(criterion.points for criterion in body.criteria)
    else:
        return points
    total = round(total, 2)
    if points is not None and points != total:
        findings.add(POINTS_SUM, draft.head.span, stated=f"{points:g}", sum=f"{total:g}")
    return total


def _fill_in_survey_form(draft: ItemDraft, findings: Findings) -> None:
    """Read what survey sites write: plain lines are options, and a question to fill in has its blank at the end."""
    head = draft.head
    if head.mode and looked_up(head.mode.plain) not in MODES.get(draft.type or "single", ()):
        findings.add(MARKING_MODE, head.mode, mode=head.mode.text)
    if not head.is_tagged_behind:
        return
    if draft.type in {"single", "multiple", "any"} and not draft.options:
        texts = [span for span in draft.stem[1:] if span and not is_row(span.text)]
        draft.options += [OptionDraft(OptionPart(span, None, is_marked=False, text=span)) for span in texts]
        draft.stem[1:] = [span for span in draft.stem[1:] if is_row(span.text)]
    elif draft.type == "blank" and not any(GAP.search(without_images(span)) for span in draft.stem):
        last = draft.stem[-1]
        draft.stem[-1] = Span(f"{last.text}____", last.line, last.column)


def _text(draft: ItemDraft, key: AttributeKey) -> str:
    value = draft.value(key)
    return value.text if value else ""


def _cut_from_head(draft: ItemDraft, findings: Findings) -> tuple[list[Span], list[Span]]:
    """Take {#id} and （2分） off the end of the first line."""
    ids: list[Span] = []
    points: list[Span] = []
    for _ in range(3):
        while len(draft.stem) > 1 and not draft.stem[0]:
            del draft.stem[0]
        first = draft.stem[0]
        if not first.plain.endswith((")", "}", "]", "。", ".")):
            break
        for pattern, name, found_here in ((_STEM_ID, "id", ids), (STEM_POINTS, "points", points)):
            found = pattern.search(first.plain)
            if found and not found_here:
                found_here.append(first.cut(*found.span(name)))
                draft.stem[0] = first = first.cut(0, found.start())
    found = _FIRST_POINTS.match(draft.stem[0].plain)
    if found:
        points.insert(0, draft.stem[0].cut(*found.span("points")))
        draft.stem[0] = draft.stem[0].cut(found.end())
    if draft.head.points:
        points.insert(0, draft.head.points)
    for span in draft.stem:
        lost = _LOST_POINTS.search(without_images(span))
        if lost:
            findings.add(POINTS_LOST, span.cut(lost.start()), text=excerpt(span.cut(*lost.span()).text))
    return ids, points


def _id(draft: ItemDraft, written: list[Span], findings: Findings) -> str | None:
    spans = _with_attribute(draft, "id", written)
    _refuse_second(draft, "id", spans, findings)
    for span in spans[:1]:
        if not ID.match(span.plain):
            findings.add(BAD_ID, span, id=excerpt(span.text))
    draft.id = spans[0] if spans else None
    return draft.id.text if draft.id else None


def _points(draft: ItemDraft, written: list[Span], findings: Findings) -> float | None:
    spans = _with_attribute(draft, "points", written)
    _refuse_second(draft, "points", spans, findings)
    if not spans:
        return None
    parts = spans[0].plain.split(",")
    if len(parts) > 1 and all(_NUMBER.match(part.strip()) for part in parts):
        value = round(sum(_number(part) for part in parts), 2)  # one for each correct option
    else:
        value = _number(spans[0].plain) if _NUMBER.match(spans[0].plain.strip()) else 0.0
    if not 0 < value <= MAX_POINTS:
        findings.add(BAD_POINTS, spans[0], value=excerpt(spans[0].text))
        return None
    return value


def _number(text: str) -> float:
    found = re.match(r"\s*([\d.]+)", text)
    return float(found[1]) if found else 0.0


def _with_attribute(draft: ItemDraft, key: AttributeKey, written: list[Span]) -> list[Span]:
    value = draft.value(key)
    return [*written, value] if value else written


def _refuse_second(draft: ItemDraft, key: AttributeKey, spans: list[Span], findings: Findings) -> None:
    if len(spans) > 1:
        first = findings.at(spans[0].line, spans[0].column).line
        attributes = draft.attributes.get(key)
        findings.add(TWICE, spans[1], key=attributes[0].name.text if attributes else spans[1].text, first=first)


def _check_basis(draft: ItemDraft, findings: Findings) -> None:
    value = draft.value("basis")
    for part in not_citations(value) if value else ():
        findings.add(NOT_CITATION, part, text=excerpt(part.text))


def _check_objective(draft: ItemDraft, findings: Findings) -> None:
    value, known = draft.value("objective"), findings.around.objectives
    for part in unknown_objectives(value, known) if value and known is not None else ():
        findings.add(UNKNOWN_OBJECTIVE, part, text=excerpt(part.text))
