"""The feed of make-up workdays (调休补班): weekend days on which people work, said in the title, each a whole day."""

from datetime import date

from fazhi.calendar import feed_words, ics, words
from fazhi.calendar.school import ONE_DAY, Mark, SchoolCalendar
from fazhi.calendar.vevents import END, Scope, uid
from fazhi.calendar.words import spoken


def write_workdays(scope: Scope) -> str:
    """Return the announced make-up workdays in their order; a year that is not announced has none."""
    days = {
        day: (mark, holidays.paper or "") for holidays in scope.school.holidays for day, mark in holidays.marks.items()
    }
    return "".join(_workday(day, *days[day], scope) for day in sorted(days) if days[day][0].kind == "work")


def _workday(day: date, mark: Mark, paper: str, scope: Scope) -> str:
    lang = scope.lang
    taught = _taught(day, scope.school)
    lessons = feed_words.TAUGHT.said(lang).format(day=spoken(taught, words.WEEKDAY, lang)) if taught else ""
    source = feed_words.PAPER.said(lang).format(paper=paper)
    title = feed_words.WORKDAY.said(lang).format(name=mark.name.said(lang))
    return "".join([
        f"BEGIN:VEVENT\r\nUID:{uid(f'workday:{day}')}\r\nDTSTAMP:{ics.stamp(_announced(day))}\r\n",
        ics.line("SUMMARY", ics.text(title)),
        ics.moment("DTSTART", day),
        ics.moment("DTEND", day + ONE_DAY),
        ics.line("DESCRIPTION", ics.text("\n".join(part for part in (lessons, source) if part))),
        "TRANSP:TRANSPARENT\r\n",
        ics.line("URL", paper) if paper else "",
        END,
    ])  # fmt: skip


def _announced(day: date) -> date:
    """Return a day by which the notice is out as a rule: the data does not say which."""
    return date(day.year - 1, 12, 1)


def _taught(day: date, school: SchoolCalendar) -> date | None:
    return next((one.taught for term in school.terms for one in term.make_ups if one.on == day), None)
