"""Who writes at which address of a site: where two do, one of them is lost without a word."""

from dataclasses import dataclass, field

from fazhi.core.problem import Position, Problem, Rule, Words

CLAIMED = Rule(
    "M136",
    Words(
        "地址 {address} 上的内容由软件生成，这个文件会和它只剩一个",
        "What stands at {address} is made by the software; of it and this file only one would be left",
    ),
    Words(
        "给文件换个名字或文件夹；要改软件生成的那一页，改设置或 overrides/ 里的模板",
        "Give the file another name or folder; what the software makes is changed in the settings or in overrides/",
    ),
)
SAME_ADDRESS = Rule(
    "M130",
    Words(
        "这个文件和 {other} 在网站上是同一个地址，只会留下一个",
        "This file and {other} have the same address in the site, which keeps one of them",
    ),
    Words("给其中一个换个名字，或删去一个", "Give one of them another name, or delete one"),
)
RULES = (CLAIMED, SAME_ADDRESS)


@dataclass(slots=True)
class Claims:
    """The addresses of a site, all its languages together, and who claimed them first."""

    first: dict[str, str | None] = field(default_factory=dict)
    """By address the path of an author's file, None for what the software makes."""

    def claim(self, address: str, source: str | None) -> Problem | None:
        """Take an address and return what is wrong if somebody else has it."""
        other = self.first.setdefault(address, source)
        if other == source:
            return None
        if source is None or other is None:
            return CLAIMED.at(Position(source or other or "", 1), address=address)
        page, beside = sorted((source, other), key=lambda path: not path.endswith(".md"))
        return SAME_ADDRESS.at(Position(beside, 1), other=page)
