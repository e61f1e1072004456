"""Runs Pagefind over the copies, and keeps what it made until an indexed text changes."""

import json
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gzip import decompress
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from fazhi.core.cache import ANEW, Kept, digest, key_of
from fazhi.core.files import names, read_bytes, try_remove, workshop, write_all, write_bytes
from fazhi.core.problem import Lang
from fazhi.search.copy import copies_of
from fazhi.search.model import Article

CACHE = ".cache/fazhi/pagefind"
"""Its place beside mkdocs.yml."""
PACKAGE = "pagefind_bin_extended"
SETTINGS = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "1500"}
"""A query loads the parts of its words: in smaller ones there is less of others. Pagefind's own size is 20000."""
LANGUAGE: Mapping[Lang, str] = {"zh": "cmn", "en": "en"}
"""What Pagefind is told. For `zh` it loads a dictionary and takes twice the time, though all words are cut already;
under Mandarin's own code it cuts at spaces."""
LONGEST = 600
"""Seconds that Pagefind may take; four thousand pages take half a minute."""
OWN_FILES, TIMES = 4_000_000, 2
"""Bytes of the files that Pagefind adds of its own, and how often the size of the pages all take."""
_MAGIC = b"pagefind_dcd"
_WANTED = re.compile(r"pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|.*\.pf_(meta|index|fragment)")
"""What a search loads; Pagefind's own pages and boxes are left out."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Pagefind could not be run, or said that something went wrong."""

    detail: str


def program() -> Path | None:
    """Return the installed program."""
    try:
        from pagefind_bin_extended import get_executable
    except ImportError:
        return None
    try:
        return Path(get_executable())
    except FileNotFoundError:
        return None


def bundle_of(
    articles: Sequence[Article], lang: Lang, binary: Path, cache: Path, kept: Kept = ANEW
) -> Mapping[str, bytes] | Failed:
    """Return the index of the articles as files by their paths, from the cache if it holds it whole."""
    key = key_of(
        _version(), _copying(), lang, repr([(one.url, one.title, one.boost, one.sections) for one in articles])
    )
    archive = cache / f"{lang}-{key}.zip"
    whole = _kept(archive)
    if whole is not None:
        return whole
    made = _made(dict(copies_of(articles, lang, kept)), lang, binary)
    if not isinstance(made, Failed):
        _keep(made, archive)
    return made


def _version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def _copying() -> str:
    """Return a text that changes with how copies are made."""
    here = Path(__file__).parent
    return b"".join(
        read_bytes(here / name) for name in ("copy.py", "templates/copy.html.jinja", "pagefind.py")
    ).decode()


def _made(copies: Mapping[str, str], lang: Lang, binary: Path) -> Mapping[str, bytes] | Failed:
    """Return what Pagefind makes in a folder of its own: another build may be running beside this one."""
    command = [str(binary), "--site", "site", "--output-path", "out", "--force-language", LANGUAGE[lang]]
    command += ["--keep-index-url", "--quiet"]
    try:
        pages = {path: text.encode() for path, text in copies.items()}
        with workshop(OWN_FILES + TIMES * sum(map(len, pages.values()))) as work:
            write_all(work / "site", pages)
            said = _run(command, work)
            is_made = (work / "out/pagefind.js").is_file() and said is None
            return _read(work / "out", lang) if is_made else Failed(said or "")
    except subprocess.TimeoutExpired as late:
        return Failed(f"{late.timeout:.0f} s")
    except OSError as error:
        return Failed(error.strerror or str(error))


def _run(command: Sequence[str], work: Path) -> str | None:
    """Run the program and return None, or the last line of what it said when it failed."""
    done = subprocess.run(  # noqa: S603 — the package's own program
        command,
        cwd=work,
        env={**os.environ, **SETTINGS},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=LONGEST,
    )
    lines = (done.stderr or done.stdout).strip().splitlines()
    return (lines[-1] if lines else str(done.returncode)) if done.returncode else None


def _read(folder: Path, lang: Lang) -> dict[str, bytes]:
    """Return what a search loads; of the programs that Pagefind writes, 70 KB each, the one of the language."""
    asked = programs(lang)
    found = (name for name in names(folder) if _WANTED.fullmatch(name))
    return {name: read_bytes(folder / name) for name in found if name in asked or not name.startswith("wasm.")}


def _keep(files: Mapping[str, bytes], kept: Path) -> None:
    """Put the files into the cache in the place of older ones; a disk that is full keeps none.

    One file for all: a thousand of their own take longer to write and to read than Pagefind takes to index them.
    """
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for name, data in sorted(files.items()):
            archive.writestr(ZipInfo(name), data)
    try:
        for other in kept.parent.glob(f"{kept.name.partition('-')[0]}-*"):
            try_remove(other)
        write_bytes(kept, digest(whole.getvalue()) + whole.getvalue())
    except OSError:
        try_remove(kept)


def _kept(kept: Path) -> dict[str, bytes] | None:
    """Return what was kept, None if it is not there or not as it was written."""
    try:
        whole = read_bytes(kept)
    except OSError:
        return None
    size = len(digest(b""))
    if digest(whole[size:]) != whole[:size]:
        return None
    with ZipFile(BytesIO(whole[size:])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def programs(lang: Lang) -> list[str]:
    """Return the programs that a search runs; Pagefind has none of its own for Chinese."""
    return ["pagefind.js", f"wasm.{'en' if lang == 'en' else 'unknown'}.pagefind"]


def beginning(bundle: Mapping[str, bytes]) -> list[str]:
    """Return the files that every search begins with, the one first whose name changes with the index."""
    return sorted(name for name in bundle if name.endswith((".pf_meta", ".pagefind")))


def addresses(bundle: Mapping[str, bytes]) -> dict[str, str]:
    """Return the addresses of the pages by the names under which the index finds them."""
    found = {}
    for name, data in bundle.items():
        if name.endswith(".pf_fragment"):
            told = json.loads(decompress(data).removeprefix(_MAGIC))
            found[name.removeprefix("fragment/").removesuffix(".pf_fragment")] = str(told["url"]).removeprefix("/")
    return found
