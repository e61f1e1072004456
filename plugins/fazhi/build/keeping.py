"""Serves pages from the store while MkDocs builds: the state of one build, a language at a time."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from fazhi.build.pages import Converted, Resolve, packed, page_key, stable, targets_of, toc_tokens, unpacked
from fazhi.core.cache import Store, key_of

CODE = frozenset({
    *("", "text", "html", "css", "json", "yaml", "yml", "toml", "csv", "python", "markdown", "md", "ics", "xml"),
    *("console", "sh", "bash", "shell", "js", "javascript", "diff", "ini", "makefile"),
})  # fmt: skip
"""Fenced blocks that are code; any other may read files or hand data to a plugin, and its page is converted anew."""
BEFORE_MKDOCS = 1
"""MkDocs replaces the links of a page at 0."""


class Links(Extension):
    """Writes down the links of the page that is converted, as their author wrote them."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        """Look at the tree before MkDocs does."""
        md.treeprocessors.register(_Links(md, self.written), "fazhi-links", BEFORE_MKDOCS)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, written: list[str]) -> None:
        super().__init__(md)
        self.written = written

    def run(self, root: Any) -> None:
        for tag, name in (("a", "href"), ("img", "src")):
            self.written += [element.get(name) or "" for element in root.iter(tag)]


class Reports(logging.Handler):
    """Counts what is reported while a page is converted."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count it; another handler shows it."""
        del record
        self.count += 1


class Keeping:
    """Pages of one language's build."""

    def __init__(self, store: Store, site: str, resolve: Resolve, *, converts: bool) -> None:
        self.store = store
        self.site = site
        self.resolve = resolve
        self.converts = converts
        """Whether converted Markdown is kept at all."""
        self.links = Links()
        self.reports = Reports()
        self.served: Converted | None = None
        """The page that is being served instead of converted."""
        self._key: str | None = None
        self._reported = 0
        self._called = False

    def find(self, markdown: str, page: Any, options: Mapping[str, Any], blocks: list[str]) -> Converted | None:
        """Return the page as it was converted before; else watch its conversion."""
        self._key = self.served = None
        if not self.converts or not CODE.issuperset(blocks):
            return None
        level = str(logging.getLogger("mkdocs").getEffectiveLevel())
        told = {name: value for name, value in options.items() if not callable(value)}
        key = key_of("markdown", self.site, page.file.src_uri, page.url, level, stable(told), markdown)
        data = self.store.get(key)
        found = unpacked(data) if data else None
        if found and found.holds(self.resolve):
            self.served = found
            return found
        self._key, self._reported, self._called = key, self.reports.count, False
        self.links.written.clear()
        return None

    def watched(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function given to the blocks, which tells when it is called: its caller's data are not kept."""

        def watching(*values: Any) -> Any:
            self._called = True
            return call(*values)

        return watching

    def keep(self, html: str, page: Any) -> None:
        """Keep a page that was just converted, if all that it did is in its HTML."""
        if self._key is None or self._called or self.reports.count != self._reported:
            return
        linked = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
        title = page._title_from_render  # noqa: SLF001 — MkDocs has no other name for it
        targets = targets_of(self.links.written, page.file.src_uri, self.resolve)
        anchors = sorted(page.present_anchor_ids or ())
        kept = Converted(html, toc_tokens(page.toc), title, anchors, linked, targets)
        self.store.put(self._key, packed(kept))

    def fill(self, context: Mapping[str, Any], page: Any, shared: Sequence[str], render: Callable[[], str]) -> str:
        """Return a page as its template shows it, kept or filled in now; `shared` are parts made elsewhere."""
        key = page_key(key_of(self.site, *shared), context, page)
        data = self.store.get(key) if key else None
        if data is not None:
            return data.decode("utf-8", "surrogatepass")
        output = render()
        if key:
            self.store.put(key, output.encode("utf-8", "surrogatepass"))
        return output
