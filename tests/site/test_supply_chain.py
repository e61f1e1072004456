"""What gets installed is pinned, hashed, and names no registry."""

import json
import re
from pathlib import Path

import pytest


@pytest.mark.parametrize("name", ["site.txt", "dev.txt", "peers.txt"])
def test_every_python_package_is_pinned_and_hashed(root: Path, name: str) -> None:
    text = (root / "requirements" / name).read_text("utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).strip())

    assert len(packages) > 10
    assert [package for package in packages if "==" not in package or "--hash=sha256:" not in package] == []
    assert not re.search(r"index-url|https?://", text)


def test_the_npm_lock_has_hashes_and_names_no_host(root: Path) -> None:
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}

    assert [name for name, entry in packages.items() if not entry.get("integrity")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_the_npm_lock_knows_every_platform_of_what_it_locks(root: Path) -> None:
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    wanted = {name for entry in lock.values() for name in entry.get("optionalDependencies", {})}

    assert wanted
    assert [name for name in sorted(wanted) if f"node_modules/{name}" not in lock] == []


def test_every_action_is_pinned_to_a_commit(root: Path) -> None:
    workflow = (root / ".github/workflows/pages.yml").read_text("utf-8")
    uses = re.findall(r"uses: (\S+)", workflow)

    assert len(uses) >= 6
    assert [action for action in uses if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []
