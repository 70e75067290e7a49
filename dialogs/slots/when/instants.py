"""The instants of a wall-clock time: where a draft begins and ends on the one time line."""

from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.model import When, Window


def start_instant(when: When) -> datetime | None:
    """The start as an aware datetime in its zone; None while day, time or zone are open."""
    return _instant(when, when.start)


def end_instant(when: When) -> datetime | None:
    """The end as an aware datetime in its zone; None while it is open."""
    return _instant(when, when.end)


def window_of(when: When) -> Window | None:
    """The stretch of time that the draft takes; None while any part is open."""
    start, end = start_instant(when), end_instant(when)
    return Window(start=start, end=end) if start is not None and end is not None else None


def _instant(when: When, at: datetime | None) -> datetime | None:
    if at is None or when.zone is None:
        return None
    return at.replace(tzinfo=ZoneInfo(when.zone.value), fold=when.fold)
