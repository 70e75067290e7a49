"""How often something happens, as said: every N units, on weekdays, on the nth weekday or a day of the month."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dialogs.model import Recurrence
from dialogs.times.context import TimeContext
from dialogs.times.days import Dated, Days, DaySpan, NthWeekday, Through, Weekday
from dialogs.times.periods import Calendar, Month

Frequency = Literal["daily", "weekly", "monthly", "yearly"]
FREQUENCY_OF: dict[str, tuple[Frequency, int]] = {
    "day": ("daily", 1),
    "night": ("daily", 1),
    "week": ("weekly", 1),
    "fortnight": ("weekly", 2),
    "month": ("monthly", 1),
    "quarter": ("monthly", 3),
    "halfyear": ("monthly", 6),
    "year": ("yearly", 1),
}
"""What "every <unit>" means."""


class Repeat(NamedTuple):
    """A rule without its end."""

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    month_day: int | None = None
    month: int | None = None

    def on(self, days: Days) -> "Repeat | None":
        """The rule tied to a day that was said beside it; None where the day is no part of a rule."""
        if self.weekdays or self.month_day:
            return None
        if self.frequency == "daily" and isinstance(days, Through):
            return self._over(days)
        if self.frequency == "weekly" and isinstance(days, Weekday):
            return self._replace(weekdays=(days.weekday,))
        if self.frequency == "monthly" and isinstance(days, Dated) and days.month is None:
            return self._replace(month_day=days.day)
        if self.frequency == "yearly" and isinstance(days, Dated) and days.month and days.year is None:
            return self._replace(month_day=days.day, month=days.month)
        if isinstance(days, NthWeekday) and self.frequency in ("monthly", "yearly"):
            month = days.period.month if isinstance(days.period, Month) else None
            return self._replace(weekdays=(days.weekday,), nth=days.nth, month=month)
        return None

    def _over(self, days: Through) -> "Repeat | None":
        """Every day from one weekday to another: "daily, Monday to Thursday"."""
        if not (isinstance(days.first, Weekday) and isinstance(days.last, Weekday)) or self.interval != 1:
            return None
        count = (days.last.weekday - days.first.weekday) % 7 + 1
        weekdays = sorted((days.first.weekday + day) % 7 for day in range(count))
        return self._replace(frequency="weekly", weekdays=tuple(weekdays))

    def rule(self, until: date | None = None, count: int | None = None) -> Recurrence:
        """The recurrence value, with its end."""
        return Recurrence(
            frequency=self.frequency,
            interval=self.interval,
            weekdays=self.weekdays,
            nth=self.nth,
            month_day=self.month_day,
            month=self.month,
            until=until,
            count=count,
        )

    def first(self, context: TimeContext, after: date) -> date:
        """The first day of the series from `after` on."""
        if self.nth and self.weekdays:
            return self._first_in_month(context, after, self._nth_of)
        if self.month_day == -1:
            return self._first_in_month(context, after, lambda month: month.last)
        if self.month_day or self.month:
            spans = Dated(self.month_day or 28, self.month).resolve(_at(context, after))
            return spans[0].first if spans else after
        if self.weekdays:
            return min(after + timedelta(days=(day - after.weekday()) % 7) for day in self.weekdays)
        return after

    def _first_in_month(self, context: TimeContext, after: date, day_of: Callable[[DaySpan], date]) -> date:
        """The day of the first month whose day is not before `after`."""
        for count in range(25):
            period = Month(self.month, skip=count) if self.month else Calendar("month", count)
            days = (day_of(month) for month in period.resolve(_at(context, after)))
            found = next((day for day in days if day >= after), None)
            if found:
                return found
        return after

    def _nth_of(self, month: DaySpan) -> date:
        """The nth day of a month that is one of the weekdays; -1 the last."""
        count = (month.last - month.first).days + 1
        days = [month.first + timedelta(days=ahead) for ahead in range(count)]
        fitting = [day for day in days if day.weekday() in self.weekdays]
        return fitting[self.nth - 1 if self.nth and self.nth > 0 else -1]


def _at(context: TimeContext, day: date) -> TimeContext:
    return TimeContext(now=context.now.replace(year=day.year, month=day.month, day=day.day), locale=context.locale)
