"""`fazhi serve` in a browser: what is saved is seen, and only what has changed is loaded anew."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.build.test_serving import I18N


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(I18N, "utf-8")
    (tmp_path / "docs/index.md").write_text("# 首页\n\n[乙](two.md)\n", "utf-8")
    (tmp_path / "docs/two.md").write_text("# 乙\n\n旧的一段。\n", "utf-8")
    return tmp_path


@pytest.fixture
def served(project: Path) -> Iterator[str]:
    """Return the address of the served project."""
    command = [sys.executable, "-m", "fazhi", "serve", "-a", "127.0.0.1:0"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, stderr=subprocess.PIPE, text=True, env=environment) as process:
        told = next(line for line in process.stderr or () if "http://" in line)
        yield "http://" + told.partition("http://")[2].split()[0]
        process.send_signal(signal.SIGINT)
        process.communicate()


def test_a_saved_page_is_seen_and_another_is_left_alone(browser: Browser, project: Path, served: str) -> None:
    context = browser.new_context()
    page, other = context.new_page(), context.new_page()
    faults: list[str] = []
    for one in (page, other):
        one.on("console", lambda message: faults.extend([message.text] if "Content Security" in message.text else []))
    page.goto(f"{served}two.html")
    other.goto(f"{served}index.html")
    other.evaluate("window.stays = true")
    other.bring_to_front()
    page.bring_to_front()

    (project / "docs/two.md").write_text("# 乙\n\n新的一段。\n", "utf-8")

    page.wait_for_selector("text=新的一段", timeout=60_000)
    assert other.evaluate("window.stays") is True
    other.bring_to_front()
    (project / "docs/index.md").write_text("# 首页\n\n换了。\n", "utf-8")
    other.wait_for_selector("text=换了", timeout=60_000)
    assert faults == []
    context.close()
