"""What tests share: the project's own folders and the fixtures of other projects beside it."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
settings.register_profile("project", deadline=None, derandomize=True, max_examples=100)
settings.load_profile("project")


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
