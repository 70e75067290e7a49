"""Every way in which Graph says no has one meaning for a calendar."""

import pytest

from bot.calendars.graph_errors import as_calendar_errors
from bot.calendars.service import CalendarError, Gone, Refused, SignInNeeded, Unavailable
from bot.graph.errors import GraphError, NoAccess, error_of


def met(error: GraphError) -> CalendarError:
    with pytest.raises(CalendarError) as raised, as_calendar_errors():
        raise error
    return raised.value


@pytest.mark.parametrize(
    ("status", "code", "kind", "cause"),
    [
        (400, "TimeZoneNotSupportedException", Refused, "zone"),
        (400, "ErrorPropertyValidationFailure", Refused, "times"),
        (400, "ErrorInvalidRequest", Refused, "times"),
        (400, "ErrorInvalidRecipients", Refused, "recipients"),
        (400, "RequestBodyRead", Refused, "other"),
        (400, "ErrorDuplicateTransactionId", Refused, "key"),
        (409, "ErrorDuplicateTransactionId", Refused, "key"),
        (403, "ErrorAccessDenied", Refused, "permission"),
        (403, "", Refused, "permission"),
        (403, "insufficent_claims", Refused, "policy"),
        (404, "MailboxNotEnabledForRESTAPI", Refused, "mailbox"),
        (400, "MailboxNotEnabledForRESTAPI", Refused, "mailbox"),
        (404, "ErrorInvalidUser", Refused, "mailbox"),
        (404, "ResourceNotFound", Refused, "calendar"),
        (404, "ErrorItemNotFound", Gone, None),
        (413, "", Refused, "too_large"),
        (409, "ConcurrentItemSave", Unavailable, None),
        (412, "ErrorIrresolvableConflict", Unavailable, None),
        (429, "ApplicationThrottled", Unavailable, None),
        (500, "", Unavailable, None),
        (504, "", Unavailable, None),
    ],
)
def test_what_an_answer_means(status: int, code: str, kind: type[CalendarError], cause: str | None) -> None:
    error = met(error_of(status, {}, {"error": {"code": code}}))
    assert type(error) is kind
    assert getattr(error, "cause", None) == cause


def test_a_pause_and_missing_permissions_are_kept() -> None:
    away = met(error_of(429, {"Retry-After": "7"}, None))
    assert isinstance(away, Unavailable)
    assert away.retry_after == 7
    closed = met(NoAccess("nobody", ("Calendars.ReadWrite",)))
    assert isinstance(closed, SignInNeeded)
    assert closed.scopes == ("Calendars.ReadWrite",)


def test_others_pass() -> None:
    with pytest.raises(KeyError), as_calendar_errors():
        raise KeyError("mine")
