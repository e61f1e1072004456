"""What the built site holds of a mock trial."""

import gzip
import re
from pathlib import Path

from lxml import html

from fazhi.trial.sheet_words import SHEETS

PAGE = "trials/emoji-pack-case.html"


def document(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_every_sheet_is_published_once_for_all_languages(root: Path, built: Path) -> None:
    packs = [path.read_text("utf-8") for path in root.glob("docs/trials/*.md")]
    hearings = [name for pack in packs for name in re.findall(r"^```(?:庭审|trial) \{#([a-z-]+)\}", pack, re.MULTILINE)]
    published = sorted(path.relative_to(built).as_posix() for path in built.rglob("hearings/**/*.html"))

    assert "emoji-pack" in hearings
    assert published == sorted(f"hearings/{hearing}/{sheet.name}.html" for hearing in hearings for sheet in SHEETS)


def test_the_pack_leads_to_its_sheets_in_both_languages_and_loads_no_script(built: Path) -> None:
    for uri in (PAGE, f"en/{PAGE}"):
        page = document(built / uri)
        links = [str(link) for link in page.xpath("//nav[contains(@class, 'fz-trial__sheets')]//a/@href")]

        assert len(links) == len(SHEETS)
        assert all((built / uri).parent.joinpath(link).resolve().is_file() for link in links)
        assert page.xpath("//link[contains(@href, 'assets/fazhi/') and contains(@href, '.trial.')]")
        assert not page.xpath("//script[contains(@src, 'fazhi/trial')]")


def test_style_and_scripts_are_loaded_only_where_they_are_used(built: Path) -> None:
    assert "fazhi/trial" not in (built / "index.html").read_text("utf-8")
    for sheet in SHEETS:
        text = (built / f"hearings/emoji-pack/{sheet.name}.html").read_text("utf-8")
        assert ("trial-projector.js" in text) == (sheet.name == "projector")
        assert ("trial-cast.js" in text) == (sheet.name == "cast")


def test_the_browser_code_is_small(built: Path) -> None:
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in built.glob("assets/fazhi/trial*.js")}

    assert set(sizes) == {"trial-cast.js", "trial-projector.js", "trial-sheets.js"}
    assert sizes["trial-projector.js"] <= 6_000
    assert sum(sizes.values()) <= 10_500


def test_sheets_are_not_for_search_engines(built: Path) -> None:
    for path in built.glob("hearings/*/*.html"):
        assert document(path).xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert "hearings/" not in (built / "sitemap.xml").read_text("utf-8")
