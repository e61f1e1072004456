"""Where the choices of a case lead: to scenes that exist, forwards, and to every one of them."""

from collections.abc import Iterator

from fazhi.case.draft import CaseDraft
from fazhi.case.rules import GOTO_NOWHERE, LOOP, SCENE_TWICE, UNREACHED
from fazhi.core.findings import Findings, excerpt
from fazhi.core.span import Span

Edge = tuple[Span, int]
"""A 转到 line's value, and the index of the scene that it names."""


def scene_names(draft: CaseDraft) -> dict[str, int]:
    """Return the index of each named scene; of two with one name, of the first."""
    names: dict[str, int] = {}
    for index, scene in enumerate(draft.scenes):
        if scene.name:
            names.setdefault(scene.name.plain, index)
    return names


def check_paths(draft: CaseDraft, opening: Span, findings: Findings) -> None:
    """Report names that two scenes share, choices that lead nowhere or in a circle, scenes that nobody sees."""
    del opening
    names = scene_names(draft)
    for index, scene in enumerate(draft.scenes):
        first = names.get(scene.name.plain, index)
        if first != index:
            first_line = findings.line_of(draft.scenes[first].name)
            findings.add(SCENE_TWICE, scene.name, name=scene.name.text, first=first_line)
    edges = [list(_edges(draft, index, names, findings)) for index in range(len(draft.scenes))]
    _check_reach(draft, edges, findings)


def _edges(draft: CaseDraft, index: int, names: dict[str, int], findings: Findings) -> Iterator[Edge]:
    for choice in draft.scenes[index].choices:
        if choice.goto and choice.goto.plain in names:
            yield choice.goto, names[choice.goto.plain]
        elif choice.goto:
            known = "、".join(scene.name.text for scene in draft.scenes if scene.name) or "—"
            findings.add(GOTO_NOWHERE, choice.goto, name=excerpt(choice.goto.text), names=excerpt(known, 80))


def _check_reach(draft: CaseDraft, edges: list[list[Edge]], findings: Findings) -> None:
    """Walk from the first scene, deepest first; an edge to a scene that is still being walked closes a circle."""
    seen, path, open_scenes = {0}, [0], {0}
    walks = [iter(edges[0])] if edges else []
    while walks:
        edge = next(walks[-1], None)
        if edge is None:
            walks.pop()
            open_scenes.remove(path.pop())
        elif edge[1] in open_scenes:
            findings.add(LOOP, edge[0], name=edge[0].text)
        elif edge[1] not in seen:
            seen.add(edge[1])
            open_scenes.add(edge[1])
            path.append(edge[1])
            walks.append(iter(edges[edge[1]]))
    for index, scene in enumerate(draft.scenes):
        if index not in seen:
            findings.add(UNREACHED, scene.span, name=excerpt(scene.name.text))
