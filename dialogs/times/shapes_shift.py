"""The shapes of moves relative to a draft."""

from dialogs.model import Shift
from dialogs.times.clocks import Half
from dialogs.times.length import Length

_LATER, _EARLIER = 1, -1


def shift_start(length: Length, sign: int = _LATER) -> Shift | None:
    """The start moves: "an hour later"; by whole days where the length has no hours."""
    if length.minutes:
        return Shift(minutes=sign * length.total_minutes)
    days = length.total_minutes // 1440
    return Shift(days=sign * days) if days else None


def shift_days(days: int) -> Shift:
    """The day moves, the time stays: "the day after"."""
    return Shift(days=days)


def shift_length(length: Length, sign: int = _LATER) -> Shift:
    """The length changes: "half an hour longer"."""
    return Shift(length=sign * length.total_minutes)


def flip(meridiem: Half) -> Shift:
    """The half of the day changes: "PM, not AM"."""
    return Shift(meridiem=meridiem)
