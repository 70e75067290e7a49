"""Stretches of days that a text names as one: weeks, months, weekends, quarters, seasons, the end of a month."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dialogs.times.context import TimeContext
from dialogs.times.days import Days, DaySpan, safe_date
from dialogs.times.length import Length, later, of_unit

SEASON_STARTS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 23), "winter": (12, 21)}
"""Northern astronomical seasons: month and day of the first day."""
_SEASON_ORDER = ("spring", "summer", "autumn", "winter")


def span_of(unit: str, day: date) -> DaySpan:
    """The calendar unit that the day lies in."""
    if unit in ("week", "workweek", "weekend"):
        monday = day - timedelta(days=day.weekday())
        first, last = {"week": (0, 6), "workweek": (0, 4), "weekend": (5, 6)}[unit]
        return DaySpan(monday + timedelta(days=first), monday + timedelta(days=last))
    months = {"month": 1, "quarter": 3, "halfyear": 6, "year": 12}.get(unit, 0)
    if not months:
        return DaySpan(day, day)
    month = (day.month - 1) // months * months + 1
    end = month + months - 1
    return DaySpan(date(day.year, month, 1), date(day.year, end, monthrange(day.year, end)[1]))


def moved(unit: str, day: date, count: int) -> date | None:
    """A day in the calendar unit that lies `count` units on."""
    base = {"workweek": "week", "weekend": "week"}.get(unit, unit)
    length = of_unit(base, 4)
    if length is None:
        return None
    start = span_of(unit, day).first if length.months else day
    return later(start, length.times(count))


@dataclass(frozen=True, slots=True)
class Calendar:
    """This (0), next (1), last (-1) week, month, year, weekend, quarter."""

    unit: str
    count: int = 0

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        day = moved(self.unit, context.today, self.count)
        return (span_of(self.unit, day),) if day else ()


@dataclass(frozen=True, slots=True)
class Around:
    """The calendar unit in which a day lies: "the week of 7 October"."""

    unit: str
    day: Days

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        return tuple(span_of(self.unit, span.first) for span in self.day.resolve(context))


@dataclass(frozen=True, slots=True)
class Month:
    """A month by name; without a year the one that runs or comes next."""

    month: int
    year: int | None = None
    skip: int = 0
    """Years further on: "March after next" 1."""
    past: bool = False

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        today = context.today
        year = self.year or today.year + (self.month < today.month) - (1 if self.past else 0)
        first = safe_date(year + self.skip, self.month, 1)
        return (span_of("month", first),) if first else ()


@dataclass(frozen=True, slots=True)
class Year:
    """A year by its number, or so many years from this one."""

    year: int

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:  # noqa: ARG002 - every rule has it
        return (DaySpan(date(self.year, 1, 1), date(self.year, 12, 31)),)


@dataclass(frozen=True, slots=True)
class Season:
    """A season, the running or the next one; `count` seasons on where the name is left out."""

    season: str | None = None
    count: int = 0

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        starts = sorted(
            (date(context.today.year + year, *SEASON_STARTS[name]), name)
            for year in (-1, 0, 1, 2)
            for name in _SEASON_ORDER
        )
        running = max(at for at, (start, _) in enumerate(starts) if start <= context.today)
        at = running + self.count
        if self.season:
            at = next(at for at in range(running, len(starts)) if starts[at][1] == self.season) + 4 * self.count
        if not 0 <= at < len(starts) - 1:
            return ()
        return (DaySpan(starts[at][0], starts[at + 1][0]),)


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning, middle, end or rest of a period."""

    which: Literal["begin", "middle", "end", "rest", "final"]
    period: Days

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        return tuple(self._cut(span, context.today) for span in self.period.resolve(context))

    def _cut(self, span: DaySpan, today: date) -> DaySpan:
        days = (span.last - span.first).days + 1
        third = max(days // 3, 1) if days < 360 else 90
        if self.which == "rest":
            return DaySpan(min(max(span.first, today), span.last), span.last)
        if self.which == "final":
            return DaySpan(span.last, span.last)
        if self.which == "begin":
            return DaySpan(span.first, span.first + timedelta(days=third - 1))
        if self.which == "end":
            return DaySpan(span.last - timedelta(days=third - 1), span.last)
        return DaySpan(span.first + timedelta(days=third), span.last - timedelta(days=third))


@dataclass(frozen=True, slots=True)
class Halves:
    """The first (1) or second (2) half of a month, cut after the 15th."""

    period: Days
    nth: int

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        spans = self.period.resolve(context)
        middle = timedelta(days=14)
        if self.nth == 1:
            return tuple(DaySpan(span.first, span.first + middle) for span in spans)
        return tuple(DaySpan(span.first + middle, span.last) for span in spans)


@dataclass(frozen=True, slots=True)
class Units:
    """The next so many units, from the one after the running on: "the next 3 days"."""

    length: Length

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        first = context.today + timedelta(days=1)
        end = later(context.today, self.length)
        return (DaySpan(first, end),) if end and end >= first else ()


@dataclass(frozen=True, slots=True)
class CalendarWeek:
    """A week by its ISO 8601 number: "KW 12"; without a year the one that runs or comes next."""

    number: int
    year: int | None = None

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        running = context.today.isocalendar()
        year = self.year or running.year + (self.number < running.week)
        if self.number > date(year, 12, 28).isocalendar().week:
            return ()
        return (span_of("week", date.fromisocalendar(year, self.number, 1)),)


@dataclass(frozen=True, slots=True)
class NthUnit:
    """The nth week, weekend or month of a period; negative counts from the end."""

    nth: int
    unit: str
    period: Days

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        found = []
        for span in self.period.resolve(context):
            anchor = moved(self.unit, self._first_day(span), self.nth - 1 if self.nth > 0 else self.nth + 1)
            if anchor:
                found.append(span_of(self.unit, anchor))
        return tuple(found)

    def _first_day(self, span: DaySpan) -> date:
        """A day in the first (last) unit that belongs to the period: a week belongs where its Thursday lies."""
        if self.nth < 0:
            core = span_of(self.unit, span.last)
            inside = core.last if self.unit == "weekend" else core.first + timedelta(days=3)
            return span.last if inside <= span.last or self.unit == "month" else span.last - timedelta(days=7)
        core = span_of(self.unit, span.first)
        inside = core.first if self.unit == "weekend" else core.first + timedelta(days=3)
        return span.first if inside >= span.first or self.unit == "month" else span.first + timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Upto:
    """The last day before a period, or its last day once it has begun: where "until March" ends."""

    period: Days

    def resolve(self, context: TimeContext) -> tuple[DaySpan, ...]:
        days = (
            span.last if span.first <= context.today <= span.last else later(span.first, Length(days=-1))
            for span in self.period.resolve(context)
        )
        return tuple(DaySpan(day, day) for day in days if day)
