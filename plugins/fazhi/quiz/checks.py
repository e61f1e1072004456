"""What no line of a quiz may hold, whatever the line is."""

from fazhi.core.block_rules import LineRules
from fazhi.core.blocks import checked_beside_images
from fazhi.core.span import Span
from fazhi.quiz.findings import Findings
from fazhi.quiz.images import with_images
from fazhi.quiz.rules import BAD_LINK, LONG_LINE, RAW_HTML, TOO_LARGE
from fazhi.quiz.tables import narrow_row

LINE_RULES = LineRules(RAW_HTML, BAD_LINK, LONG_LINE, TOO_LARGE)


def checked(line: Span, findings: Findings) -> Span:
    """Report what the line may not hold; return the part of it that is read, with the marks of images narrowed."""
    return narrow_row(with_images(checked_beside_images(line, LINE_RULES, findings), findings))
