"""The whole site as one archive that is opened by a double click; same site, same bytes."""

from collections.abc import Iterable
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from fazhi.build.offline_words import README, README_NAME

FOLDER = "law-classroom"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first day that an archive can name; a real one would differ from build to build."""
PLAIN_FILE = 0o100644 << 16
NOT_OFFLINE = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
"""Only servers use these."""


def archive_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the archive of a site's files, given by their path inside it."""
    readme = (README.zh + "\r\n" + README.en).format(folder=FOLDER).encode("utf-8-sig")
    inside = [(f"{FOLDER}/{uri}", data) for uri, data in files if uri not in NOT_OFFLINE and not uri.endswith(".map")]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in sorted([*inside, (README_NAME, readme)]):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, data)
    return out.getvalue()


def checksum_of(archive: bytes, name: str) -> bytes:
    """Return the line that `sha256sum --check` reads."""
    return f"{sha256(archive).hexdigest()}  {name}\n".encode()
