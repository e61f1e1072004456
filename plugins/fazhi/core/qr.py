"""QR codes as the runs of dark modules that an SVG path draws."""

import re
from dataclasses import dataclass

import segno

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
MASK = 0
"""Any mask can be read; trying all eight for the prettiest takes five times as long."""
_DARK = re.compile(rb"\x01+")


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code to draw in a square of `size` modules, the quiet zone included."""

    size: int
    path: str
    """SVG path data; every run of modules is a line of width 1."""


def qr_code(address: str) -> QrCode:
    """Return the code of an ASCII address, readable with 15 % of it damaged; same address, same code."""
    code = segno.make(address, error="m", boost_error=False, micro=False, mode="byte", encoding="ascii", mask=MASK)
    runs = [
        f"M{run.start() + QUIET} {row + QUIET}.5h{run.end() - run.start()}"
        for row, modules in enumerate(code.matrix)
        for run in _DARK.finditer(modules)
    ]
    return QrCode(len(code.matrix) + 2 * QUIET, "".join(runs))
