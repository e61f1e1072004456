"""What every pack says about closed hearings, sealed records and names; the sources stand in the notes themselves."""

from fazhi.core.problem import Lang
from fazhi.trial import words
from fazhi.trial.model import Trial
from fazhi.trial.panel import count_panel


def notes_of(trial: Trial, lang: Lang) -> list[str]:
    """Return the notes that apply to a trial, in reading order."""
    found: list[str] = []
    if trial.closed_because:
        found.append(words.NOTE_CLOSED.said(lang).format(reason=trial.closed_because))
    if trial.has_minor:
        found += [words.NOTE_MINOR.said(lang), words.NOTE_GUARDIAN.said(lang)]
    if trial.has_young_offence:
        found.append(words.NOTE_RECORD.said(lang))
    if trial.is_closed and trial.kind in words.NOTE_PUBLIC_VERDICT:
        found.append(words.NOTE_PUBLIC_VERDICT[trial.kind].said(lang))
    if trial.kind == "mediation" or any("mediation" in stage.steps for stage in trial.stages):
        found.append(words.NOTE_MEDIATION.said(lang))
    if sum(count_panel(trial.roles)) == 7 and count_panel(trial.roles)[2]:
        found.append(words.NOTE_SEVEN.said(lang))
    found += [words.NOTE_WITNESS.said(lang), words.NOTE_NAMES.said(lang), words.NOTE_CLASSROOM.said(lang)]
    return [words.FICTION.said(lang), *found]
