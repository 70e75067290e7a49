"""Time as an argument: the conversation's *now* can be fixed by `BOT_CLOCK`; leases and timeouts use real time."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Where the conversation's now comes from. Read once a turn and handed down."""

    def now(self) -> datetime:
        """The moment at which the conversation takes place, aware."""
        ...


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)


class StandingClock:
    """A clock that stands (tests, demos) until it is set."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """The moment at which it stands."""
        return self._at

    def set(self, at: datetime) -> None:
        """Move it to another moment."""
        self._at = at


def real_seconds() -> float:
    """Real, wall-clock seconds since the epoch: for leases and expiry that must hold across restarts."""
    return time.time()
