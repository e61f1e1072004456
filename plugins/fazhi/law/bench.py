"""What the citations of a docs folder are judged by."""

from datetime import date
from pathlib import Path

from fazhi.core.block_names import SPOKEN
from fazhi.core.problem import Problem
from fazhi.law.library import read_registry
from fazhi.law.parse import Bench
from fazhi.law.settings import read_check_settings
from fazhi.law.stored import Texts


def bench_of(docs: Path, root: Path, today: date) -> tuple[Bench, list[Problem]]:
    """Return the registry and settings of a docs folder, and what is wrong with them."""
    registry, problems = read_registry(docs, root)
    settings, wrong = read_check_settings(docs, root)
    texts = Texts(docs)
    bench = Bench(registry, today, SPOKEN, settings, lambda law: texts.paragraphs(registry.laws[law]))
    return bench, problems + wrong
