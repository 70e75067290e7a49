"""Holidays as data: a fixed date, the nth weekday of a month, or so many days from Easter."""

from datetime import date, timedelta
from typing import NamedTuple

from dialogs.times.context import TimeContext
from dialogs.times.days import LAST_YEAR, DaySpan, safe_date


class Holiday(NamedTuple):
    """A holiday's rule. Exactly one of `day`, `nth`, `easter` says how it is found."""

    month: int = 1
    day: int | None = None
    """Fixed day of `month`."""
    nth: int | None = None
    """With `weekday`: the nth such day of `month`; -1 the last."""
    weekday: int = 0
    easter: int | None = None
    """Days from Easter Sunday (Gregorian)."""
    shift: int = 0
    """Days after what the rest says: the Friday after the fourth Thursday."""
    year: int | None = None
    """The year that was said."""
    years_on: int = 0
    calendar_year: bool = False
    """`years_on` counts from this calendar year instead of from the next such day."""

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        """The next such day, or that of the year said."""
        if self.year is not None or self.calendar_year:
            day = self.in_year(self.year if self.year is not None else context.today.year + self.years_on)
        else:
            days = (self.in_year(context.today.year + ahead) for ahead in range(6))
            upcoming = [day for day in days if day and day >= context.today]
            day = upcoming[self.years_on] if self.years_on < len(upcoming) else None
        return (DaySpan(day, day),) if day else ()

    def in_year(self, year: int) -> date | None:
        """The day in a year, None where that year has none or lies beyond the calendar."""
        if not 1 <= year <= LAST_YEAR:
            return None
        if self.easter is not None:
            return easter_sunday(year) + timedelta(days=self.easter + self.shift)
        if self.day is not None:
            fixed = safe_date(year, self.month, self.day)
            return fixed + timedelta(days=self.shift) if fixed else None
        nth = self.nth or 1
        if nth > 0:
            first = date(year, self.month, 1)
            found = first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (nth - 1))
        else:
            last = date(year + self.month // 12, self.month % 12 + 1, 1) - timedelta(days=1)
            found = last - timedelta(days=(last.weekday() - self.weekday) % 7 - 7 * (nth + 1))
        return found + timedelta(days=self.shift)


def easter_sunday(year: int) -> date:
    """Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
