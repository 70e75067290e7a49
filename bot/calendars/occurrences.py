"""From the wall clock of an event to instants: when it takes place, and when each occurrence of its series does. Pure.

A series is anchored on the wall clock of its zone: "Tuesdays at nine" stays at nine when the clocks change. A start
that the clock change skips takes the offset from before the gap (RFC 5545, section 3.3.5).
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Literal
from zoneinfo import ZoneInfo

from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, YEARLY, rrule, rruleset

from dialogs.model import Event, Recurrence, Window

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)
_Frequency = Literal[0, 1, 2, 3, 4, 5, 6]
_FREQUENCIES: dict[str, _Frequency] = {"daily": DAILY, "weekly": WEEKLY, "monthly": MONTHLY, "yearly": YEARLY}
COUNTED = 1000
"""A series of more occurrences than this is not counted through to find its end."""
ENDLESS = datetime(9999, 12, 31, tzinfo=UTC)
"""Where a series without an end ends."""


def window_of(event: Event, start: datetime | None = None) -> Window:
    """The event's start and end in UTC; those of the occurrence that begins at `start` (naive), where one is given."""
    begin = start or event.start
    zone = ZoneInfo(event.zone)
    first = _instant(begin, zone, event.fold if start is None else 0)
    last = _instant(begin + (event.end - event.start), zone, event.fold if start is None else 0)
    if last <= first < _instant(begin + (event.end - event.start), zone, 1):
        last = _instant(begin + (event.end - event.start), zone, 1)
    return Window(start=first, end=last)


def _instant(wall: datetime, zone: ZoneInfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def end_of(event: Event) -> datetime:
    """When the event, or the last occurrence of its series, is over, in UTC; `ENDLESS` where no end is known."""
    rule = event.recurrence
    if rule is None:
        return window_of(event).end
    if rule.until is not None:
        return window_of(event, datetime.combine(rule.until, event.start.time())).end + timedelta(days=1)
    if rule.count is None or rule.count > COUNTED:
        return ENDLESS
    *_, last = islice(_rule(event, rule), COUNTED)
    return window_of(event, last).end


def occurrences(event: Event, window: Window) -> Iterator[tuple[date, Window]]:
    """The occurrences of a series that overlap the window, in order: the local day of each, and its instants."""
    rule = event.recurrence
    if rule is None:
        yield event.start.date(), window_of(event)
        return
    margin = event.end - event.start + timedelta(days=1)
    zone = ZoneInfo(event.zone)
    first = window.start.astimezone(zone).replace(tzinfo=None) - margin
    last = window.end.astimezone(zone).replace(tzinfo=None) + timedelta(days=1)
    for start in _rule(event, rule).between(first, last, inc=True):
        taken = window_of(event, start)
        if overlap(taken, window):
            yield start.date(), taken


def takes_place(event: Event, day: date) -> bool:
    """Whether the series has an occurrence that begins on this local day."""
    begin = datetime.combine(day, time())
    if event.recurrence is None:
        return event.start.date() == day
    return bool(_rule(event, event.recurrence).between(begin, begin + timedelta(hours=23, minutes=59), inc=True))


def occurrence_of(event: Event, day: date) -> Event:
    """One occurrence of the series as an event of its own."""
    start = datetime.combine(day, event.start.time())
    return event.model_copy(
        update={"start": start, "end": start + (event.end - event.start), "recurrence": None, "fold": 0}
    )


def overlap(one: Window, other: Window) -> bool:
    """Whether two stretches of time share a moment; an event without length shares the moment at which it is."""
    return one.start < other.end and (one.end > other.start or one.start == one.end == other.start)


def _rule(event: Event, rule: Recurrence) -> rruleset:
    """The rule on the naive wall clock, and the first day in any case (RFC 5545, section 3.8.5.3: DTSTART counts).

    `until` is a day, inclusive, so it becomes the last moment of that day.
    """
    days = tuple(_WEEKDAYS[day] for day in rule.weekdays)
    starts = rruleset()
    starts.rdate(event.start)
    starts.rrule(
        rrule(
            _FREQUENCIES[rule.frequency],
            dtstart=event.start,
            interval=max(1, rule.interval),
            count=rule.count,
            until=datetime.combine(rule.until, time.max) if rule.until else None,
            bymonth=rule.month,
            bymonthday=rule.month_day,
            byweekday=days or None,
            bysetpos=rule.nth if days else None,
        )
    )
    return starts
