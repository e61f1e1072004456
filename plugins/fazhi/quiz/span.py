"""A piece of an author's line: `core.span`."""

from fazhi.core.span import Span, fold

__all__ = ["Span", "fold"]
