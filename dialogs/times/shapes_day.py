"""The shapes of days and periods: what a pattern's holes add up to."""

from typing import Literal

from dialogs.times.days import (
    After,
    Dated,
    DateOfYear,
    DayOfWeek,
    Days,
    Fixed,
    NthDay,
    NthWeekday,
    NthWeekdayFrom,
    Relative,
    Weekday,
    Which,
    safe_date,
)
from dialogs.times.holidays import Holiday
from dialogs.times.length import UNIT_MONTHS, Length
from dialogs.times.numeric import Numeric
from dialogs.times.periods import Around, Calendar, CalendarWeek, Halves, Month, NthUnit, Part, Season, Units, Year

_CALENDAR_UNITS = ("week", "workweek", "weekend", "month", "quarter", "halfyear", "year")


def relative(relday: int) -> Days:
    """A day counted from today: "tomorrow"."""
    return Relative(relday)


def weekday(weekday: int, which: Which = "bare", readings: tuple[str, ...] = ()) -> Days:
    """A weekday, bare or with this, next, last."""
    return Weekday(weekday, which, readings)


def day_of_week(weekday: int, period: Days) -> Days | None:
    """A weekday of a week: "Tuesday next week"."""
    is_week = isinstance(period, CalendarWeek) or (isinstance(period, Calendar | Around) and _unit(period) == "week")
    return DayOfWeek(weekday, period) if is_week else None


def _unit(period: Days) -> str:
    return period.unit if isinstance(period, Calendar | Around) else "month" if isinstance(period, Month) else ""


def full_year(year: int | None, yy: int | None) -> int | None:
    """A year of four or two digits; two digits are of this century."""
    return year if year is not None else 2000 + yy if yy is not None else None


def dated(
    dom: int | None = None,
    nth: int | None = None,
    month: int | None = None,
    mon: int | None = None,
    year: int | None = None,
    yy: int | None = None,
    weekday: int | None = None,
    maybe_hour: bool = False,
) -> Days | None:
    """A day of the month with whatever else was said: "3 July 2027", "the 21st", "Monday the 21st"."""
    day = dom if dom is not None else nth
    if day is None or not 1 <= day <= 31:
        return None
    return Dated(day, month if month is not None else mon, full_year(year, yy), weekday, maybe_hour)


def numeric(
    n: int, n2: int, order: Literal["dmy", "mdy"] | None = None, year: int | None = None, yy: int | None = None
) -> Days | None:
    """Two numbers for day and month, and perhaps a year; which is which is the region's habit."""
    if not (1 <= n <= 31 and 1 <= n2 <= 31) or (n > 12 and n2 > 12):
        return None
    return Numeric(n, n2, full_year(year, yy), order)


def iso(year: int, mon: int, dom: int) -> Days | None:
    """Year, month, day in numbers; one that does not exist stays so."""
    if max(mon, dom) > 99:
        return None
    day = safe_date(year, mon, dom)
    return Fixed(day) if day else Dated(dom, mon, year)


def with_weekday(weekday: int, day: Days) -> Days | None:
    """A weekday and a date: "Friday, 18 July"."""
    if isinstance(day, Dated):
        return Dated(day.day, day.month, day.year, weekday) if day.weekday is None else None
    if isinstance(day, Numeric):
        return Numeric(day.first, day.second, day.year, day.order, weekday) if day.weekday is None else None
    if isinstance(day, Fixed):
        return Dated(day.day.day, day.day.month, day.day.year, weekday)
    return None


def day_in_month(period: Days, dom: int | None = None, nth: int | None = None) -> Days | None:
    """A day of a named or relative month: "the 20th of next month"."""
    day = dom if dom is not None else nth
    if day is None:
        return None
    if isinstance(period, Month) and not period.skip and not period.past:
        return dated(dom=day, month=period.month, year=period.year)
    return NthDay(day, period) if _unit(period) == "month" else None


def date_of_year(day: Days, period: Days) -> Days | None:
    """A date and a relative year: "June 5th next year"."""
    if not isinstance(day, Dated) or day.month is None or day.year or _unit(period) != "year":
        return None
    return DateOfYear(day, period)


def nth_weekday(nth: int, weekday: int, period: Days) -> Days | None:
    """The nth weekday of a month or year: "last Friday of October"."""
    return NthWeekday(nth, weekday, period) if -5 <= nth <= 53 and nth and _unit(period) != "week" else None


def nth_weekday_from(n: int, weekday: int, day: Days | None = None) -> Days | None:
    """Weekdays counted on: "three Fridays from now"."""
    return NthWeekdayFrom(n, weekday, day) if 1 <= n <= 60 else None


def after(length: Length, day: Days) -> Days | None:
    """A length after a day: "two weeks after Easter"."""
    return After(length, day) if not length.minutes else None


def before(length: Length, day: Days) -> Days | None:
    """A length before a day: "3 days before Easter"."""
    return After(length.times(-1), day) if not length.minutes else None


def weekday_in_length(weekday: int, length: Length) -> Days | None:
    """A weekday of the week that lies so far on: "Monday in two weeks"."""
    if length.minutes or length.months or length.days % 7:
        return None
    return DayOfWeek(weekday, Around("week", After(length)))


def weekday_plus(weekday: int, weeks: int) -> Days:
    """A weekday so many weeks after the coming one: "Tuesday week", "mardi en huit"."""
    return After(Length(days=7 * weeks), Weekday(weekday, "this"))


def end_of_unit(unit: str) -> Days:
    """The last day of the running unit: "the end of the week"."""
    return Part("final", Calendar("workweek" if unit == "week" else unit))


def holiday(holiday: Holiday, year: int | None = None, period: Days | None = None) -> Days | None:
    """A holiday by name, with a year where one was said."""
    if period is None:
        return holiday._replace(year=year)
    if isinstance(period, Year):
        return holiday._replace(year=period.year)
    if isinstance(period, Calendar) and period.unit == "year":
        return holiday._replace(years_on=period.count, calendar_year=True)
    return None


def calendar(unit: str, count: int = 0) -> Days | None:
    """This, next, last of a calendar unit: "next week"."""
    if unit == "fortnight":
        return None
    return Calendar(unit, count) if unit in _CALENDAR_UNITS else Relative(count) if unit == "day" else None


def calendar_week(n: int, year: int | None = None) -> Days | None:
    """A week by its number in the year: "KW 12"."""
    return CalendarWeek(n, year) if 1 <= n <= 53 else None


def units_on(n: int, unit: str) -> Days | None:
    """The unit that lies so many on: "2 upcoming weeks" as Duckling has it, "the week after next" (n = 2)."""
    return calendar(unit, n) if 0 < n < 400 else None


def next_units(length: Length) -> Days | None:
    """The next so many units as one stretch: "the next 3 days"."""
    return Units(length) if not length.minutes and (length.days or length.months) else None


def month(month: int, year: int | None = None, yy: int | None = None, skip: int = 0, past: bool = False) -> Days:
    """A month by name."""
    return Month(month, full_year(year, yy), skip, past)


def month_in(month: int, period: Days) -> Days | None:
    """A month of a relative year: "March of next year"."""
    if isinstance(period, Year):
        return Month(month, period.year)
    return NthUnit(month, "month", period) if _unit(period) == "year" else None


def year(year: int) -> Days:
    """A year by its number."""
    return Year(year)


def season(season: str | None = None, count: int = 0) -> Days:
    """A season, or the running one."""
    return Season(season, count)


def around(unit: str, day: Days) -> Days | None:
    """The week of a day."""
    return Around(unit, day) if unit in ("week", "weekend", "month") else None


def part_of(period: Days, which: Literal["begin", "middle", "end", "rest", "final"]) -> Days:
    """Beginning, middle, end or rest of a period."""
    return Part(which, period)


def final_day(period: Days) -> Days:
    """The last day of a period: "by the end of the month"."""
    return Part("final", period)


def half_of_month(period: Days, nth: int) -> Days:
    """The first or second half of a month."""
    return Halves(period, nth)


def nth_unit(nth: int, unit: str, period: Days) -> Days | None:
    """The nth week, weekend, month of a period."""
    return NthUnit(nth, unit, period) if unit in ("week", "weekend", "month") and nth and abs(nth) < 60 else None


def far_year(length: Length, month: int) -> Days | None:
    """A month some years on: "March in a year"."""
    years, rest = divmod(length.months, UNIT_MONTHS["year"])
    return Month(month, skip=years) if not rest and 0 < years < 50 else None
