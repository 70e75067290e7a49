"""What cannot be is marked for refusal: it never becomes another day, another length or part of a title."""

import pytest

from dialogs.model import TimeExpression
from tests.dialogs.speaking import hear


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("picnic on 2026-02-30 at noon", "2026-02-30"),
        ("picnic on 2026-13-01", "2026-13-01"),
        ("picnic 31 feb at 3", "31 feb"),
        ("29 february 2027", "29 february 2027"),
        ("picnic on the 31st of June", "31st of June"),
        ("picnic on 30/2 at noon", "30/2"),
        ("9999-12-31", "9999-12-31"),
        ("picnic on the fifth Friday of February", "fifth Friday of February"),
        ("rowing every Monday until 31 feb", "31 feb"),
        ("rowing every Monday until 1990", "every Monday until 1990"),
        ("rowing every Monday until yesterday", "every Monday until yesterday"),
        ("rowing every Monday 0 times", "0 times"),
        ("picnic tomorrow for -30 minutes", "for -30 minutes"),
    ],
)
def test_words_are_marked(text: str, words: str) -> None:
    (piece,) = [piece for piece in hear(text).found if piece.key == "impossible"]
    assert (piece.slot, piece.value) == ("when", words)
    assert text[slice(*piece.span)] == words


@pytest.mark.parametrize("text", ["picnic on 2026-02-30 at noon", "picnic 31 feb at noon", "picnic on 30/2 at noon"])
def test_the_rest_is_kept_and_no_day_is_made_up(text: str) -> None:
    heard = hear(text)
    (start,) = [piece.value for piece in heard.found if piece.key == "start"]
    assert isinstance(start, TimeExpression)
    assert [(moment.day, str(moment.at)) for moment in start.readings] == [(None, "12:00:00")]
    assert [piece.value for piece in heard.of("subject")] == ["picnic"]


@pytest.mark.parametrize(
    "text", ["picnic on 29 february 2028", "rowing every Monday until March", "rowing until 2030", "3pm - 30 minutes"]
)
def test_what_can_be_is_not_marked(text: str) -> None:
    assert [piece for piece in hear(text).found if piece.key == "impossible"] == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("rowing every Monday until March", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260331"),
        ("rowing every Monday until the end of March", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260331"),
        ("rowing every Monday until May", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260430"),
        ("rowing every Monday until 2027", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231"),
    ],
)
def test_ends_of_series(text: str, rule: str) -> None:
    rules = [piece.value.recurrence for piece in hear(text).found if isinstance(piece.value, TimeExpression)]
    assert [one.rrule() for one in rules if one] == [rule]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("picnic Tuesday 6 March 2026", ["2026-03-06", "2026-03-03"]),
        ("picnic Tuesday 6 March", ["2027-03-06", "2027-03-09"]),
        ("picnic Friday 10 April 2026", ["2026-04-10"]),
    ],
)
def test_a_weekday_against_its_date(text: str, days: list[str]) -> None:
    (piece,) = hear(text).of("when")
    assert isinstance(piece.value, TimeExpression)
    assert [str(moment.day) for moment in piece.value.readings] == days


@pytest.mark.parametrize("text", ["Sunday after 10 am with Carmen", "after 10 am on Sunday with Carmen"])
def test_an_open_hour_keeps_its_day(text: str) -> None:
    (piece,) = hear(text).of("when")
    assert isinstance(piece.value, TimeExpression)
    assert [(str(moment.day), str(moment.at)) for moment in piece.value.readings] == [("2026-03-15", "10:00:00")]


@pytest.mark.parametrize("text", ["meeting from 3pm to 3pm", "meeting from 3pm to 2pm"])
def test_an_end_that_is_no_end_is_no_title(text: str) -> None:
    heard = hear(text)
    assert [(piece.value, piece.confidence < 0.5) for piece in heard.of("subject")] == [("meeting", True)]
    assert heard.rest == ()


def test_minutes_before_with_a_minus_sign() -> None:
    heard = hear("picnic tomorrow at noon, remind me -5 minutes before")
    assert [(piece.key, piece.value) for piece in heard.of("options")] == [("reminder_minutes", 5)]


def test_the_same_time_is_no_place() -> None:
    heard = hear("next week at the same time")
    assert heard.of("place") == ()
    assert [piece.key for piece in heard.of("when")] == ["start", "same"]


def test_a_day_that_is_ruled_out() -> None:
    heard = hear("picnic next week on a day that doesn't fall on a weekend")
    assert [piece.value for piece in heard.of("subject")] == ["picnic"]
    (week,) = heard.of("when")
    assert isinstance(week.value, TimeExpression)
    assert str(week.value.readings[0].day) == "2026-03-16"


def test_all_day_is_no_length_of_a_reminder() -> None:
    heard = hear("remind me all-day hour before")
    assert all(piece.value is not None for piece in heard.found)
