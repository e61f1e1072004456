"""What browser tests share: the kinds of pages and screens, and the accessibility check."""

from pathlib import Path

from playwright.sync_api import Page

KINDS = {
    "home": "index.html",
    "lessons": "lessons/index.html",
    "lesson": "lessons/constitution-day/junior.html",
    "trial": "trials/emoji-pack-case.html",
    "projector": "hearings/emoji-pack/projector.html",
    "cast": "hearings/emoji-pack/cast.html",
    "case": "cases/found-watch.html",
    "reading": "readings/primary-lower.html",
    "calendar": "calendar/index.html",
    "year": "calendar/years/2026-2027.html",
    "month": "calendar/months/2026-10.html",
    "event": "calendar/events/constitution-day.html",
    "theme": "calendar/themes/constitution.html",
    "bank": "quizzes/index.html",
    "results": "quizzes/results.html",
    "sheet": "quizzes/constitution-junior/sheet.html",
    "key": "quizzes/constitution-junior/key.html",
    "paper": "quizzes/paper.html",
    "certificate": "quizzes/certificate.html#title=%E5%AE%AA%E6%B3%95&gained=7&points=8&date=2026-12-04",
    "problems": "maintainers/problems.html",
    "privacy": "privacy.html",
    "search": "search/index.html?find=%E5%AE%AA%E6%B3%95",
    "home-en": "en/index.html",
    "lesson-en": "en/lessons/constitution-day/primary-upper.html",
    "case-en": "en/cases/game-top-up.html",
    "guide-en": "en/maintainers/writing-cases.html",
    "calendar-en": "en/calendar/index.html",
    "year-en": "en/calendar/years/2026-2027.html",
    "month-en": "en/calendar/months/2026-12.html",
    "event-en": "en/calendar/events/law-lecture.html",
    "bank-en": "en/quizzes/index.html",
    "results-en": "en/quizzes/results.html",
    "search-en": "en/search/index.html?find=constitution",
    "sheet-en": "quizzes/constitution-primary-upper-en/sheet.html",
    "certificate-en": "quizzes/certificate.en.html",
    "fallback-en": "en/lessons/constitution-day/junior.html",
    "not-found": "no/such/page.html",
}
SCHOOL = "school.test"
"""A name of this computer that is not its own, as others would ask for it."""
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
DARK = {**DESKTOP, "color_scheme": "dark"}
TAGS = ["best-practice", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


SETTLED = """async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}"""


def violations(page: Page, root: Path) -> list[str]:
    page.evaluate(SETTLED)
    page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    run = "tags => axe.run({runOnly: tags, preload: location.protocol !== 'file:'})"  # a file may read no other one
    found = page.evaluate(run, TAGS)["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]


def until(page: Page, expression: str) -> None:
    """Wait until something is true in a page; a page's policy forbids what Playwright has for it."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)
