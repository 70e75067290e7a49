"""The closed list of shapes that packs map their words onto, by name. A new shape is a function and a line here."""

from collections.abc import Mapping
from types import MappingProxyType

from dialogs.times import shapes_clock, shapes_day, shapes_plan, shapes_shift
from dialogs.times.chart import Shape


def _same(**holes: object) -> object:
    """The value of the only hole: another way to say the same."""
    return next(iter(holes.values()))


def _listed(weekday: int, weekdays: tuple[int, ...] = ()) -> tuple[int, ...]:
    """Weekdays in a row: "Monday, Wednesday and Friday"."""
    return (weekday, *weekdays)


_NUMBERS: dict[str, Shape] = {"same": _same, "weekday_list": _listed}
_CLOCKS: dict[str, Shape] = {
    "clock": shapes_clock.clock,
    "military": shapes_clock.military,
    "noon": shapes_clock.noon,
    "midnight": shapes_clock.midnight,
    "minutes_past": shapes_clock.past,
    "minutes_to": shapes_clock.to,
    "quarters_of_next_hour": shapes_clock.quarters,
    "with_half": shapes_clock.with_half,
}
_LENGTHS: dict[str, Shape] = {
    "units": shapes_clock.of_units,
    "part_of_unit": shapes_clock.parts_of_unit,
    "decimal": shapes_clock.decimal,
    "hours_minutes": shapes_clock.hours_minutes,
    "total": shapes_clock.total,
    "listed_total": shapes_clock.listed_total,
}
_DAYS: dict[str, Shape] = {
    "relative_day": shapes_day.relative,
    "weekday": shapes_day.weekday,
    "day_of_week": shapes_day.day_of_week,
    "dated": shapes_day.dated,
    "numeric_date": shapes_day.numeric,
    "iso_date": shapes_day.iso,
    "weekday_and_date": shapes_day.with_weekday,
    "day_in_month": shapes_day.day_in_month,
    "date_of_year": shapes_day.date_of_year,
    "nth_weekday": shapes_day.nth_weekday,
    "weekdays_from": shapes_day.nth_weekday_from,
    "length_after": shapes_day.after,
    "length_before": shapes_day.before,
    "weekday_in_length": shapes_day.weekday_in_length,
    "weekday_plus": shapes_day.weekday_plus,
    "holiday": shapes_day.holiday,
}
_PERIODS: dict[str, Shape] = {
    "calendar_unit": shapes_day.calendar,
    "calendar_week": shapes_day.calendar_week,
    "units_on": shapes_day.units_on,
    "next_units": shapes_day.next_units,
    "month": shapes_day.month,
    "month_in": shapes_day.month_in,
    "month_years_on": shapes_day.far_year,
    "year": shapes_day.year,
    "season": shapes_day.season,
    "unit_around": shapes_day.around,
    "part_of_period": shapes_day.part_of,
    "end_of_unit": shapes_day.end_of_unit,
    "final_day": shapes_day.final_day,
    "half_of_month": shapes_day.half_of_month,
    "nth_unit": shapes_day.nth_unit,
}
_SHIFTS: dict[str, Shape] = {
    "shift_start": shapes_shift.shift_start,
    "shift_days": shapes_shift.shift_days,
    "shift_length": shapes_shift.shift_length,
    "flip": shapes_shift.flip,
}
_WHOLE: dict[str, Shape] = {
    "clock_range": shapes_plan.clock_range,
    "bare_range": shapes_plan.bare_range,
    "day_range": shapes_plan.day_range,
    "month_range": shapes_plan.month_range,
    "mixed_range": shapes_plan.mixed_range,
    "open_clock": shapes_plan.open_clock,
    "open_year": shapes_plan.open_year,
    "open_day": shapes_plan.open_day,
    "bare_hour": shapes_plan.bare_hour,
    "away": shapes_plan.away,
    "next_time": shapes_plan.next_time,
    "now": shapes_plan.now,
    "soon": shapes_plan.soon,
    "days_from": shapes_plan.days_from,
    "lasts": shapes_plan.lasts,
    "all_day": shapes_plan.all_day,
    "whole": shapes_plan.whole,
    "part_of_day": shapes_plan.part_of_day,
    "part_of_today": shapes_plan.part_of_today,
    "clock_in_part": shapes_plan.clock_in_part,
    "clock_on_day": shapes_plan.clock_on_day,
    "every": shapes_plan.every,
    "every_weekday": shapes_plan.every_weekday,
    "listed_weekdays": shapes_plan.listed_weekdays,
    "every_day_but": shapes_plan.every_day_but,
    "every_part": shapes_plan.every_part,
    "weekday_part": shapes_plan.weekday_part,
    "weekday_span": shapes_plan.weekday_span,
    "every_nth": shapes_plan.every_nth,
    "every_month_day": shapes_plan.every_month_day,
    "every_date": shapes_plan.every_date,
    "rate": shapes_plan.rate,
    "rate_fortnight": shapes_plan.rate_fortnight,
    "times": shapes_plan.times,
    "spoken_zone": shapes_plan.spoken_zone,
}
SHAPES: Mapping[str, Shape] = MappingProxyType(
    {**_NUMBERS, **_CLOCKS, **_LENGTHS, **_DAYS, **_PERIODS, **_SHIFTS, **_WHOLE}
)
"""Every shape by the name that packs use."""
