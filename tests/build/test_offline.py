"""The archive to carry on a stick."""

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from tests.build.test_cli import run

from fazhi.build.offline import FOLDER, archive_of
from fazhi.build.offline_words import README_NAME

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1)


@given(st.dictionaries(NAMES, st.binary()))
def test_every_file_is_in_the_archive_and_the_order_of_files_changes_nothing(files: dict[str, bytes]) -> None:
    archive = archive_of(files.items())

    with ZipFile(BytesIO(archive)) as opened:
        inside = {name: opened.read(name) for name in opened.namelist() if name != README_NAME}
    assert inside == {f"{FOLDER}/{name}": data for name, data in files.items()}
    assert archive_of(reversed(list(files.items()))) == archive


def test_the_archive_says_in_both_languages_how_it_is_opened() -> None:
    with ZipFile(BytesIO(archive_of([("index.html", b""), ("404.html", b""), ("a.js.map", b"")]))) as opened:
        words = opened.read(README_NAME).decode("utf-8-sig")
        assert opened.namelist() == [f"{FOLDER}/index.html", README_NAME]

    assert "双击 index.html" in words
    assert "double-click index.html" in words


def test_the_command_packs_the_built_site_with_a_checksum_that_holds(project: Path) -> None:
    assert run(project, "build").returncode == 0

    done = run(project, "offline")

    assert done.returncode == 0, done.stderr
    checked = subprocess.run(["sha256sum", "--check", "fazhi-offline.zip.sha256"], cwd=project, check=False)
    assert checked.returncode == 0
    with ZipFile(project / "fazhi-offline.zip") as opened:
        assert f"{FOLDER}/second/index.html" in opened.namelist()


def test_without_a_site_nothing_is_packed(project: Path) -> None:
    done = run(project, "offline")

    assert done.returncode == 1
    assert "fazhi build" in done.stderr
    assert not (project / "fazhi-offline.zip").exists()
