"""What time it is for guests who live by another clock than the person."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from dialogs.model import EventDraft
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.instants import start_instant

Clock = tuple[tuple[str, ...], datetime, bool]
"""Whose, the start as a naive wall clock there, and whether it is the same day there."""


def guest_clocks(draft: EventDraft, around: Circumstances, zones: Mapping[str, str] | None = None) -> tuple[Clock, ...]:
    """The start on the clocks of guests whose zone shows another time; those who share a clock together.

    `zones`: IANA names by address, where a calendar knows them better than the directory.
    """
    start = start_instant(draft.when)
    if start is None or draft.when.all_day or around.zone is None:
        return ()
    own, found = start.astimezone(ZoneInfo(around.zone)), dict[datetime, list[str]]()
    for guest in draft.attendees:
        if guest.person is None:
            continue
        zone = (zones or {}).get(guest.person.address or "") or guest.person.zone
        if zone and start.astimezone(ZoneInfo(zone)).utcoffset() != own.utcoffset():
            found.setdefault(start.astimezone(ZoneInfo(zone)).replace(tzinfo=None), []).append(guest.label)
    return tuple((tuple(names), there, there.date() == own.date()) for there, names in found.items())
