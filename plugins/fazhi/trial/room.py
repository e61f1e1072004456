"""The room plan: where each desk stands, drawn from the roles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from unicodedata import east_asian_width

from fazhi.trial.model import Role, Seat, Trial

WIDTH = 1000
_DESK, _DEEP, _GAP = 156, 76, 14
"""A desk is deep enough for three lines."""
_TOP = 80
_EDGE = 24
_LINE = 14
"""How wide a line of a desk's name may be, in half-width characters."""
_IN_A_ROW = 5
_MOST_ON_BENCH = 7
"""The largest panel (人民陪审员法 14)."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk and what is written on it."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    seat: Seat


@dataclass(frozen=True, slots=True)
class Room:
    """A plan of `WIDTH` by `height` units."""

    height: int
    desks: tuple[Desk, ...]


def plan_of(trial: Trial) -> Room:
    """Return the plan: bench and clerks below the blackboard, the sides face each other, observers at the back."""
    bench = _rows(_presiding_first(trial.roles), "bench", _TOP)
    clerks = _rows(_of(trial.roles, "clerk"), "clerk", _bottom(bench, _TOP) + _GAP)
    start = _bottom(clerks, _bottom(bench, _TOP)) + 2 * _GAP
    left = _column(_of(trial.roles, "left"), "left", _EDGE, start)
    right = _column(_of(trial.roles, "right"), "right", WIDTH - _EDGE - _DESK, start)
    witness = _column(_of(trial.roles, "witness"), "witness", (WIDTH - _DESK) // 2, start + _DEEP)
    back = max(_bottom(desks, start) for desks in (left, right, witness)) + 2 * _GAP
    gallery = _rows(_of(trial.roles, "gallery"), "gallery", back)
    desks = (*bench, *clerks, *left, *right, *witness, *gallery)
    return Room(_bottom(gallery, back) + _EDGE, desks)


def _of(roles: Sequence[Role], seat: Seat) -> list[Role]:
    return [role for role in roles if role.seat == seat]


def _presiding_first(roles: Sequence[Role]) -> list[Role]:
    """Return the bench, each member at a desk of its own, with the first role in the middle."""
    bench = _of(roles, "bench")
    if sum(role.count for role in bench) <= _MOST_ON_BENCH:
        bench = [replace(role, count=1) for role in bench for _ in range(role.count)]
    half = len(bench[1:]) // 2
    return [*bench[1 : 1 + half], *bench[:1], *bench[1 + half :]]


def _row(roles: Sequence[Role], seat: Seat, y: int) -> list[Desk]:
    """Return desks side by side in the middle of the room."""
    count = len(roles)
    start = (WIDTH - count * _DESK - (count - 1) * _GAP) // 2
    return [_desk(role, seat, start + n * (_DESK + _GAP), y) for n, role in enumerate(roles)]


def _rows(roles: Sequence[Role], seat: Seat, y: int) -> list[Desk]:
    """Return as many rows as the desks need."""
    lines = [roles[n : n + _IN_A_ROW] for n in range(0, len(roles), _IN_A_ROW)]
    return [desk for n, line in enumerate(lines) for desk in _row(line, seat, y + n * (_DEEP + _GAP))]


def _column(roles: Sequence[Role], seat: Seat, x: int, y: int) -> list[Desk]:
    return [_desk(role, seat, x, y + n * (_DEEP + _GAP)) for n, role in enumerate(roles)]


def _desk(role: Role, seat: Seat, x: int, y: int) -> Desk:
    lines = _wrapped(role.name)
    count = (f"×{role.count}",) if role.count > 1 else ()
    return Desk(x, y, _DESK, _DEEP, (*lines[: 2 if count else 3], *count), seat)


def _bottom(desks: Sequence[Desk], otherwise: int) -> int:
    return max((desk.y + desk.height for desk in desks), default=otherwise)


def _wrapped(name: str) -> tuple[str, ...]:
    """Return a name in lines that fit on a desk; words of Latin letters stay whole."""
    pieces = name.split(" ") if name.isascii() else list(name)
    joint = " " if name.isascii() else ""
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]}{joint}{piece}" if lines else piece
        if lines and _width(longer) <= _LINE:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
