"""What stands in the place of a block that cannot be shown."""

from collections.abc import Sequence

from markupsafe import Markup

from fazhi.core.fence import Fence
from fazhi.core.problem import Lang, Problem, Words
from fazhi.core.templates import fill


def render_refused(title: Words, problems: Sequence[Problem], fence: Fence, lang: Lang) -> Markup:
    """Return a visible box with a title (which may say `{count}`), the problems and the block as written."""
    source = "\n".join(line.text for line in fence.lines)
    return fill("core", "problems.html.jinja", lang, title=title, problems=problems, source=source)
