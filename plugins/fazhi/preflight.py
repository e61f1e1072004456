"""Everything an author can get wrong, found without a site generator."""

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from fazhi.build import content, limits
from fazhi.build.engine_rules import RULES as ENGINE_RULES
from fazhi.build.names import check_names
from fazhi.build.rules import RULES as BUILD_RULES
from fazhi.build.settings import Settings, check_nav, check_settings
from fazhi.calendar.blocks import CALENDAR, NEXT_OCCASION, SUBSCRIBE, check_data
from fazhi.calendar.blocks import check_pages as check_calendar_blocks
from fazhi.calendar.data import check_almanac, data_path
from fazhi.calendar.event_rules import RULES as EVENT_RULES
from fazhi.calendar.holiday_rules import RULES as HOLIDAY_RULES
from fazhi.calendar.import_rules import RULES as EVENT_IMPORT_RULES
from fazhi.calendar.lint_rules import RULES as LINT_RULES
from fazhi.calendar.rules import RULES as CALENDAR_RULES
from fazhi.calendar.term_rules import RULES as TERM_RULES
from fazhi.case import parse as case
from fazhi.case.keywords import BLOCK_NAMES as CASE_NAMES
from fazhi.case.rules import RULES as CASE_RULES
from fazhi.core import claims, fields, file_rules, yaml_rules
from fazhi.core import page as pages_module
from fazhi.core.block_names import SPOKEN
from fazhi.core.files import leaves, names, read_text, walk
from fazhi.core.law_text import LawText, not_imported
from fazhi.core.page import Page, check_fences, read_pages, shown_path
from fazhi.core.problem import Problem, Rule, in_order
from fazhi.law.bench import bench_of
from fazhi.law.citing_rules import RULES as CITING_RULES
from fazhi.law.import_rules import RULES as LAW_IMPORT_RULES
from fazhi.law.library import builtin
from fazhi.law.pages import law_uri
from fazhi.law.parse import Bench
from fazhi.law.parse import check_pages as check_citations
from fazhi.law.rules import RULES as LAW_RULES
from fazhi.law.stored import words_of
from fazhi.lesson import finder
from fazhi.lesson import parse as lesson
from fazhi.lesson.rules import RULES as LESSON_RULES
from fazhi.quiz import page_blocks
from fazhi.quiz import parse as quiz
from fazhi.quiz.doubt_rules import RULES as QUIZ_DOUBT_RULES
from fazhi.quiz.images import from_root, is_published
from fazhi.quiz.keywords import BLOCK_NAMES
from fazhi.quiz.media_rules import RULES as QUIZ_MEDIA_RULES
from fazhi.quiz.page_rules import RULES as QUIZ_PAGE_RULES
from fazhi.quiz.rules import RULES as QUIZ_RULES
from fazhi.quiz.setting_rules import RULES as QUIZ_SETTING_RULES
from fazhi.quiz.task_rules import RULES as QUIZ_TASK_RULES
from fazhi.reading import parse as reading
from fazhi.reading.keywords import BLOCK_NAMES as READING_NAMES
from fazhi.reading.rules import RULES as READING_RULES
from fazhi.search.glossary import glossary_of
from fazhi.search.pages import URI
from fazhi.search.rules import RULES as SEARCH_RULES
from fazhi.trial import parse as trial
from fazhi.trial.keywords import BLOCK_NAMES as TRIAL
from fazhi.trial.law_rules import RULES as TRIAL_LAW_RULES
from fazhi.trial.rules import RULES as TRIAL_RULES

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *file_rules.RULES,
            *claims.RULES,
            *yaml_rules.RULES,
            *pages_module.RULES,
            *fields.RULES,
            *BUILD_RULES,
            *ENGINE_RULES,
            *LESSON_RULES,
            *LAW_RULES,
            *CITING_RULES,
            *LAW_IMPORT_RULES,
            *QUIZ_RULES,
            *QUIZ_TASK_RULES,
            *QUIZ_SETTING_RULES,
            *QUIZ_MEDIA_RULES,
            *QUIZ_PAGE_RULES,
            *TRIAL_RULES,
            *TRIAL_LAW_RULES,
            *QUIZ_DOUBT_RULES,
            *CALENDAR_RULES,
            *EVENT_RULES,
            *TERM_RULES,
            *HOLIDAY_RULES,
            *EVENT_IMPORT_RULES,
            *LINT_RULES,
            *CASE_RULES,
            *READING_RULES,
            *SEARCH_RULES,
        ),
        key=lambda rule: rule.code,
    )
)
"""Every rule of the project; `docs/maintainers/problems.md` explains them."""

BLOCKS = (
    *BLOCK_NAMES,
    *page_blocks.BANK,
    *page_blocks.RESULTS,
    *TRIAL,
    *CASE_NAMES,
    *READING_NAMES,
    *CALENDAR,
    *NEXT_OCCASION,
    *SUBSCRIBE,
    *finder.FINDER,
)


def check_project(settings: Settings, today: date, only: Sequence[Path] = ()) -> list[Problem]:
    """Return the problems of a project in order; with paths only those of files under them."""
    pages, problems = read_pages(settings.docs, settings.root)
    uris = set(names(settings.docs))
    problems += [*check_settings(settings, uris), *check_nav(settings, pages)]
    bench, wrong = bench_of(settings.docs, settings.root, today)
    problems += content.check_pages(pages, uris | _made(settings, bench))
    problems += [*check_names(uris, settings.docs, settings.root), *limits.check_pages(pages)]
    law_text = partial(words_of, settings.docs, bench.registry)
    problems += _check_blocks(pages, partial(_is_published, uris), law_text)
    problems += _check_events(settings, pages)
    problems += [*wrong, *check_citations(pages, bench), *glossary_of(settings.docs, settings.root)[1]]
    return _under(in_order(problems), only, settings.root)


def check_page(settings: Settings, today: date, path: Path) -> list[Problem]:
    """Return the problems of one page of a project: what it takes no other page to find."""
    pages, problems = read_paths([path], settings.root)
    pages = [Page(page.shown, path.relative_to(settings.docs).as_posix(), page.text) for page in pages]
    uris = set(names(settings.docs))
    bench, _ = bench_of(settings.docs, settings.root, today)
    law_text = partial(words_of, settings.docs, bench.registry)
    problems += content.check_pages(pages, uris | _made(settings, bench))
    problems += [*limits.check_pages(pages), *check_citations(pages, bench)]
    return in_order([*problems, *_check_blocks(pages, partial(_is_published, uris), law_text)])


def check_files(paths: Sequence[Path], root: Path, today: date) -> list[Problem]:
    """Return the problems of single Markdown files outside any project, or of all under a folder."""
    pages, problems = read_paths(paths, root)
    problems += check_citations(pages, Bench(builtin(), today, SPOKEN))
    return in_order([*problems, *limits.check_pages(pages), *_check_blocks(pages, partial(is_beside, root))])


def read_paths(paths: Sequence[Path], root: Path) -> tuple[list[Page], list[Problem]]:
    """Return the pages that files and folders hold, and what could not be read."""
    problems: list[Problem] = []
    pages: list[Page] = []
    for path in paths:
        if path.is_dir():
            found, wrong = read_pages(path.absolute(), root)
            pages += found
        else:
            shown = shown_path(path, root)
            text, wrong = read_text(path, shown)
            pages += [Page(shown, path.name, text)] if text is not None else []
        problems += wrong
    return pages, problems


def markdown_files(paths: Sequence[Path]) -> list[Path]:
    """Return the Markdown files among paths and in folders, sorted within each; links out of a folder are left out."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += [one for one in walk(path) if one.suffix == ".md" and one.is_file() and not leaves(one, path)]
        else:
            found.append(path)
    return found


def is_beside(root: Path, page: Page, target: str) -> bool:
    """Whether a file lies where a page outside any project says; `root` is the folder that shown paths begin at."""
    return ((root / page.shown).parent / unquote(target)).is_file()


def _made(settings: Settings, bench: Bench) -> set[str]:
    """Return the pages that plugins may make: a build knows which of them there are, and what places they have."""
    made = {"fazhi/search": [URI], "fazhi/law": [law_uri(law, "zh") for law in bench.registry.laws]}
    return {uri for plugin, uris in made.items() if settings.has_plugin(plugin) for uri in uris}


def _is_published(uris: Collection[str], page: Page, target: str) -> bool:
    path = from_root(page.uri, target)
    return path in uris and is_published(path)


def _check_blocks(pages: Sequence[Page], has_image: quiz.HasImage, law_text: LawText = not_imported) -> list[Problem]:
    return [
        *check_fences(pages, BLOCKS),
        *lesson.check_pages(pages),
        *finder.check_pages(pages),
        *quiz.check_pages(pages, has_image),
        *page_blocks.check_pages(pages),
        *trial.check_pages(pages),
        *check_calendar_blocks(pages),
        *case.check_pages(pages),
        *reading.check_pages(pages, law_text),
    ]


def _check_events(settings: Settings, pages: Sequence[Page]) -> list[Problem]:
    path = data_path(settings.docs)
    missing = [] if path.is_file() else check_data(pages, shown_path(path, settings.root))
    return [*missing, *check_almanac(settings.docs, settings.root)]


def _under(problems: Sequence[Problem], only: Sequence[Path], root: Path) -> list[Problem]:
    if not only:
        return list(problems)
    wanted = [shown_path(path, root) for path in only]
    return [p for p in problems if any(p.at.path == path or p.at.path.startswith(f"{path}/") for path in wanted)]
