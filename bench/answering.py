"""How fast an answer is handled in Chromium with its processor slowed down four times. Run by `make bench`."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.corpus import lesson, write_lessons
from bench.quizzes import SETTINGS
from playwright.sync_api import Page, sync_playwright

QUESTIONS, ROUNDS, SLOWER = 10, 5, 4
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FIRST_ANSWER = """() => new Promise((resolve) => {
    const item = document.querySelector('fz-quiz fieldset');
    item.querySelector('input').click();
    const begin = performance.now();
    item.querySelector('.fz-button--check').click();
    const handled = performance.now() - begin;
    requestAnimationFrame(() => setTimeout(() => resolve([handled, performance.now() - begin])));
})"""


def answered(page: Page, address: str) -> tuple[float, float]:
    """Return the milliseconds until the first answer is handled, and until it is painted."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    page.wait_for_selector("fz-quiz .fz-button--check")
    handled, painted = page.evaluate(FIRST_ANSWER)
    return handled, painted


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "docs").mkdir()
        (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
        write_lessons(folder / "docs", [lesson(0, questions=QUESTIONS)[0]])
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=folder, check=True)
        address = (folder / "site/lessons/section-0/lesson-0.html").as_uri()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            times = [answered(browser.new_page(), address) for _ in range(ROUNDS)]
            browser.close()
    handled, painted = (median(column) for column in zip(*times, strict=True))
    print(f"first answer at {SLOWER} x slower CPU: handled in {handled:.1f} ms, painted in {painted:.1f} ms (goal: 50)")


if __name__ == "__main__":
    main()
