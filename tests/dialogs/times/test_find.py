"""What `find` promises beside the meaning of single expressions: readings, decisions about open hours and weekdays."""

from datetime import date, time

import pytest

from dialogs.model import Moment, WorkingHours
from dialogs.times import TimeContext
from tests.dialogs.times.saying import context, say_in


def readings(text: str, asked: TimeContext | None = None) -> tuple[Moment, ...]:
    found = say_in("en", text, asked)
    assert len(found) == 1, found
    return found[0].readings


def test_a_bare_hour_keeps_both_halves_of_the_day() -> None:
    morning, evening = readings("at 7")
    assert (morning.at, evening.at) == (time(7), time(19))
    assert morning.open_hour
    assert evening.open_hour
    assert morning.day is None


def test_the_reading_inside_the_working_hours_comes_first() -> None:
    assert [moment.at for moment in readings("at 3")] == [time(15), time(3)]
    night_shift = context().__class__(now=context().now, working_hours=WorkingHours(start=time(0), end=time(8)))
    assert [moment.at for moment in readings("at 3", night_shift)] == [time(3), time(15)]


def test_an_hour_that_says_its_half_is_not_open() -> None:
    (moment,) = readings("at 7pm")
    assert moment == Moment(at=time(19))


def test_the_part_of_the_day_settles_the_hour_and_stays_known() -> None:
    (moment,) = readings("tomorrow morning at 9")
    assert (moment.day, moment.at, moment.part) == (date(2026, 11, 19), time(9), "morning")
    assert moment.window == (time(8), time(12))


def test_a_weekday_said_on_that_weekday_is_a_week_later() -> None:
    assert [moment.day for moment in readings("on Wednesday")] == [date(2026, 11, 25)]
    assert [moment.day for moment in readings("on Wednesday at 8am")] == [date(2026, 11, 25)]


def test_it_may_be_today_where_its_time_is_still_to_come() -> None:
    assert [moment.day for moment in readings("on Wednesday at 4pm")] == [date(2026, 11, 25), date(2026, 11, 18)]


def test_next_weekday_has_the_readings_of_the_pack() -> None:
    assert [moment.day for moment in readings("next Friday")] == [date(2026, 11, 27), date(2026, 11, 20)]


def test_next_weekday_has_one_reading_where_they_agree() -> None:
    assert [moment.day for moment in readings("next Monday")] == [date(2026, 11, 23)]


@pytest.mark.parametrize(("meaning", "day"), [("coming", date(2026, 11, 20)), ("next_week", date(2026, 11, 27))])
def test_next_weekday_follows_what_the_person_chose(meaning: str, day: date) -> None:
    chosen = context(next_weekday="coming" if meaning == "coming" else "next_week")
    assert [moment.day for moment in readings("next Friday", chosen)] == [day]


def test_a_weekday_that_contradicts_its_date_keeps_both() -> None:
    days = [moment.day for moment in readings("Tuesday the 3rd of December")]
    assert days == [date(2026, 12, 3), date(2026, 12, 1)]


def test_a_date_without_a_year_is_the_next_one() -> None:
    assert [moment.day for moment in readings("on January 4th")] == [date(2027, 1, 4)]


def test_a_date_with_a_year_may_have_passed() -> None:
    assert [moment.day for moment in readings("on January 4th, 2026")] == [date(2026, 1, 4)]


@pytest.mark.parametrize(("locale", "day"), [("en-US", date(2027, 3, 4)), ("en-GB", date(2027, 4, 3))])
def test_numbers_are_in_the_order_of_the_region(locale: str, day: date) -> None:
    assert [moment.day for moment in readings("on 3/4", context(locale=locale))] == [day]


def test_a_spoken_zone_is_kept_with_the_time() -> None:
    (found,) = say_in("en", "tomorrow at 9 am Tokyo time")
    assert found.zone == "Asia/Tokyo"
    assert found.values == ("2026-11-19T09:00:00",)


def test_words_for_nearly_are_kept() -> None:
    assert readings("around 3pm")[0].approximate
    assert not readings("at 3pm")[0].approximate


def test_a_span_of_days_is_all_day_and_a_vague_period_is_not() -> None:
    (trip,) = readings("July 3 to 6")
    assert (trip.day, trip.last_day, trip.all_day) == (date(2027, 7, 3), date(2027, 7, 6), True)
    (week,) = readings("next week")
    assert (week.day, week.last_day, week.all_day, week.part) == (
        date(2026, 11, 23),
        date(2026, 11, 29),
        False,
        "period",
    )


def test_a_range_over_midnight_ends_on_the_next_day() -> None:
    (party,) = readings("tomorrow 10pm to 2am")
    assert (party.day, party.last_day, party.end_at) == (date(2026, 11, 19), date(2026, 11, 20), time(2))


def test_a_length_inside_a_range_has_the_range_as_window() -> None:
    (moment,) = readings("tomorrow for an hour between 2pm and 6pm")
    assert (moment.at, moment.end_at, moment.minutes) == (time(14), None, 60)
    assert moment.window == (time(14), time(18))


def test_in_twenty_minutes_is_a_moment_with_its_distance() -> None:
    (moment,) = readings("in 20 minutes")
    assert (moment.day, moment.at, moment.offset) == (date(2026, 11, 18), time(9, 20), 20)


def test_minutes_pass_on_the_clock_of_the_world() -> None:
    just_before_spring = context(now="2026-03-29T00:50:00")
    (moment,) = readings("in 20 minutes", just_before_spring)
    assert moment.at == time(2, 10)


def test_an_expression_names_the_shapes_that_took_it() -> None:
    (found,) = say_in("en", "tomorrow at half past 3")
    assert found.by == "relative_day+same"


def test_a_series_has_its_rule_and_its_first_occurrence() -> None:
    (found,) = say_in("en", "every Wednesday at 8am")
    assert found.recurrence is not None
    assert found.recurrence.rrule() == "FREQ=WEEKLY;BYDAY=WE"
    assert (found.readings[0].day, found.readings[0].at) == (date(2026, 11, 25), time(8))


@pytest.mark.parametrize(
    ("expecting", "value"), [("when", "15:00:00"), ("day", "2026-12-03"), ("minutes", "PT10800S"), (None, None)]
)
def test_a_lone_number_is_what_was_asked_for(expecting: str | None, value: str | None) -> None:
    found = say_in("en", "3", context(expecting=expecting))
    assert [one.values[0] for one in found] == ([value] if value else [])


def test_a_lone_number_answers_behind_a_leading_word() -> None:
    (found,) = say_in("en", "let us say 11 then", context(expecting="when"))
    assert found.values[0] == "11:00:00"
    assert say_in("en", "invite 11 others", context(expecting="when")) == ()
