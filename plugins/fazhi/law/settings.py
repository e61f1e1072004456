"""How strict the checks of citations are: `docs/_data/law.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from fazhi.core.fields import Fields
from fazhi.core.files import read_text
from fazhi.core.page import shown_path
from fazhi.core.problem import Position, Problem
from fazhi.core.yamltree import Mapping as Tree
from fazhi.core.yamltree import Origin, read_tree
from fazhi.law.citing_rules import RULES
from fazhi.law.rules import UNKNOWN_CODE

FILE = "_data/law.yml"
SEVERITIES = ("error", "warning", "off")
MONTHS = range(1, 121)


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """After how many months a check is old, and how grave each kind of problem is."""

    lesson_months: int = 12
    entry_months: int = 12
    severity: Mapping[str, str] = field(default_factory=dict)
    """Code to `error`, `warning` or `off`; what is not named is as grave as its rule says."""

    def weigh(self, problems: list[Problem]) -> list[Problem]:
        """Return problems as grave as the school wants them; those that are off are left out."""
        kept = []
        for problem in problems:
            wanted = self.severity.get(problem.code, problem.rule.severity)
            if wanted == "error":
                kept.append(replace(problem, rule=replace(problem.rule, severity="error")))
            elif wanted == "warning":
                kept.append(replace(problem, rule=replace(problem.rule, severity="warning")))
        return kept


def read_check_settings(docs: Path, root: Path) -> tuple[CheckSettings, list[Problem]]:
    """Return the settings of a docs folder, or the usual ones, and what is wrong with them."""
    path = docs / FILE
    if not path.is_file():
        return CheckSettings(), []
    shown = shown_path(path, root)
    text, problems = read_text(path, shown)
    tree, wrong = read_tree(text or "", Origin(shown))
    fields = Fields(tree if isinstance(tree, Tree) else Tree(Position(shown, 1)), [*problems, *wrong])
    fields.only(("lesson_months", "entry_months", "severity"))
    lesson, entry = (fields.integer(key, MONTHS, required=False) for key in ("lesson_months", "entry_months"))
    usual = CheckSettings()
    read = CheckSettings(lesson or usual.lesson_months, entry or usual.entry_months, _severity(fields))
    return (usual if fields.problems else read), fields.problems


def _severity(fields: Fields) -> dict[str, str]:
    below = fields.mapping("severity", required=False)
    if below is None:
        return {}
    codes = {rule.code for rule in RULES}
    for code, key in below.node.keys.items():
        if code not in codes:
            below.note(UNKNOWN_CODE, key.at, code=code)
    return {code: word for code in below.node.keys if (word := below.choice(code, SEVERITIES))}
