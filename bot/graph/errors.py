"""How Microsoft Graph says no, as types: the one place where a status and a code become an error.

Codes and statuses: learn.microsoft.com/graph/errors, and what clients have seen of Outlook's calendar.

GraphError
├── NoAccess             nobody is signed in, a consent is missing, a token is not good (any more)
├── GraphAway            it may work later; the outcome of a write is unknown
│   └── Throttled        nothing was done; wait and send it again
└── GraphRefused         Graph will not do this
    ├── NotThere         the item, mailbox or calendar does not exist
    ├── Stale            somebody else changed the item meanwhile (If-Match)
    └── KeyTaken         this transactionId made another event
"""

from collections.abc import Mapping
from typing import Any


class GraphError(Exception):
    """The root of Graph's errors; none quotes a token or private text."""


class NoAccess(GraphError):
    """Nobody is signed in, or a consent is missing."""

    def __init__(self, message: str, scopes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.scopes = scopes
        """The permissions that a sign-in has to ask for."""


class GraphAway(GraphError):
    """It may work later. After a write the outcome is unknown."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
        """Seconds to wait, where Graph said so."""


class Throttled(GraphAway):
    """Too many requests: nothing was done."""


class GraphRefused(GraphError):
    """Graph will not do this."""

    def __init__(self, status: int, code: str, existing: str | None = None) -> None:
        super().__init__(f"Graph answered {status} {code}.")
        self.status = status
        """HTTP status."""
        self.code = code
        """`error.code`; its innermost cause is not needed to tell them apart."""
        self.existing = existing
        """Id of the event that a transactionId made before, where Graph says it."""


class NotThere(GraphRefused):
    """There is no such item, mailbox or calendar (any more)."""


class Stale(GraphRefused):
    """The item was changed since its etag was read."""


class KeyTaken(GraphRefused):
    """The transactionId was used for an event with another content."""


_GONE = frozenset(
    {
        "ErrorItemNotFound",
        "ErrorInvalidIdMalformed",
        "ErrorInvalidUser",
        "ErrorNonExistentMailbox",
        "ResourceNotFound",
    }
)
_RETRIED = frozenset({408, 409, 423, 500, 502, 503, 504, 507, 509})
"""Statuses after which the same request may be sent again, with the same key."""


def error_of(status: int, headers: Mapping[str, str], body: Any) -> GraphError:
    """The error that an answer other than 2xx stands for; 401 is the client's own matter before it comes here.

    Branches on `error.code` before the status: a taken transactionId was seen with 400 and with 409.
    """
    code, existing = _code(body)
    if code == "ErrorDuplicateTransactionId":
        return KeyTaken(status, code, existing)
    if status == 401:
        return NoAccess(f"Graph answered 401 {code}.")
    if status == 429:
        return Throttled(f"Graph answered 429 {code}.", retry_after(headers))
    if status in _RETRIED:
        return GraphAway(f"Graph answered {status} {code}.", retry_after(headers))
    if status == 412:
        return Stale(status, code)
    if status == 404 or code in _GONE:
        return NotThere(status, code)
    return GraphRefused(status, code)


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds of a Retry-After; Graph writes a number. None where there is none."""
    try:
        return max(0.0, float(headers.get("Retry-After", "")))
    except ValueError:
        return None


def _code(body: Any) -> tuple[str, str | None]:
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        return "", None
    code, existing = error.get("code"), error.get("@event.existingEventId")
    return (code if isinstance(code, str) else ""), (existing if isinstance(existing, str) else None)
