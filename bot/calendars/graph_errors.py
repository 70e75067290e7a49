"""Graph's refusals as a calendar's: the one place where a code of Graph becomes something a person can act on."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.calendars.graph_wire.from_graph import Unreadable
from bot.calendars.service import CalendarError, Gone, Refused, SignInNeeded, Unavailable
from bot.graph.errors import GraphAway, GraphError, GraphRefused, KeyTaken, NoAccess, NotThere, Stale
from dialogs.model import Refusal

CAUSES: dict[str, Refusal] = {
    "TimeZoneNotSupportedException": "zone",
    "ErrorPropertyValidationFailure": "times",
    "ErrorInvalidRequest": "times",
    "ErrorTimeExpressionInvalid": "times",
    "ErrorInvalidRecipients": "recipients",
    "ErrorAccessDenied": "permission",
    "Authorization_RequestDenied": "permission",
    "insufficent_claims": "policy",
    "insufficient_claims": "policy",
    "MailboxNotEnabledForRESTAPI": "mailbox",
    "MailboxNotSupportedForRESTAPI": "mailbox",
    "ErrorInvalidUser": "mailbox",
    "ErrorNonExistentMailbox": "mailbox",
    "Request_ResourceNotFound": "calendar",
    "ResourceNotFound": "calendar",
}
"""What a code is about (learn.microsoft.com/graph/errors, and what clients have seen of Outlook's calendar)."""
_BY_STATUS: dict[int, Refusal] = {403: "permission", 413: "too_large"}


@contextmanager
def as_calendar_errors() -> Iterator[None]:
    """Inside the block every `GraphError`, and an answer that is no event, is raised as a `CalendarError`."""
    try:
        yield
    except GraphError as error:
        raise calendar_error(error) from error
    except Unreadable as error:
        raise Unavailable("Graph's answer cannot be read.") from error


def calendar_error(error: GraphError) -> CalendarError:
    """The calendar's error for one of Graph. What was changed meanwhile may work once it was read again."""
    match error:
        case NoAccess():
            return SignInNeeded(str(error), error.scopes)
        case GraphAway():
            return Unavailable(str(error), error.retry_after)
        case Stale():
            return Unavailable(str(error))
        case KeyTaken():
            return Refused(str(error), "key")
        case NotThere() if error.code not in CAUSES:
            return Gone(str(error))
        case GraphRefused():
            return Refused(str(error), CAUSES.get(error.code) or _BY_STATUS.get(error.status, "other"))
        case _:
            return Unavailable(str(error))
