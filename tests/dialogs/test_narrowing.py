"""How a search for a time is narrowed: what one message after another leaves of the days and hours."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from dialogs.model import Narrowing, OpenDay, Profile, When, WorkingHours
from dialogs.pack import pack_for
from dialogs.slots.when.narrow import hours_on, narrowed
from dialogs.understand import understand

NOW = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Paris"))
PROFILE = Profile(id="kim", locale="en-GB", zone="Europe/Paris")


def after(*messages: str) -> When:
    """The search after these messages, from Monday 2 March on."""
    when = When(narrowing=Narrowing(), open_day=OpenDay(first=NOW.date(), last=date(2026, 3, 8)))
    for message in messages:
        words = understand(message, pack_for("en", "en"), PROFILE, NOW, "when")
        when = narrowed(when, words, WorkingHours(), NOW.date())
    return when


def hours(when: When, day: int) -> list[str]:
    """The hours of a day of March that are left."""
    return [f"{start:%H:%M}-{end:%H:%M}" for start, end in hours_on(when, date(2026, 3, day))]


@pytest.mark.parametrize(
    ("messages", "day", "left"),
    [
        ((), 3, ["00:00-00:00"]),
        (("mornings only",), 3, ["08:00-12:00"]),
        (("not before 10",), 3, ["10:00-00:00"]),
        (("not after 4",), 3, ["00:00-16:00"]),
        (("mornings only", "not before 10"), 3, ["10:00-12:00"]),
        (("mornings only", "afternoons only"), 3, ["12:00-18:00"]),
        (("not on Wednesday",), 4, []),
        (("not on Wednesday",), 5, ["00:00-00:00"]),
        (("not on Thursday or Friday",), 5, []),
        (("not on Thursday or Friday",), 6, []),
        (("not Friday afternoon",), 6, ["00:00-12:00", "18:00-00:00"]),
        (("not in the morning",), 3, ["00:00-08:00", "12:00-00:00"]),
        (("except Friday",), 6, []),
        (("before noon",), 3, ["00:00-12:00"]),
        (("from 2 pm on",), 3, ["14:00-00:00"]),
        (("only Fridays",), 5, []),
        (("only Fridays",), 6, ["00:00-00:00"]),
        (("not on Wednesday", "next week"), 11, ["00:00-00:00"]),
        (("except Wednesdays", "next week"), 11, []),
        (("not on Wednesday", "Wednesday then"), 4, ["00:00-00:00"]),
    ],
)
def test_what_is_left_of_a_day(messages: tuple[str, ...], day: int, left: list[str]) -> None:
    assert hours(after(*messages), day) == left


@pytest.mark.parametrize(
    ("message", "first", "last"),
    [("next week rather", 9, 15), ("before Friday", 2, 5), ("Thursday", 5, 5), ("Tuesday or Thursday", 3, 5)],
)
def test_the_days_that_are_looked_at(message: str, first: int, last: int) -> None:
    days = after(message).open_day
    assert days is not None
    assert (days.first, days.last) == (date(2026, 3, first), date(2026, 3, last))


def test_a_day_that_is_ruled_out_alone_opens_the_week_again() -> None:
    when = after("Friday", "not on Friday")
    assert hours(when, 6) == []
    assert hours(when, 5) == ["00:00-00:00"]


def test_a_length_is_taken_along() -> None:
    minutes = after("make it an hour").minutes
    assert minutes is not None
    assert minutes.value == 60


def test_an_exact_hour_is_the_usual_one() -> None:
    narrowing = after("at 3").narrowing
    assert narrowing is not None
    assert narrowing.at == time(15)
