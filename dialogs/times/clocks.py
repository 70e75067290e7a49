"""Times of day as a text gives them: an hour that may still be open between morning and evening."""

from datetime import time
from typing import Literal, NamedTuple

Half = Literal["am", "pm"]


class Clock(NamedTuple):
    """A time of day before it is known which half of the day was meant."""

    hour: int
    minute: int = 0
    second: int = 0
    half: Half | None = None
    """Said, or settled by the way it is written; None for 1..12 that may mean either."""
    written: bool = False
    """Written with minutes ("7:00"): no longer open where hours are counted to 24."""
    next_day: bool = False
    """Midnight that ends the day it is said of."""

    @property
    def open(self) -> bool:
        """Whether the hour stands for two."""
        return self.half is None and 1 <= self.hour <= 12

    def at(self, half: Half | None = None) -> time:
        """The wall time, in the half given where it is open."""
        half = self.half or half
        hour = self.hour
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        return time(hour % 24, self.minute, self.second)

    def readings(self) -> tuple[time, ...]:
        """Both wall times of an open hour, morning first; else the one."""
        return (self.at("am"), self.at("pm")) if self.open else (self.at(),)


def minutes_away(clock: Clock, minutes: int) -> Clock:
    """The time so many minutes after (negative: before); the half of the day stays open where it was."""
    if clock.open:
        hour, minute = divmod(clock.hour % 12 * 60 + clock.minute + minutes, 60)
        return Clock(hour % 12 or 12, minute)
    at = clock.at()
    hour, minute = divmod(at.hour * 60 + at.minute + minutes, 60)
    return Clock(hour % 24, minute, half="am" if hour % 24 < 12 else "pm")
