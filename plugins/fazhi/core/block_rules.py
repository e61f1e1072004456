"""The mistakes that every kind of block can have; each feature has them under its own letter."""

from dataclasses import dataclass, fields
from typing import NamedTuple

from fazhi.core.problem import Rule, Words


class HeadRules(NamedTuple):
    """The mistakes of a block's first line, and of its end."""

    unclosed: Rule
    block_name: Rule
    bad_braces: Rule
    bad_id: Rule
    id_twice: Rule


class LineRules(NamedTuple):
    """The mistakes that any line of a block can have."""

    raw_html: Rule
    bad_link: Rule
    long_line: Rule
    too_large: Rule


@dataclass(frozen=True, slots=True)
class BlockRules:
    """The rules of one kind of block, numbered from 101."""

    unclosed: Rule
    block_name: Rule
    bad_braces: Rule
    bad_id: Rule
    id_twice: Rule
    raw_html: Rule
    bad_link: Rule
    long_line: Rule
    too_large: Rule

    @property
    def of_lines(self) -> LineRules:
        """The rules that any line can break."""
        return LineRules(self.raw_html, self.bad_link, self.long_line, self.too_large)

    @property
    def all(self) -> tuple[Rule, ...]:
        """The rules in the order of their codes."""
        return tuple(getattr(self, field.name) for field in fields(self))


def block_rules(letter: str, thing: Words, name: Words) -> BlockRules:
    """Return the rules for a kind of block: what it is, 测验 or quiz, and the word after its ticks in each language."""
    return BlockRules(*_of_heads(letter, thing, name), *_of_lines(letter, thing))


def _of_heads(letter: str, thing: Words, name: Words) -> HeadRules:
    """Return the rules for the first line of a block and for its end."""
    zh, en = thing
    return HeadRules(
        Rule(
            f"{letter}101",
            Words(f"{zh}块没有结束", f"The {en} block never ends"),
            Words(
                "在最后一行的下面写上与开头一样多的反引号“```”",
                "Put as many back-ticks as at the beginning on the line after the last one",
            ),
        ),
        Rule(
            f"{letter}102",
            Words(f"“{{name}}”不会被当作{zh}", f"“{{name}}” is not taken for a {en}"),
            Words(f"写成“{name.zh}”，或小写的 {name.en}", f"Write {name.en} in lower case"),
        ),
        Rule(
            f"{letter}103",
            Words(f"{zh}块第一行的“{{text}}”看不懂", f"“{{text}}” on the first line of the {en} cannot be read"),
            Words(
                f"第一行写成“{name.zh} {{{{#编号}}}} 标题”，花括号里只写编号",
                f"Write the first line as “{name.en} {{{{#id}}}} Title”, with nothing but the id between the braces",
            ),
        ),
        Rule(
            f"{letter}104",
            Words("编号“{id}”不能用", "The id “{id}” cannot be used"),
            Words(
                "编号只用字母、数字、汉字和“-”，例如 {{#constitution-1}}",
                "Use letters, digits and “-” only, such as {{#constitution-1}}",
            ),
        ),
        Rule(
            f"{letter}105",
            Words(f"{zh}编号“{{id}}”已经用过（{{first}}）", f"The {en} id “{{id}}” is already used ({{first}})"),
            Words("换一个编号；编号在全站只能用一次", "Choose another id; an id is used once on the whole site"),
        ),
    )


def _of_lines(letter: str, thing: Words) -> LineRules:
    """Return the rules for what stands in a block."""
    zh, en = thing
    return LineRules(
        Rule(
            f"{letter}106",
            Words(f"{zh}里不能写 HTML 或脚本：{{text}}", f"A {en} holds no HTML or script: {{text}}"),
            Words("删去它；要写小于号，请用全角“＜”", "Delete it; for a less-than sign leave a space after it"),
        ),
        Rule(
            f"{letter}107",
            Words(
                f"{zh}里不能有图片，链接也不能指向“{{target}}”", f"A {en} holds no images, and no link to “{{target}}”"
            ),
            Words(
                "图片放到块的前面；链接写完整的 https:// 网址，或本页的“#标题”",
                "Put images before the block; write a whole https:// address, or a “#heading” of this page",
            ),
        ),
        Rule(
            f"{letter}108",
            Words(
                "这一行有 {count} 个字，超过 {limit} 个", "This line has {count} characters, over the limit of {limit}"
            ),
            Words("缩短它，或分成几行", "Shorten it, or split it into several lines"),
        ),
        Rule(
            f"{letter}109",
            Words(
                f"{zh}块有 {{size}} 字节，超过 {{limit}} 字节",
                f"The {en} block has {{size}} bytes, over the limit of {{limit}}",
            ),
            Words("分成几块", "Split it into several blocks"),
        ),
    )
