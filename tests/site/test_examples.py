"""The examples of the guides are those of the tests, and are shown as they are written."""

from pathlib import Path

import pytest

from fazhi.core.fence import Fence, scan
from fazhi.core.page import Page


def lines(fence: Fence) -> str:
    return "\n".join(line.text for line in fence.lines)


@pytest.mark.parametrize("name", ["writing-cases.md", "writing-cases.en.md"])
def test_every_example_of_the_guide_is_a_case_of_the_tests(root: Path, name: str) -> None:
    folders = [root / "tests/case/cases", root / "tests/reading/cases"]
    tested = [path.read_text("utf-8") for folder in folders for path in folder.glob("[a-z]*.md")]
    guide = Page(name, name, (root / "docs/maintainers" / name).read_text("utf-8"))
    shown = [fence for fence in guide.fences if fence.name != "text"]
    written = [inner for fence in guide.fences if fence.name == "text" for inner in scan(lines(fence))]

    assert {lines(fence) for fence in shown} <= {lines(fence) for fence in written}
    assert [fence.info for fence in written if not any(lines(fence) in text for text in tested)] == []
