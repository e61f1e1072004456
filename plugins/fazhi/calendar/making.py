"""The calendar's own pages as a site of MkDocs wants them: its languages, addresses and data."""

from collections.abc import Collection, Iterator

from mkdocs.config.defaults import MkDocsConfig

from fazhi.calendar.data import read_almanac
from fazhi.calendar.linking import Shelf
from fazhi.calendar.pages import pages_of, site_of
from fazhi.core.address import public_address
from fazhi.core.site import docs_dir, engine_of, languages, project_root


def made_pages(config: MkDocsConfig, files: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of the calendar in all languages of the site; `files` are the feeds they may link to."""
    almanac = read_almanac(docs_dir(config), project_root(config))
    if almanac is not None:
        address = public_address(config.site_url)
        shelf = Shelf(docs_dir(config), engine_of(config))
        yield from pages_of(site_of(almanac, shelf, languages(config), address, files))
