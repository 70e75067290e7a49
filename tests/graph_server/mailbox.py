"""Settings of a mailbox, and the time zones that the service knows."""

from typing import Any

from tests.graph_server.calls import Answer, Call, Route, in_mailbox

_WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday"]


async def _settings(call: Call) -> Answer:
    user = call.mailbox()
    call.must("MailboxSettings.Read", "MailboxSettings.ReadWrite")
    return Answer({**usual(user.zone), **call.state.organization.settings.get(user.id, {})})


async def _zones(call: Call) -> Answer:
    call.must("User.Read")
    call.mailbox()
    return Answer({"value": call.state.organization.zones})


def usual(zone: str) -> dict[str, Any]:
    """What a mailbox says that nobody set up otherwise."""
    return {
        "timeZone": zone,
        "language": {"locale": "en-US", "displayName": "English (United States)"},
        "workingHours": hours(zone),
        "userPurpose": "user",
    }


def hours(zone: str, start: str = "08:00", end: str = "17:00", days: list[str] = _WEEK) -> dict[str, Any]:
    """Working hours as on the wire."""
    return {
        "daysOfWeek": days,
        "startTime": f"{start}:00.0000000",
        "endTime": f"{end}:00.0000000",
        "timeZone": {"name": zone},
    }


ROUTES: tuple[Route, ...] = (
    *in_mailbox("GET", "/mailboxSettings", _settings),
    *in_mailbox("GET", "/outlook/supportedTimeZones", _zones),
)
