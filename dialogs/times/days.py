"""Days that a text names without saying the date: rules that become dates once the moment of asking is known.

A closed list of frozen rules. Each answers `resolve(context)` with its readings, best first; no reading means that the
day does not exist (31 June).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple, Protocol

from dialogs.times.context import TimeContext
from dialogs.times.length import Length, later

LAST_YEAR = 9998
"""Python's calendar ends a year later; days after this year are not reckoned with."""

Which = Literal["bare", "this", "next", "last", "after_next"]


class DaySpan(NamedTuple):
    """Whole days, the last one included."""

    first: date
    last: date


class Days(Protocol):
    """A rule that gives days."""

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        """The readings at that moment, best first."""
        ...


def one(day: date) -> tuple[DaySpan, ...]:
    """A single reading of a single day."""
    return (DaySpan(day, day),)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The date, None where the calendar has none."""
    if not (1 <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


@dataclass(frozen=True, slots=True)
class Relative:
    """So many days from today: today 0, tomorrow 1."""

    days: int

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        return one(context.today + timedelta(days=self.days))


@dataclass(frozen=True, slots=True)
class After:
    """A length after (negative: before) another day: "two weeks after Easter"."""

    length: Length
    base: "Days | None" = None
    """None: today."""

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        bases = self.base.resolve(context) if self.base else one(context.today)
        days = (later(span.first, self.length) for span in bases)
        return tuple(DaySpan(day, day) for day in days if day)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: bare, or with this, next, last."""

    weekday: int
    which: Which = "bare"
    readings: tuple[str, ...] = ()
    """With `next`: which readings the language has, best first: "coming", "next_week"."""

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        today = context.today
        ahead = (self.weekday - today.weekday()) % 7
        coming = today + timedelta(days=ahead or 7)
        if self.which == "this":
            return one(today + timedelta(days=ahead))
        if self.which == "last":
            return one(coming - timedelta(days=7 if coming - today < timedelta(days=7) else 14))
        if self.which == "after_next":
            return one(today + timedelta(days=(ahead or 7) + 7))
        if self.which == "next":
            meanings = (context.next_weekday,) if context.next_weekday else self.readings
            in_week = today - timedelta(days=today.weekday()) + timedelta(days=7 + self.weekday)
            dates = {"coming": coming, "next_week": in_week}
            return tuple(DaySpan(day, day) for day in dict.fromkeys(dates[meaning] for meaning in meanings))
        return one(coming)


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """A weekday of a named week: "Tuesday next week"."""

    weekday: int
    week: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        days = []
        for span in self.week.resolve(context):
            monday = span.first - timedelta(days=span.first.weekday())
            days.append(monday + timedelta(days=self.weekday))
        return tuple(DaySpan(day, day) for day in days)


SOON = timedelta(days=62)
"""How far ahead a weekday with a day of the month is looked for before it counts as a contradiction."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a month, with month, year and weekday as far as they were said."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    maybe_hour: bool = False
    """The number is a plain figure beside a weekday, which in this language may as well be an hour ("friday 7")."""

    def is_hour(self, context: TimeContext) -> bool:
        """Whether the figure is rather an hour: no such weekday falls on that day of a month soon."""
        if not self.maybe_hour or self.day > 24:
            return False
        spans = self.resolve(context)
        soon = context.today + SOON
        return not any(span.first.weekday() == self.weekday and span.first < soon for span in spans)

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        day = self._date(context.today)
        if day is None:
            return ()
        if self.weekday is None or day.weekday() == self.weekday:
            return one(day)
        return self._contradiction(day, context.today)

    def _date(self, today: date) -> date | None:
        if self.month is None:
            months = ((today.year, today.month + ahead) for ahead in range(12))
            days = (safe_date(year + (month - 1) // 12, (month - 1) % 12 + 1, self.day) for year, month in months)
        elif self.year is None:
            days = (safe_date(today.year + ahead, self.month, self.day) for ahead in range(9))
        else:
            return safe_date(self.year, self.month, self.day)
        return next((day for day in days if day and day >= today), None)

    def _contradiction(self, day: date, today: date) -> tuple[DaySpan, ...]:
        """Weekday and date disagree: without a month the next month where they agree, else both readings."""
        if self.month is None:
            for ahead in range(24):
                month = today.month - 1 + ahead
                other = safe_date(today.year + month // 12, month % 12 + 1, self.day)
                if other and other >= today and other.weekday() == self.weekday:
                    return one(other) if other - today < SOON else (*one(other), *one(day))
        weekday = self.weekday if self.weekday is not None else day.weekday()
        near = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
        return (*one(day), *one(near)) if near >= today or day < today else one(day)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth such weekday in a period: "first Monday of next month"; -1 the last."""

    nth: int
    weekday: int
    period: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        spans = []
        for span in self.period.resolve(context):
            if self.nth > 0:
                day = span.first + timedelta(days=(self.weekday - span.first.weekday()) % 7 + 7 * (self.nth - 1))
            else:
                day = span.last - timedelta(days=(span.last.weekday() - self.weekday) % 7 - 7 * (self.nth + 1))
            if span.first <= day <= span.last:
                spans.append(DaySpan(day, day))
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class NthWeekdayFrom:
    """The nth such weekday after a day: "three Fridays from now", "third Tuesday after Christmas"."""

    nth: int
    weekday: int
    base: "Days | None" = None

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        bases = self.base.resolve(context) if self.base else one(context.today)
        days = (span.first + timedelta(days=((self.weekday - span.first.weekday()) % 7 or 7)) for span in bases)
        return tuple(DaySpan(day, day) for day in (day + timedelta(days=7 * (self.nth - 1)) for day in days))


@dataclass(frozen=True, slots=True)
class NthDay:
    """The nth day of a period: "the 20th of next month", "the 3rd last day of June" (negative)."""

    nth: int
    period: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        spans = []
        for span in self.period.resolve(context):
            start = (
                span.first + timedelta(days=self.nth - 1) if self.nth > 0 else span.last + timedelta(days=self.nth + 1)
            )
            if span.first <= start <= span.last:
                spans.append(DaySpan(start, start))
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class DateOfYear:
    """A date in a year that is told from this one: "June 5th next year"."""

    day: Dated
    year: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        years = (span.first.year for span in self.year.resolve(context))
        days = (safe_date(year, self.day.month or 1, self.day.day) for year in years)
        return tuple(DaySpan(day, day) for day in days if day)


_SHORT = timedelta(days=120)
"""A stretch without years that would be longer is not taken for one that is running."""


def _comes_every_year(rule: "Days") -> bool:
    """The rule names a month and no year."""
    return getattr(rule, "year", 0) is None and getattr(rule, "month", 0) is not None


@dataclass(frozen=True, slots=True)
class Through:
    """From one day to another, both included; the end follows the start."""

    first: "Days"
    last: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        spans = []
        for start in self.first.resolve(context)[:2]:
            ends = [end.last for end in self.last.resolve(context)]
            running = self._running(start.first, ends)
            end = next((day for day in ends if day >= start.first), None) or self._following(start.first, context)
            if running:
                spans.append(running)
            elif end:
                spans.append(DaySpan(start.first, end))
        return tuple(dict.fromkeys(spans))

    def _running(self, start: date, ends: list[date]) -> DaySpan | None:
        """A stretch that has begun: "December 20 to January 3", said in between, does not begin next December."""
        if not (_comes_every_year(self.first) and _comes_every_year(self.last)):
            return None
        begun = safe_date(start.year - 1, start.month, start.day)
        return next(
            (DaySpan(begun, end) for end in ends if begun and begun < end < start and end - begun < _SHORT), None
        )

    def _following(self, start: date, context: TimeContext) -> date | None:
        """The end as it reads from the start on: "Friday to Monday", "27 April to the 3rd"."""
        from_start = TimeContext(
            now=context.now.replace(year=start.year, month=start.month, day=start.day), locale=context.locale
        )
        return next((span.last for span in self.last.resolve(from_start) if span.last >= start), None)


@dataclass(frozen=True, slots=True)
class Beyond:
    """The day after a period: where "after next week" begins."""

    period: "Days"

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        days = (later(span.last, Length(days=1)) for span in self.period.resolve(context))
        return tuple(DaySpan(day, day) for day in days if day)


@dataclass(frozen=True, slots=True)
class Nowhere:
    """No day at all: what was said cannot be."""

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:  # noqa: ARG002 - every rule has it
        return ()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that is known already."""

    day: date

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:  # noqa: ARG002 - every rule has it
        return one(self.day)
