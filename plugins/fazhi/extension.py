"""The Python-Markdown extension `fazhi`: everything that a page itself shows."""

import logging
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import slugify_unicode
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from fazhi.calendar.extension import BLOCKS as CALENDAR_BLOCKS
from fazhi.case.extension import BLOCKS as CASE_BLOCKS
from fazhi.core.blanks import register as register_blanks
from fazhi.core.context import Block, Context
from fazhi.core.fence import Fence, scan
from fazhi.core.problem import Lang, Problem, Words
from fazhi.core.published import drop_published
from fazhi.law.extension import register as register_citations
from fazhi.law.library import registry_of_docs
from fazhi.law.linking import Linker, linker_of
from fazhi.law.stored import words_of
from fazhi.lesson.extension import BLOCKS as LESSON_BLOCKS
from fazhi.quiz.extension import BLOCKS as QUIZ_BLOCKS
from fazhi.reading.extension import BLOCKS as READING_BLOCKS
from fazhi.trial.extension import BLOCKS as TRIAL_BLOCKS

BLOCKS: dict[str, Block] = {
    **QUIZ_BLOCKS,
    **TRIAL_BLOCKS,
    **CALENDAR_BLOCKS,
    **CASE_BLOCKS,
    **READING_BLOCKS,
    **LESSON_BLOCKS,
}
ELEMENTS = (
    *("fz-quiz", "fz-quiz-bank", "fz-quiz-results", "fz-calendar", "fz-next-occasion", "fz-case", "fz-reading"),
    *("fz-finder", "fz-search"),
)
BEFORE_FENCED_CODE = 26
"""superfences and fenced_code run at 25."""
PERMALINK = Words("这一节的链接", "Link to this section")
BEFORE_WHITE_SPACE = 31
"""Python-Markdown evens out white space at 30."""
AFTER_ATTRIBUTES = 7
"""attr_list runs at 8, toc at 5."""
LOG = logging.getLogger("fazhi")


class FazhiExtension(Extension):
    """Turns the project's fenced blocks into HTML and keeps Chinese heading ids readable."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "lang": ["zh", "Language of the words around the content: zh or en"],
            "path": ["", "Path of the page, for problems"],
            "first_line": [1, "Line of the file on which the text begins"],
            "docs_dir": ["docs", "Folder that holds _data/"],
            "url": ["", "URL of the page relative to the site's root"],
            "site_url": ["", "Where the site is published, ending with a slash"],
            "uri": ["", "Path of the page's source below the docs folder"],
            "law_page": [
                "",
                "Address of a law's page below the site's root, such as laws/{law}.html",
            ],
            "has_sheets": [False, "Whether a plugin publishes the sheets of mock trials"],
            "grades": [(), "Grades that the page's front matter names"],
            "gather": ["", "Called with each quiz for the site's own pages; without it there are none"],
            "report": ["", "Called with each Problem; without it problems are logged"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        """Register the blocks."""
        md.block_level_elements.extend(ELEMENTS)
        written = _Written(md)
        md.preprocessors.register(written, "fazhi-written", BEFORE_WHITE_SPACE)
        context = self._context()
        md.preprocessors.register(_Blocks(md, written, context), "fazhi", BEFORE_FENCED_CODE)
        if not context.site_url:
            md.treeprocessors.register(_Unpublished(md), "fazhi-unpublished", AFTER_ATTRIBUTES)
        register_citations(md, self._linker(context.docs_dir), context.root)
        register_blanks(md)
        self._speak_in_toc(md)

    def _speak_in_toc(self, md: Markdown) -> None:
        """Give headings ids in their own script (the default makes `_1` of Chinese) and their links a spoken name."""
        if "toc" in md.treeprocessors:
            toc: Any = md.treeprocessors["toc"]
            toc.slugify = slugify_unicode
            toc.permalink_title = PERMALINK.said(self._lang)

    @property
    def _lang(self) -> Lang:
        return "en" if str(self.getConfig("lang")).startswith("en") else "zh"

    def _linker(self, docs: Path) -> Linker:
        return linker_of(registry_of_docs(docs), self._lang, str(self.getConfig("law_page")))

    def _context(self) -> Context:
        lang = self._lang
        docs = Path(self.getConfig("docs_dir"))

        def log(problem: Problem) -> None:
            LOG.warning("%s", problem.text(lang))

        return Context(
            lang=lang,
            path=str(self.getConfig("path")),
            first_line=int(self.getConfig("first_line")),
            docs_dir=docs,
            url=str(self.getConfig("url")),
            report=self.getConfig("report") or log,
            site_url=str(self.getConfig("site_url")),
            uri=str(self.getConfig("uri")),
            gather=self.getConfig("gather") or None,
            has_sheets=bool(self.getConfig("has_sheets")),
            grades=tuple(self.getConfig("grades")),
            law_text=partial(words_of, docs, registry_of_docs(docs)),
            cite=self._linker(docs).mark,
        )


class _Unpublished(Treeprocessor):
    """Takes out what holds only for a site with an address."""

    def run(self, root: Element) -> None:
        """Change the page in place."""
        drop_published(root)


class _Written(Preprocessor):
    """Keeps the text as it was written, before Python-Markdown turns tabs into spaces."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.text = ""

    def run(self, lines: list[str]) -> list[str]:
        """Change nothing; keep the text without the characters that stand around stashed HTML."""
        self.text = "\n".join(lines).replace(STX, "").replace(ETX, "")
        return lines


class _Blocks(Preprocessor):
    """Replaces our fenced blocks before fenced code sees them."""

    def __init__(self, md: Markdown, written: _Written, context: Context) -> None:
        super().__init__(md)
        self.written = written
        self.context = context

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with each block replaced by a stash placeholder; the number of lines may change."""
        out, done = [], 0
        evened = "\n".join(lines)
        found = scan(self.written.text)
        is_even = evened.rstrip("\n") == self.written.text.rstrip("\n")
        for fence, as_written in zip(found if is_even else scan(evened), found, strict=True):
            if fence.name in BLOCKS:
                out += [*lines[done : fence.opened - 1], "", self._render(fence.indent, as_written), ""]
                done = fence.last
        return out + lines[done:]

    def _render(self, indent: str, fence: Fence) -> str:
        return indent + self.md.htmlStash.store(BLOCKS[fence.name](fence, self.context))
