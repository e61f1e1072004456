"""MkDocs wiring of cases."""

from fazhi.core.element import ElementPlugin


class CasePlugin(ElementPlugin):
    """Publishes the case element and reports mistakes in case blocks."""

    element = "case"
