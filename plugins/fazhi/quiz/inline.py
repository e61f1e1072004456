"""The Markdown inside an author's line, and images: quizzes show pictures beside a question."""

from urllib.parse import quote

from markupsafe import Markup

from fazhi.core.inline import inline as without_images
from fazhi.core.templates import fill
from fazhi.quiz.images import IMAGE, from_root, is_file_name
from fazhi.quiz.render import ROOT


def inline(text: str, uri: str = "") -> Markup:
    """Render a line as `core.inline` does, with images.

    The paths of images are those of the page at `uri`; they are given from the site's root, see `render.rooted`.
    """
    if "![" not in text:
        return without_images(text)
    return Markup("<br>").join(_with_images(line, uri) for line in text.split("\n"))


def _with_images(line: str, uri: str) -> Markup:
    """Render the text between images by itself, so that no image can get into a tag."""
    html, done = Markup(), 0
    for found in IMAGE.finditer(line):
        if is_file_name(found["target"]):
            src = ROOT + quote(from_root(uri, found["target"]))
            html += without_images(line[done : found.start()])
            html += fill("quiz", "image.html.jinja", "zh", src=src, alt=found["alt"].strip())
            done = found.end()
    return html + without_images(line[done:])
