"""MkDocs wiring of readings."""

from fazhi.core.element import ElementPlugin


class ReadingPlugin(ElementPlugin):
    """Publishes the reading element and reports mistakes in reading blocks."""

    element = "reading"
