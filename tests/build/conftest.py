"""A tiny project that builds in a moment, for tests to break."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

TEMPLATE = """<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>{{ page.title }}</title>
{% if page.canonical_url %}<link rel="canonical" href="{{ page.canonical_url }}">{% endif %}
</head><body>{{ page.content }}</body></html>
"""
SETTINGS = """site_name: 试验站
site_url: https://example.org/repo/
theme:
  name: null
  custom_dir: theme
plugins: []
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the folder of a project with two pages."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# 首页\n\n[第二页](second.md#second)\n", encoding="utf-8")
    (tmp_path / "docs/second.md").write_text("# Second\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def unprivileged() -> list[str]:
    """Return words before a command that take from root the right to read and write what it may not."""
    if os.geteuid() != 0:
        return []
    words = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    if not shutil.which("setpriv") or subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        pytest.skip("root cannot give up its rights here")
    return words
