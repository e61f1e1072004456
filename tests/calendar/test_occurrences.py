from datetime import date

from fazhi.calendar.occurrences import occurrences


def days(events, first: str, last: str) -> list[tuple[str, str, str]]:
    found = occurrences(events, date.fromisoformat(first), date.fromisoformat(last))
    return [(it.event.id, str(it.first), str(it.last)) for it in found]


def test_the_school_year_of_2026_and_2027_is_right(shipped) -> None:
    assert days(shipped, "2026-09-01", "2027-12-31") == [
        ("school-opening", "2026-09-01", "2026-09-01"),
        ("constitution-week", "2026-12-01", "2026-12-07"),
        ("traffic-safety-day", "2026-12-02", "2026-12-02"),
        ("constitution-day", "2026-12-04", "2026-12-04"),
        ("national-security-day", "2027-04-15", "2027-04-15"),
        ("civil-code-month", "2027-05-01", "2027-05-31"),
        ("anti-drug-day", "2027-06-26", "2027-06-26"),
        ("school-opening", "2027-09-01", "2027-09-01"),
        ("constitution-week", "2027-12-01", "2027-12-07"),
        ("traffic-safety-day", "2027-12-02", "2027-12-02"),
        ("constitution-day", "2027-12-04", "2027-12-04"),
    ]


def test_constitution_day_2027_is_a_saturday_and_observed_on_friday(shipped) -> None:
    (it,) = [
        it for it in occurrences(shipped, date(2027, 12, 4), date(2027, 12, 4)) if it.event.id == "constitution-day"
    ]

    assert (it.first.weekday(), it.observed, it.observed and it.observed.weekday()) == (5, date(2027, 12, 3), 4)


def test_a_weekend_among_the_years_shown_is_never_forgotten(shipped) -> None:
    (day,) = [event for event in shipped if event.id == "constitution-day"]
    found = occurrences([day], date(2026, 1, 1), date(2027, 12, 31))

    assert [it.first for it in found if it.first.weekday() > 4 and not it.observed] == []


def test_the_ordinals_are_those_of_the_notices(shipped) -> None:
    found = occurrences(shipped, date(2026, 1, 1), date(2026, 12, 31))

    assert {it.event.id: it.ordinal for it in found if it.ordinal} == {
        "constitution-day": 13,
        "national-security-day": 11,
    }


def test_a_span_that_reaches_into_the_range_is_found(make_event) -> None:
    month = make_event(yearly="05-01", last="05-31")

    assert days([month], "2027-05-31", "2027-06-30") == [("constitution-day", "2027-05-01", "2027-05-31")]
    assert days([month], "2027-06-01", "2027-06-30") == []


def test_an_occasion_observed_inside_the_range_is_found(make_event) -> None:
    event = make_event(on="2027-01-02", observed="2026-12-31")

    assert days([event], "2026-12-01", "2026-12-31") == [("constitution-day", "2027-01-02", "2027-01-02")]


def test_nothing_comes_before_the_first_year(make_event) -> None:
    event = make_event(yearly="12-04", since="2014")

    assert days([event], "2012-01-01", "2014-12-31") == [("constitution-day", "2014-12-04", "2014-12-04")]


def test_occasions_of_one_day_keep_an_order_of_their_own(make_event) -> None:
    later, sooner = make_event("b", on="2026-12-04"), make_event("a", on="2026-12-04")

    assert [it[0] for it in days([later, sooner], "2026-12-01", "2026-12-31")] == ["a", "b"]
