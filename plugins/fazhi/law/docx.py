"""The paragraphs of a Word file, which anybody may have made: bounded, without entities, without network.

Only `word/document.xml` is read, with lxml: that is all a law's text needs, and nothing else of the file is opened.
"""

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 — zlib's name for its exception

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PART = "word/document.xml"
MAX_XML = 32 * 1024 * 1024
"""The longest law, with Word's marks, takes under 8 MiB."""


class NotWord(ValueError):  # noqa: N818 — says what the file is not
    """Says why a file is no Word text that can be read."""


def read_docx(data: bytes) -> str:
    """Return the paragraphs as lines; raises NotWord."""
    xml = _document(data)
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise NotWord("DOCTYPE")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise NotWord("XML") from error
    return "\n".join(_lines(root)) + "\n"


def _document(data: bytes) -> bytes:
    """Return the text's XML, never more than the limit: a zip may claim any size."""
    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(PART) as part:
            xml = part.read(MAX_XML + 1)
    except (BadZipFile, KeyError, ZlibError, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise NotWord("zip") from error
    if len(xml) > MAX_XML:
        raise NotWord(f"{PART} > {MAX_XML} B")
    return xml


def _lines(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(f"{W}p"):
        yield "".join(_written(node) for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"))


def _written(node: etree._Element) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    return "\n" if node.tag == f"{W}br" else " "
