"""What browser tests share: the kinds of pages and screens, and the accessibility check."""

from pathlib import Path

from playwright.sync_api import Page

KINDS = {
    "home": "index.html",
    "lessons": "lessons/index.html",
    "lesson": "lessons/constitution-day/junior.html",
    "trial": "trials/emoji-pack-case.html",
    "calendar": "calendar/index.html",
    "problems": "maintainers/problems.html",
    "privacy": "privacy.html",
    "home-en": "en/index.html",
    "lesson-en": "en/lessons/constitution-day/primary-upper.html",
    "calendar-en": "en/calendar/index.html",
    "fallback-en": "en/lessons/constitution-day/junior.html",
    "not-found": "no/such/page.html",
}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
DARK = {**DESKTOP, "color_scheme": "dark"}
TAGS = ["best-practice", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def violations(page: Page, root: Path) -> list[str]:
    page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    found = page.evaluate("tags => axe.run({runOnly: tags})", TAGS)["violations"]
    return [f"{fault['id']}: {node['target']}" for fault in found for node in fault["nodes"]]
