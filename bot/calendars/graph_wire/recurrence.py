"""A series between RFC 5545 terms and Graph's patterns (learn.microsoft.com/graph/api/resources/recurrencepattern).

Graph has no rule text, no day counted from the end of a month, and no "every Monday of the month": what it cannot say
is refused here, before anything is asked of the service. A day that a month does not have becomes its last one there
(learn.microsoft.com/exchange/client-developer/web-service-reference/dayofmonth), so day 31 is "the last day".
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from bot.calendars.service import Refused
from dialogs.model import Recurrence

Frequency = Literal["daily", "weekly", "monthly", "yearly"]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_INDEX = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
_NTH = {name: nth for nth, name in _INDEX.items()}
_FREQUENCIES: dict[str, Frequency] = {
    "daily": "daily",
    "weekly": "weekly",
    "absoluteMonthly": "monthly",
    "relativeMonthly": "monthly",
    "absoluteYearly": "yearly",
    "relativeYearly": "yearly",
}
LONGEST_INTERVAL = 99
MOST_OCCURRENCES = 999
LONGEST_MONTH = 31
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Days of each month in a leap year."""


def to_graph(rule: Recurrence, start: date) -> dict[str, Any]:
    """The `patternedRecurrence` of a series whose first day is `start`. Raises Refused."""
    if not 1 <= rule.interval <= LONGEST_INTERVAL:
        raise Refused("The calendar has no series with so long an interval.", "times")
    if rule.until is not None and rule.until < start:
        raise Refused("The series ends before it starts.", "times")
    if rule.count is not None and not 1 <= rule.count <= MOST_OCCURRENCES:
        raise Refused("The calendar has no series of so many events.", "times")
    return {"pattern": _pattern(rule, start), "range": _range(rule, start)}


def _pattern(rule: Recurrence, start: date) -> dict[str, Any]:
    match rule.frequency:
        case "daily" if not rule.weekdays:
            return {"type": "daily", "interval": rule.interval}
        case "daily" if rule.interval > 1:
            raise Refused("The calendar has no series of every few days on some weekdays only.", "times")
        case "daily" | "weekly":
            return _weekly(rule, start)
        case "monthly":
            return _in_month("Monthly", rule, start)
        case _:
            return _in_month("Yearly", rule, start, rule.month or start.month)


def _weekly(rule: Recurrence, start: date) -> dict[str, Any]:
    """Weeks begin on Monday, as in RFC 5545; that matters only where some are left out."""
    days = [_DAYS[day] for day in sorted(set(rule.weekdays)) or (start.weekday(),)]
    first = {"firstDayOfWeek": "monday"} if rule.interval > 1 else {}
    return {"type": "weekly", "interval": rule.interval, "daysOfWeek": days, **first}


def _in_month(period: str, rule: Recurrence, start: date, month: int | None = None) -> dict[str, Any]:
    """By the day of the month, or by the nth of some weekdays."""
    named = {"month": month} if month else {}
    if not rule.weekdays:
        day = rule.month_day or start.day
        longest = _LONGEST[month - 1] if month else LONGEST_MONTH
        if not (day == -1 or 1 <= day <= longest):
            raise Refused("The calendar has no such day of the month.", "times")
        last = longest if day == -1 else day
        return {"type": f"absolute{period}", "interval": rule.interval, "dayOfMonth": last, **named}
    if rule.nth not in _INDEX:
        raise Refused("The calendar has no series on every such weekday of a month.", "times")
    days = [_DAYS[day] for day in sorted(set(rule.weekdays))]
    return {
        "type": f"relative{period}",
        "interval": rule.interval,
        "daysOfWeek": days,
        "index": _INDEX[rule.nth],
        **named,
    }


def _range(rule: Recurrence, start: date) -> dict[str, Any]:
    if rule.until is not None:
        return {"type": "endDate", "startDate": start.isoformat(), "endDate": rule.until.isoformat()}
    if rule.count is not None:
        return {"type": "numbered", "startDate": start.isoformat(), "numberOfOccurrences": rule.count}
    return {"type": "noEnd", "startDate": start.isoformat()}


def from_graph(value: Mapping[str, Any]) -> Recurrence | None:
    """The rule of a `patternedRecurrence`; None for one of a kind that we do not know."""
    pattern, extent = value.get("pattern") or {}, value.get("range") or {}
    kind = pattern.get("type")
    if kind not in _FREQUENCIES:
        return None
    relative = kind.startswith("relative")
    days = pattern.get("daysOfWeek") or ()
    return Recurrence(
        frequency=_FREQUENCIES[kind],
        interval=max(1, pattern.get("interval") or 1),
        weekdays=tuple(sorted(_DAYS.index(day) for day in days if day in _DAYS))
        if relative or kind == "weekly"
        else (),
        nth=_NTH.get(pattern.get("index") or "first", 1) if relative else None,
        month_day=_month_day(pattern) if kind.startswith("absolute") else None,
        month=(pattern.get("month") or None) if kind.endswith("Yearly") else None,
        count=(extent.get("numberOfOccurrences") or None) if extent.get("type") == "numbered" else None,
        until=_day(extent.get("endDate")) if extent.get("type") == "endDate" else None,
    )


def _month_day(pattern: Mapping[str, Any]) -> int | None:
    day = pattern.get("dayOfMonth") or None
    return -1 if day == LONGEST_MONTH and pattern["type"] == "absoluteMonthly" else day


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None
