"""Times: what an expression can mean (`Moment`), and when a draft takes place (`When`)."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from dialogs.model.base import Filled, Span, Value

WhenPart = Literal["day", "at", "end", "minutes", "all_day", "days", "zone"]
"""The parts of a `When` that a message can set or that can be missing."""

DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""RFC 5545 weekday codes, by `date.weekday()`."""


class Recurrence(Value):
    """How an event repeats: the part of RFC 5545 that Graph's recurrence patterns can carry."""

    frequency: Literal["daily", "weekly", "monthly", "yearly"]
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    """0 = Monday, as `date.weekday()`."""
    nth: int | None = None
    """With `weekdays` and monthly or yearly: 1..4 the nth day that is one of them, -1 the last."""
    month_day: int | None = None
    """1..31; -1 the last day of the month."""
    month: int | None = None
    count: int | None = None
    until: date | None = None
    """The last day on which it may take place, inclusive."""

    def rrule(self) -> str:
        """The rule as RFC 5545 RRULE parts, such as `FREQ=WEEKLY;BYDAY=MO`."""
        parts = [f"FREQ={self.frequency.upper()}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        if self.month:
            parts.append(f"BYMONTH={self.month}")
        if self.weekdays:
            one = self.nth if len(self.weekdays) == 1 else None
            parts.append("BYDAY=" + ",".join(f"{one or ''}{DAY_CODES[day]}" for day in self.weekdays))
            if self.nth and not one:
                parts.append(f"BYSETPOS={self.nth}")
        if self.month_day:
            parts.append(f"BYMONTHDAY={self.month_day}")
        if self.count:
            parts.append(f"COUNT={self.count}")
        if self.until:
            parts.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(parts)


class Moment(Value):
    """One reading of a time expression. Parts that were not said are None; all wall clock of the speaker.

    "tomorrow" -> day; "at 3" -> at; "3 to 5" -> at and end_at; "for an hour" -> minutes;
    "until 5" -> end_at alone; "July 3 to 6" -> day and last_day; "tomorrow morning" -> day, part.
    """

    day: date | None = None
    last_day: date | None = None
    """Last day, inclusive, of a span of days; or the day on which a timed event ends."""
    at: time | None = None
    end_at: time | None = None
    minutes: int | None = None
    """Length in minutes."""
    all_day: bool = False
    """Said in so many words ("all day"), or a span of whole days."""
    part: str | None = None
    """Name of a vague part of the day in the pack ("morning"); `window` says what it means. "period": a vague stretch
    from `day` to `last_day` ("next week"), in which the day is still open."""
    window: tuple[time, time] | None = None
    """The hours that `part` covers; an end at or before the start is on the next day."""
    offset: int | None = None
    """Minutes from now, of "in 20 minutes": `day` and `at` hold the resolved moment as well."""
    open_hour: bool = False
    """The hour was bare ("at 7"): the twin reading stands 12 hours away in the expression's readings."""
    approximate: bool = False
    """"around 3"."""


class TimeExpression(Value):
    """A stretch of the text that speaks of time, with its readings, best first; equals stay beside each other."""

    kind: Literal["date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set"]
    span: Span
    readings: tuple[Moment, ...]
    recurrence: Recurrence | None = None
    """For `set`: the rule; `readings` then hold the first occurrence's parts."""
    values: tuple[str, ...] = ()
    """The readings in the notation of `python -m dialogs` ("2019-03-08T18:30:00", "PT3600S", "FREQ=...")."""
    by: str = ""
    """Which shape or finder took it, for explaining."""
    zone: str | None = None
    """IANA name of a zone said with it ("9 am Tokyo time")."""
    impossible: Span | None = None
    """The words of a day that no calendar has ("31 June"), of a series that ends before it begins, or of a length below
    zero; `readings` then hold the other parts that were said, and may be empty."""


class Shift(Value):
    """A move relative to the draft: "an hour later", "the day after", "half an hour earlier", "make it PM"."""

    minutes: int = 0
    days: int = 0
    length: int = 0
    """Change of the length in minutes ("half an hour longer")."""
    meridiem: Literal["am", "pm"] | None = None
    """Flip the draft's bare or wrong half of the day."""


class OpenDay(Value):
    """Why the day is open although something was said about it: a vague stretch, or a day that does not exist."""

    first: date | None = None
    """First day of a vague stretch ("next week"); None for a day that does not exist."""
    last: date | None = None
    """Its last day, inclusive."""
    words: str = ""
    """A day that no calendar has, as the person said it ("31 June")."""
    nearest: tuple[date, ...] = ()
    """The days around a day that does not exist."""


class LeftOut(Value):
    """A stretch that a search for a time passes over; parts that are None do not matter."""

    weekdays: tuple[int, ...] = ()
    """0 = Monday."""
    first: date | None = None
    last: date | None = None
    """Inclusive."""
    start: time | None = None
    end: time | None = None
    """Hours of the day; an end at or before the start is on the next day."""


class Narrowing(Value):
    """How a search for a time is narrowed, beside its days (`When.open_day`) and part of the day (`When.window`)."""

    out: tuple[LeftOut, ...] = ()
    weekdays: tuple[int, ...] = ()
    """Only these, 0 = Monday; () any."""
    days: tuple[date, ...] = ()
    """Only these; () any."""
    earliest: time | None = None
    latest: time | None = None
    """By then it has to be over."""
    at: time | None = None
    """It has to begin then."""
    after: datetime | None = None
    before: datetime | None = None
    """Instants: what was offered is not offered again."""


class When(Value):
    """When the draft takes place, each part with its source. Wall clock of `zone`; parts may be there alone."""

    day: Filled[date] | None = None
    at: Filled[time] | None = None
    minutes: Filled[int] | None = None
    """Wall-clock length of a timed event, in minutes."""
    end_at: Filled[time] | None = None
    """An end that was said while the start is not known yet; becomes `minutes` once it is."""
    all_day: bool = False
    days: Filled[int] | None = None
    """Number of days of an all-day event, at least 1."""
    zone: Filled[str] | None = None
    """IANA name; assumed from the profile unless said."""
    fold: Literal[0, 1] = 0
    """1: the second of an hour that the clock change doubles (as in `datetime.fold`)."""
    part: str | None = None
    """A vague part of the day that narrows the hour that is still open ("tomorrow morning")."""
    window: tuple[time, time] | None = None
    """The hours that `part` covers."""
    open_day: OpenDay | None = None
    """What was said about the day while no day is known: then none is assumed."""
    narrowing: Narrowing | None = None
    """A time is being looked for, in this way; None: none is."""
    alternatives: tuple[Moment, ...] = ()
    """Readings between which the person has to choose, as they complete this `When`; empty when it is clear."""

    @property
    def start(self) -> datetime | None:
        """Naive wall clock of the start, None while day or time are open; midnight for all-day."""
        if self.day is None:
            return None
        if self.all_day:
            return datetime.combine(self.day.value, time())
        return datetime.combine(self.day.value, self.at.value) if self.at else None

    @property
    def end(self) -> datetime | None:
        """Naive wall clock of the end, exclusive (all-day: the midnight after the last day)."""
        start = self.start
        if start is None:
            return None
        if self.all_day:
            return start + timedelta(days=self.days.value if self.days else 1)
        return start + timedelta(minutes=self.minutes.value) if self.minutes else None
