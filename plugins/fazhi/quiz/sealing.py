"""Keeps the answers of a quiz out of sight in the page's source: `core.sealing`."""

from fazhi.core.sealing import seal

__all__ = ["seal"]
