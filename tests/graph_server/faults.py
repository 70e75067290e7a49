"""What goes wrong on the way: told one by one by a test, or drawn by lot with a seed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Literal


@dataclass(frozen=True)
class Fault:
    """What happens to one request. Without status and reset it is only late."""

    status: int = 0
    """Answered instead of the real answer; 0: the real one."""
    code: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    after: bool = False
    """The request is carried out first."""
    reset: bool = False
    """The connection is cut instead of an answer."""
    delay: float = 0.0
    """Seconds before anything is done."""
    method: str = ""
    """Only for this method; "" for any."""
    path: str = ""
    """Only for paths that contain this."""
    more: Mapping[str, str] = field(default_factory=dict)
    """Further members of the error object."""

    def fits(self, method: str, path: str) -> bool:
        """Whether it is meant for such a request."""
        return self.method in ("", method) and self.path in path


Kind = Literal["throttled", "unavailable", "reset_after", "timeout_after", "late"]


@dataclass(frozen=True)
class Shares:
    """How often each fault befalls a request, 0 to 1."""

    throttled: float = 0.0
    """429 with Retry-After: 1, nothing done."""
    unavailable: float = 0.0
    """503, nothing done."""
    reset_after: float = 0.0
    """The connection is cut after the commit."""
    timeout_after: float = 0.0
    """504 after the commit."""
    late: float = 0.0
    """A delay of `late_seconds`."""
    late_seconds: float = 10.0

    def draw(self, chance: Random) -> Fault | None:
        """The fault of the next request; None mostly."""
        at = chance.random()
        for share, fault in (
            (self.throttled, Fault(429, "ApplicationThrottled", {"Retry-After": "1"})),
            (self.unavailable, Fault(503, "ServiceUnavailable")),
            (self.reset_after, Fault(reset=True, after=True)),
            (self.timeout_after, Fault(504, "GatewayTimeout", after=True)),
            (self.late, Fault(delay=self.late_seconds)),
        ):
            if at < share:
                return fault
            at -= share
        return None
