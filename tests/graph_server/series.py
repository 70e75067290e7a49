"""Expands a series by the service's own pattern, as Exchange does: a day that a month lacks becomes its last one."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from dateutil.rrule import DAILY, FR, MO, MONTHLY, SA, SU, TH, TU, WE, WEEKLY, rrule, weekday

from tests.graph_server.rules import wall, zone
from tests.graph_server.state import Stored

_DAYS: dict[str, weekday] = {
    "sunday": SU,
    "monday": MO,
    "tuesday": TU,
    "wednesday": WE,
    "thursday": TH,
    "friday": FR,
    "saturday": SA,
}
_INDEX = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def occurrences(stored: Stored, begin: datetime, end: datetime) -> Iterator[tuple[str, dict[str, Any]]]:
    """What takes place between two instants: the date in the rule ("" for a single event), and the properties."""
    if not stored.content.get("recurrence"):
        if _overlaps(stored.content, begin, end):
            yield "", stored.content
        return
    for day in _days(stored.content["recurrence"], wall(stored.content["start"]).date()):
        if datetime.combine(day, datetime.min.time(), UTC) > end + timedelta(days=400):
            return
        name = day.isoformat()
        if name not in stored.cancelled:
            content = occurrence(stored, name)
            if _overlaps(content, begin, end):
                yield name, content


def occurrence(stored: Stored, day: str) -> dict[str, Any]:
    """The properties of the occurrence that the rule puts on this day."""
    start, end = wall(stored.content["start"]), wall(stored.content["end"])
    shift = date.fromisoformat(day) - start.date()
    moved = {
        name: {**stored.content[name], "dateTime": (at + shift).isoformat()}
        for name, at in (("start", start), ("end", end))
    }
    return {**stored.content, **moved, "recurrence": None, **stored.exceptions.get(day, {})}


def takes_place(stored: Stored, day: str) -> bool:
    """Whether the rule has this day."""
    wanted = date.fromisoformat(day)
    for one in _days(stored.content["recurrence"], wall(stored.content["start"]).date()):
        if one >= wanted:
            return one == wanted
    return False


def _days(recurrence: dict[str, Any], first: date) -> Iterator[date]:
    """All days of the rule, in order."""
    extent = recurrence["range"]
    most = extent["numberOfOccurrences"] if extent["type"] == "numbered" else None
    last = date.fromisoformat(extent["endDate"]) if extent["type"] == "endDate" else date(4500, 1, 1)
    for number, day in enumerate(_endless(recurrence["pattern"], first)):
        if day > last or (most is not None and number >= most):
            return
        yield day


def _endless(pattern: dict[str, Any], first: date) -> Iterator[date]:
    every, kind = pattern["interval"], pattern["type"]
    if kind in ("daily", "weekly"):
        days = [_DAYS[day] for day in pattern.get("daysOfWeek", ())] if kind == "weekly" else None
        week = _DAYS[pattern.get("firstDayOfWeek", "sunday")]
        rule = rrule(
            DAILY if kind == "daily" else WEEKLY,
            dtstart=datetime.combine(first, datetime.min.time()),
            interval=every,
            byweekday=days,
            wkst=week,
        )
        yield from (at.date() for at in rule)
        return
    month = date(first.year, pattern.get("month", first.month) if kind.endswith("Yearly") else first.month, 1)
    step = relativedelta(months=every) if kind.endswith("Monthly") else relativedelta(years=every)
    while True:
        day = _day_in(month, pattern)
        if day >= first:
            yield day
        month += step


def _day_in(month: date, pattern: dict[str, Any]) -> date:
    last = month + relativedelta(day=31)
    if pattern["type"].startswith("absolute"):
        return month + relativedelta(day=pattern["dayOfMonth"])
    days = rrule(
        MONTHLY,
        dtstart=datetime.combine(month, datetime.min.time()),
        until=datetime.combine(last, datetime.min.time()),
        byweekday=[_DAYS[day] for day in pattern["daysOfWeek"]],
    )
    return list(days)[_INDEX[pattern.get("index", "first")]].date()


def _overlaps(content: dict[str, Any], begin: datetime, end: datetime) -> bool:
    start, over = (
        wall(content[name]).replace(tzinfo=zone(content[name].get("timeZone") or "UTC")).astimezone(UTC)
        for name in ("start", "end")
    )
    return start < end and (over > begin or start == over == begin)
