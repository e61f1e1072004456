"""Lists of problems for people, for programs and for GitHub's annotations."""

import json
import re
from collections.abc import Callable, Sequence

from fazhi.core.problem import Lang, Problem, Rule, Words

SUMMARY = Words("共 {errors} 个错误，{warnings} 个提醒。", "{errors} error(s), {warnings} warning(s).")
AREAS = {
    "F": Words("文件、页首信息与数据文件", "Files, front matter and data files"),
    "M": Words("设置文件 mkdocs.yml", "The settings file mkdocs.yml"),
    "X": Words("正文里的 HTML 与链接", "HTML and links in pages"),
    "L": Words("课例", "Lessons"),
    "A": Words("法律与引用", "Laws and citations"),
    "Q": Words("测验", "Quizzes"),
    "T": Words("模拟法庭", "Mock trials"),
    "E": Words("日历与活动", "Calendar and events"),
    "J": Words("小法官（案例）", "Cases"),
    "R": Words("晨读", "Readings"),
    "S": Words("搜索的词表", "Glossary of the search"),
    "B": Words("构建与成品检查", "Building and the finished site"),
}
HOW = Words("怎样改：", "How to mend it: ")
ONLY_WARNED = Words("（提醒，不妨碍发布）", " (a warning; the site is published all the same)")
CLEAN = Words("没有发现问题。", "No problems found.")


def as_text(problems: Sequence[Problem], lang: Lang) -> str:
    """Return one problem after another, then how many there are."""
    if not problems:
        return CLEAN.said(lang)
    errors = sum(problem.is_error for problem in problems)
    summary = SUMMARY.said(lang).format(errors=errors, warnings=len(problems) - errors)
    return "\n".join([*(problem.text(lang) for problem in problems), "", summary])


def as_json(problems: Sequence[Problem], lang: Lang) -> str:
    """Return an array of objects: path, line, column, code, severity, what, mend."""
    rows = [
        {
            "path": problem.at.path,
            "line": problem.at.line,
            "column": problem.at.column,
            "code": problem.code,
            "severity": problem.rule.severity,
            "what": problem.what(lang),
            "mend": problem.mend(lang),
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem], lang: Lang) -> str:
    """Return workflow commands, which GitHub shows beside the changed lines."""
    return "\n".join(_command(problem, lang) for problem in problems)


FORMATS: dict[str, Callable[[Sequence[Problem], Lang], str]] = {"text": as_text, "json": as_json, "github": as_github}


def as_reference(rules: Sequence[Rule], lang: Lang) -> str:
    """Return Markdown that explains every rule: one second-level heading an area, one third-level heading a code."""
    lines: list[str] = []
    for letter, area in AREAS.items():
        lines += [f"## {area.said(lang)}", ""]
        for rule in (rule for rule in rules if rule.code[0] == letter):
            note = "" if rule.severity == "error" else ONLY_WARNED.said(lang)
            lines += [f"### {rule.code}", "", _prose(rule.what.said(lang)) + note, ""]
            lines += [HOW.said(lang) + _prose(rule.mend.said(lang)), ""]
    return "\n".join(lines[:-1])


def _prose(text: str) -> str:
    """Return a rule's words as Markdown text, with an ellipsis for each value."""
    values_gone = re.sub(r"\{\w+\}", "……", text)
    return re.sub(r"([\\`*_\[\]#|])", r"\\\1", values_gone).replace("<", "&lt;")


def _command(problem: Problem, lang: Lang) -> str:
    place = f"file={_property(problem.at.path)},line={problem.at.line},col={problem.at.column}"
    message = _data(f"{problem.what(lang)}\n→ {problem.mend(lang)}")
    return f"::{problem.rule.severity} {place},title={_property(problem.code)}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
