"""Expressions scattered over a sentence add up to one moment."""

from datetime import date, time

from dialogs.model import Moment
from dialogs.times import combine
from tests.dialogs.times.saying import say_in

TOMORROW = date(2026, 11, 19)


def together(text: str) -> tuple[Moment, ...]:
    return combine(say_in("en", text))


def test_nothing_adds_up_to_nothing() -> None:
    assert combine(()) == ()


def test_a_day_and_a_time_far_apart() -> None:
    (moment,) = together("tomorrow I have lunch with Noor at noon")
    assert (moment.day, moment.at) == (TOMORROW, time(12))


def test_a_length_that_is_said_later() -> None:
    (moment,) = together("tomorrow at 3pm, meet Noor and plan for an hour")
    assert (moment.day, moment.at, moment.minutes) == (TOMORROW, time(15), 60)


def test_a_start_and_an_end_choose_the_halves_that_go_together() -> None:
    moments = together("starts tomorrow at 9 and then we work until 5")
    assert (moments[0].at, moments[0].end_at) == (time(9), time(17))


def test_a_part_of_the_day_settles_an_open_hour() -> None:
    (moment,) = together("at 7 we meet Noor, I mean in the evening")
    assert (moment.at, moment.open_hour) == (time(19), False)


def test_a_weekday_inside_a_period_said_before() -> None:
    (moment,) = together("next week I see Noor on Thursday")
    assert (moment.day, moment.last_day) == (date(2026, 11, 26), None)


def test_a_day_of_the_month_inside_a_month_said_before() -> None:
    (moment,) = together("in January I fly to Noor on the 5th")
    assert moment.day == date(2027, 1, 5)


def test_what_was_said_first_stays() -> None:
    assert together("tomorrow, and Noor comes on Friday")[0].day == TOMORROW
