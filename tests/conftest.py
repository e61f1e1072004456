"""What tests share: the project's own folders and the fixtures of other projects beside it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

pytest.register_assert_rewrite("tests.casebook")
ROOT = Path(__file__).parents[1]
SITE_URL = "https://example.org/repo/"
settings.register_profile("project", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("project")
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it; so would its own


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of law facts and fixtures that lies beside the project and is never committed."""
    folder = Path(os.environ.get("FAZHI_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no fixtures at {folder}; set FAZHI_SHARED")
    return folder


Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def build_site() -> Build:
    """Return a function that runs `fazhi build` in a project folder, with more environment if wanted."""

    def run(project: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "fazhi", "build", "--site-dir", str(site)],
            cwd=project,
            env={**os.environ, "SITE_URL": SITE_URL, "SOURCE_DATE_EPOCH": "1780000000", **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def built(build_site: Build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return this project's own site, built once the way the README says."""
    site = tmp_path_factory.mktemp("built") / "site"
    done = build_site(ROOT, site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site
