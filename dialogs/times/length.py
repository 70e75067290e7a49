"""Lengths of time as people say them, and dates that lie a length away."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

UNIT_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080, "fortnight": 20160}
"""Units of a fixed length; months and years are counted on the calendar."""
UNIT_MONTHS = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}
_MONTH_MINUTES = 30 * 1440
"""A month as a length ("for a month"), where no date says how long it is."""


class Length(NamedTuple):
    """A length: months on the calendar, days, and minutes of the clock. May be negative."""

    minutes: int = 0
    days: int = 0
    months: int = 0

    @property
    def total_minutes(self) -> int:
        """All of it in minutes, a month counted as 30 days and a year as 365."""
        years, months = divmod(self.months, 12)
        return self.minutes + self.days * 1440 + years * 365 * 1440 + months * _MONTH_MINUTES

    def plus(self, other: "Length") -> "Length":
        """Both lengths together."""
        return Length(self.minutes + other.minutes, self.days + other.days, self.months + other.months)

    def times(self, factor: int) -> "Length":
        """So many times the length."""
        return Length(self.minutes * factor, self.days * factor, self.months * factor)


def of_unit(unit: str, quarters: int) -> Length | None:
    """A length of so many quarters of a unit; None where that cannot be counted ("a quarter of a month")."""
    if unit in UNIT_MONTHS:
        months, rest = divmod(UNIT_MONTHS[unit] * quarters, 4)
        return Length(months=months) if rest == 0 else None
    if unit not in UNIT_MINUTES:
        return None
    minutes = UNIT_MINUTES[unit] * quarters
    if unit in ("minute", "hour"):
        return Length(minutes=(minutes + 2) // 4)
    days, rest = divmod(minutes, 4 * 1440)
    return Length(days=days, minutes=rest // 4)


def later(day: date, length: Length) -> date | None:
    """The day that lies a length after; None beyond the calendar. Months end early where they are short."""
    month = day.month - 1 + length.months
    year, month = day.year + month // 12, month % 12 + 1
    if not 1 <= year <= 9998:
        return None
    start = date(year, month, min(day.day, monthrange(year, month)[1]))
    try:
        return start + timedelta(days=length.days + length.minutes // 1440)
    except OverflowError:
        return None
