"""Working hours as Graph writes them, in mailbox settings and in schedules alike."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from dialogs.model import WorkingHours

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hours_of(said: Any) -> WorkingHours | None:
    """Working hours as Graph writes them; None for none, and for a night's work, which ends before it begins."""
    if not isinstance(said, Mapping):
        return None
    days = said.get("daysOfWeek")
    weekdays = tuple(number for number, day in enumerate(_DAYS) if isinstance(days, list) and day in days)
    start, end = _time(said.get("startTime")), _time(said.get("endTime"))
    if not weekdays or start is None or end is None or start >= end:
        return None
    return WorkingHours(weekdays=weekdays, start=start, end=end)


def zone_name(hours: Any) -> str | None:
    """The name of the zone of working hours, as the mailbox calls it; a custom zone has none that could be used."""
    zone = hours.get("timeZone") if isinstance(hours, Mapping) else None
    name = zone.get("name") if isinstance(zone, Mapping) else None
    return name.strip() or None if isinstance(name, str) else None


def _time(text: Any) -> time | None:
    """ "08:00:00.0000000"."""
    try:
        return time.fromisoformat(str(text)[:8])
    except ValueError:
        return None
