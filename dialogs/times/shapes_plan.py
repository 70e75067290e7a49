"""The shapes of whole expressions: ranges, open ends, distances from now, series."""

from typing import Literal

from dialogs.times.clocks import Clock
from dialogs.times.days import Beyond, Dated, Days, NthWeekday, Relative, Through
from dialogs.times.length import Length
from dialogs.times.numeric import Numeric
from dialogs.times.periods import Calendar, Month, Year
from dialogs.times.plan import Plan
from dialogs.times.repeat import FREQUENCY_OF, Repeat

_YEARS = (19, 20)
"""Beginnings of four digits that rather are a year."""

Opens = Literal["after", "before"]
WORKDAYS = (0, 1, 2, 3, 4)
MOST_NTH = 4
"""The calendar knows a first to fourth, and a last."""


def clock_range(
    clock: Clock | None = None,
    clock2: Clock | None = None,
    hour: int | None = None,
    hour2: int | None = None,
    onward: bool = False,
) -> Plan | None:
    """From one time to another: "3 to 5", "9:30-11:00"; an end that is the start says nothing. `onward`: not over
    midnight, where the first number may as well be a day ("lundi 23 à 8 h")."""
    start = clock if clock is not None else Clock(hour) if hour is not None else None
    end = clock2 if clock2 is not None else Clock(hour2) if hour2 is not None else None
    if onward and start and end and start.hour > end.hour:
        return None
    return Plan(start=start, end=end if end != start else None) if start and end else None


def bare_range(hour: int, hour2: int) -> Plan | None:
    """Two plain numbers ("7 - 8"): a time only beside a day, or alone."""
    return (
        Plan(start=Clock(hour), end=Clock(hour2), needs_company=True)
        if hour != hour2 and hour <= 24 and hour2 <= 24
        else None
    )


def day_range(
    day: Days | None = None,
    day2: Days | None = None,
    dom: int | None = None,
    nth: int | None = None,
    dom2: int | None = None,
    nth2: int | None = None,
    year: int | None = None,
) -> Plan | None:
    """From one day to another; a bare number takes the month of the other end, a year at the end is that of both."""
    if year is not None and isinstance(day, Dated):
        day = Dated(day.day, day.month, year, day.weekday)
    first, last = _completed(day, dom if dom is not None else nth, day2, dom2 if dom2 is not None else nth2)
    return Plan(days=Through(first, last), grain="days") if first and last else None


def _completed(
    day: Days | None, number: int | None, day2: Days | None, number2: int | None
) -> tuple[Days | None, Days | None]:
    """Both ends, month and year taken over from the one that has them."""
    first: Days | None = day if day is not None else Dated(number) if number is not None else None
    last: Days | None = day2 if day2 is not None else Dated(number2) if number2 is not None else None
    if isinstance(first, Dated) and isinstance(last, Dated):
        # "13 to 15 July" and "Monday 13 to Wednesday 15 July" lack the first month, "July 13 to 15" the last.
        if first.month is None and last.month is not None and (number is not None or first.day < last.day):
            first = Dated(first.day, last.month, last.year, first.weekday)
        elif number2 is not None and first.month is not None:
            last = Dated(last.day, first.month, first.year, last.weekday)
        if last.year and not first.year:
            first = Dated(first.day, first.month, last.year, first.weekday)
    if isinstance(first, Dated) and first.month is None and isinstance(last, Numeric):
        # "14. - 15.10.": the first day has the other number of the last one.
        first = Numeric(first.day, last.second, last.year, last.order, first.weekday)
    if isinstance(first, Numeric) and isinstance(last, Numeric) and last.year and not first.year:
        first = Numeric(first.first, first.second, last.year, first.order)
    return first, last


def month_range(period: Days, period2: Days) -> Plan | None:
    """From one month to another: "May to October"."""
    if isinstance(period, Month) and isinstance(period2, Month):
        if period2.year and not period.year:
            period = Month(period.month, period2.year - (period.month > period2.month))
        return Plan(days=Through(period, period2), grain="period")
    return None


def mixed_range(day: Days, period: Days) -> Plan:
    """From a day to the end of a period: "from today to the end of next week"."""
    return Plan(days=Through(day, period), grain="days")


def open_clock(clock: Clock | None = None, hour: int | None = None, opens: Opens = "after") -> Plan | None:
    """A time with one open side: "after 4 pm", "until 5"."""
    at = clock if clock is not None else Clock(hour) if hour is not None and 1 <= hour <= 24 else None
    if at is None:
        return None
    return Plan(start=at, opens=opens) if opens == "after" else Plan(end=at, opens=opens)


def open_day(day: Days | None = None, period: Days | None = None, opens: Opens = "after", beyond: bool = False) -> Plan:
    """A day or period with one open side: "from Monday on", "by the end of the month"; `beyond`: after the period."""
    if beyond and period is not None:
        return Plan(days=Beyond(period), grain="day", opens=opens)
    days = day if day is not None else period
    return Plan(days=days, grain="day" if day is not None else "period", opens=opens)


def open_year(year: int) -> Plan | None:
    """The end of a series at a year: "until 2099". Figures that are an hour as well are settled beside the series."""
    return Plan(days=Year(year), grain="period", opens="before") if year % 100 >= _MINUTES else None


_MINUTES = 60


def bare_hour(hour: int) -> Plan | None:
    """An hour that a word marks as time: "at 7"."""
    return Plan(start=Clock(hour) if hour < 24 else Clock(0, next_day=True)) if 0 < hour <= 24 else None


def lone(n: int) -> Plan | None:
    """A lone number: an hour or a day where something else says so, or where one was asked for."""
    return Plan(bare=n) if 1 <= n <= 31 else None


def away(length: Length) -> Plan:
    """So far from now: "in 20 minutes", "in two weeks"."""
    return Plan(away=length)


def next_time(length: Length) -> Plan | None:
    """From now on, hours or minutes: "the next three hours"."""
    return Plan(away=Length(), length=length) if length.minutes and not length.days else None


def now() -> Plan:
    """This moment."""
    return Plan(away=Length())


def soon() -> Plan:
    """As soon as it can be."""
    return Plan(away=Length(), opens="after")


def days_from(day: Days, length: Length, weeks: bool = True) -> Plan | None:
    """So many days from one on: "for three days from Monday". Without `weeks`, whole weeks are not meant ("a week
    from Monday" is a day)."""
    if length.minutes or (not weeks and length.days % 7 == 0):
        return None
    return Plan(days=day, grain="days", length=length)


def lasts(length: Length, instead: int | Length | None = None) -> Plan:  # noqa: ARG001 - said, and no longer meant
    """A length; `instead` of which other one ("two hours instead of one")."""
    return Plan(length=length)


def all_day() -> Plan:
    """The whole day."""
    return Plan(all_day=True)


def whole(period: Days) -> Plan:
    """A period as whole days: "all week"."""
    return Plan(days=period, grain="days")


def part_of_day(part: str, day: Days | None = None, edge: Literal["early", "late", "middle", ""] = "") -> Plan:
    """A part of the day, or its beginning, middle, end ("late afternoon")."""
    return Plan(part=f"{edge} {part}".strip(), days=day, grain="day" if day is not None else None)


def part_of_today(part: str) -> Plan:
    """A part of this day: "tonight"."""
    return Plan(part=part, days=Relative(0), grain="day")


def clock_in_part(
    part: str, clock: Clock | None = None, hour: int | None = None, day: Days | None = None
) -> Plan | None:
    """A time and the part of the day it lies in: "3 in the afternoon", "morning 9:45"."""
    at = clock if clock is not None else Clock(hour) if hour is not None and 0 < hour <= 24 else None
    return Plan(start=at, part=part, days=day, grain="day" if day is not None else None) if at else None


def clock_on_day(
    day: Days,
    hour: int | None = None,
    minute: int | None = None,
    hhmm: Clock | None = None,
    clock: Clock | None = None,
) -> Plan | None:
    """A day, and a time, or hour and minute without a sign between them: "Monday 3 30", "24/3 1530"; no year."""
    if hhmm is not None and hhmm.hour in _YEARS:
        return None
    at = clock or hhmm if clock or hhmm else Clock(hour, minute or 0) if hour is not None else None
    return Plan(days=day, grain="day", start=at) if at else None


def every(unit: str, n: int = 1) -> Plan | None:
    """Every so many units: "every two weeks"; "every weekday" and "every weekend" are days of the week."""
    if unit == "workday":
        return Plan(repeat=Repeat("weekly", 1, WORKDAYS))
    if unit == "weekend":
        return Plan(repeat=Repeat("weekly", n, (5, 6)))
    if unit not in FREQUENCY_OF or not 1 <= n <= 99:
        return None
    frequency, interval = FREQUENCY_OF[unit]
    return Plan(repeat=Repeat(frequency, interval * n))


def every_weekday(weekdays: tuple[int, ...], n: int = 1) -> Plan | None:
    """Certain days of every nth week: "every Monday and Friday", "every other Tuesday" (n = 2)."""
    return Plan(repeat=Repeat("weekly", n, tuple(sorted(set(weekdays))))) if 1 <= n <= 52 else None


def listed_weekdays(weekday: int, weekdays: tuple[int, ...], weekday2: int | None = None) -> Plan | None:
    """Several weekdays, once each: "Monday and Wednesday". A series that is over after them, unless more is said."""
    named = tuple(sorted({weekday, *weekdays, *(() if weekday2 is None else (weekday2,))}))
    return Plan(repeat=Repeat("weekly", 1, named), times=len(named)) if len(named) > 1 else None


def every_day_but(weekdays: tuple[int, ...] = (), unit: str = "") -> Plan | None:
    """Every day of the week but some: "every day except Friday", "daily except weekends"."""
    left_out = {*weekdays, *((5, 6) if unit == "weekend" else ())}
    kept = tuple(day for day in range(7) if day not in left_out)
    return Plan(repeat=Repeat("weekly", 1, kept)) if left_out and kept else None


def every_part(part: str) -> Plan:
    """Every morning, every evening."""
    return Plan(repeat=Repeat("daily"), part=part)


def weekday_part(weekday: int, part: str) -> Plan:
    """Every Monday morning."""
    return Plan(repeat=Repeat("weekly", 1, (weekday,)), part=part)


def weekday_span(weekday: int, weekday2: int, n: int = 1) -> Plan | None:
    """Every week from one weekday to another: "Monday to Friday every week"."""
    count = (weekday2 - weekday) % 7 + 1
    return Plan(repeat=Repeat("weekly", n, tuple(sorted((weekday + day) % 7 for day in range(count)))))


def every_nth(
    nth: int, weekday: int | None = None, n: int = 1, month: int | None = None, unit: str = ""
) -> Plan | None:
    """The nth weekday of every month, or of one month every year; without a weekday the nth working day."""
    if not (1 <= nth <= 5 or nth == -1) or (weekday is None and unit != "workday"):
        return None
    days = WORKDAYS if weekday is None else (weekday,)
    place = -1 if nth == 5 and weekday is not None else nth
    if place > MOST_NTH:
        return None
    return Plan(repeat=Repeat("yearly" if month else "monthly", n, days, place, None, month))


def every_month_day(n: int = 1, dom: int | None = None, nth: int | None = None) -> Plan | None:
    """A day of every month: "on the 15th of each month"; -1 the last."""
    day = dom if dom is not None else nth
    if day is None or not (1 <= day <= 31 or day == -1):
        return None
    return Plan(repeat=Repeat("monthly", n, month_day=day))


def every_date(day: Days) -> Plan | None:
    """A date every year: "every 3 July", "every year on 3 July"."""
    if isinstance(day, Dated) and day.month is not None and day.year is None:
        return Plan(repeat=Repeat("yearly", 1, month_day=day.day, month=day.month))
    if isinstance(day, Dated) and day.month is None:
        return Plan(repeat=Repeat("monthly", 1, month_day=day.day))
    if isinstance(day, NthWeekday) and isinstance(day.period, Calendar | Month):
        month = day.period.month if isinstance(day.period, Month) else None
        return every_nth(day.nth, day.weekday, month=month)
    return None


def rate(rate: str, n: int = 1, weak: bool = False) -> Plan | None:
    """A word for how often: "weekly", "fortnightly". Weak: rather part of a title ("quarterly review")."""
    plan = every(rate, n)
    return plan._replace(needs_company=True) if plan and weak else plan


def rate_fortnight() -> Plan | None:
    """Words for every two weeks that count the days ("tous les quinze jours")."""
    return every("fortnight")


def times(n: int) -> Plan | None:
    """So many times, of a series; none at all is kept, to be refused."""
    return Plan(times=n, needs_company=True) if 0 <= n <= 999 else None


def spoken_zone(zone: str) -> Plan:
    """A time zone that was spoken: "Tokyo time"."""
    return Plan(zone=zone, needs_company=True)
