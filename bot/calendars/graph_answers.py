"""What guests and rooms have answered, out of an event as Graph writes it. Pure.

Only the organizer's copy of an event has these. Source: learn.microsoft.com/graph/api/resources/attendee.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

from dialogs.model import GuestAnswer, Window

_ANSWERS: dict[str, Literal["accepted", "tentative", "declined"]] = {
    "accepted": "accepted",
    "tentativelyAccepted": "tentative",
    "declined": "declined",
}
"""By `status.response`; "none", "notResponded" and "organizer" are no answers."""


def answers_of(item: Mapping[str, Any]) -> tuple[GuestAnswer, ...]:
    """The answers of those who have answered, in the order of the guests."""
    attendees = item.get("attendees")
    guests = (one for one in attendees if isinstance(one, Mapping)) if isinstance(attendees, list) else ()
    return tuple(answer for one in guests if (answer := _answer(one)) is not None)


def _answer(guest: Mapping[str, Any]) -> GuestAnswer | None:
    mail, status = guest.get("emailAddress") or {}, guest.get("status") or {}
    answer = _ANSWERS.get(str(status.get("response")))
    address = mail.get("address")
    if answer is None or not address:
        return None
    return GuestAnswer(
        who=address,
        name=mail.get("name") or address,
        answer=answer,
        proposed=_window(guest.get("proposedNewTime")),
        resource=guest.get("type") == "resource",
    )


def _window(slot: Any) -> Window | None:
    """In UTC, as everything is asked for; None where no other time was proposed."""
    try:
        start, end = (datetime.fromisoformat(slot[edge]["dateTime"][:19]) for edge in ("start", "end"))
    except (TypeError, KeyError, ValueError):
        return None
    return Window(start=start.replace(tzinfo=UTC), end=end.replace(tzinfo=UTC)) if start < end else None
