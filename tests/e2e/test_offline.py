"""The archive, unpacked on a stick and opened without a network."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect
from tests.e2e.browsing import DESKTOP, PHONE
from tests.e2e.test_quiz import answer

from fazhi.build.offline import FOLDER, archive_of
from fazhi.core.files import read_bytes, walk

LEFT = "net::ERR_ABORTED"  # a reader who goes on to the next page leaves what is still being read


@pytest.fixture(scope="module")
def stick(built: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of the unpacked site, on a stick whose name has a space, # and Chinese."""
    folder = tmp_path_factory.mktemp("stick") / "U盘 #1 法治"
    archive = archive_of((path.relative_to(built).as_posix(), read_bytes(path)) for path in walk(built))
    with ZipFile(BytesIO(archive)) as opened:
        opened.extractall(folder)
    return f"{(folder / FOLDER).as_uri()}/"


@pytest.mark.parametrize("options", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_copy_opens_and_leads_from_the_home_page_to_a_quiz_and_to_english(visit, stick: str, options) -> None:
    watch = visit(home=stick, offline=True, **options)
    page = watch.open("index.html")
    missing: list[str] = []
    page.on("requestfailed", lambda request: missing.append(request.url) if request.failure != LEFT else None)
    page.goto(page.evaluate("document.querySelector('main a[href*=\"constitution-day/primary-upper\"]').href"))

    answer(page, rightly=True)
    assert "全部答对" in page.locator("fz-quiz .fz-summary").inner_text()
    page.locator("fz-quiz .fz-code summary").click()
    page.locator("fz-quiz .fz-code__qr svg").wait_for()
    page.goto(page.evaluate("document.querySelector('a[hreflang=en]').href"))
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.url.endswith("/en/lessons/constitution-day/primary-upper.html")
    assert missing == []


@pytest.mark.parametrize("options", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize(
    "asked",
    [
        ("index.html", "憲法", "lessons/constitution-day/"),
        ("lessons/constitution-day/primary-upper.html", "mnft", "trials/bullying-tort.html"),
        ("en/index.html", "helmet", "en/lessons/traffic-safety-day/"),
    ],
)
def test_the_copy_is_searched_without_a_network_and_its_hits_open(visit, stick: str, options, asked) -> None:
    uri, query, hit = asked
    page = visit(home=stick, offline=True, **options).open(uri)
    page.locator(".fz-search-open").first.click() if options is PHONE else page.locator(
        "input.md-search__input"
    ).click()
    page.locator("input.md-search__input").fill(query)
    page.locator(f".md-search-result__item a[href*='{hit}']").first.click()
    page.wait_for_url(f"**/{hit}**")

    assert page.url.startswith(stick)
    assert page.locator("h1").first.is_visible()


def test_a_citation_shows_its_card_without_a_network(visit, stick: str) -> None:
    page = visit(home=stick, offline=True, **DESKTOP).open("lessons/constitution-day/primary-upper.html")
    page.locator("a.fz-cite:visible").first.hover()

    expect(page.locator(".fz-law-card")).to_be_visible()
