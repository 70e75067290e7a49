"""An event as the JSON of a create request (learn.microsoft.com/graph/api/user-post-events), the same bytes each time.

What nobody set is left out: Outlook then does what it does for everybody, and an explicit null would be refused.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.calendars.graph_wire import places, recurrence
from bot.calendars.graph_wire.words import html_of
from bot.calendars.occurrences import window_of
from bot.calendars.service import Refused
from bot.graph.lacks import NOTHING, CloudLacks
from bot.graph.zones import windows_name
from dialogs.model import Attendee, Event

MOST_GUESTS = 500
"""With rooms (learn.microsoft.com/graph/api/resources/event)."""
LONGEST_SUBJECT = 255
LAST_YEAR = 4500
"""Outlook's calendar ends there."""
TEAMS = "teamsForBusiness"
KEY_PROPERTY = "String {6b1f5a0c-9d0e-4c55-8f6b-3c1d0a7e52f4} Name SchedulingBotDraft"
"""The extended property that holds the key: by it an event is found again."""
EXTENSION = "net.schedulingbot.draft"
"""The open extension that holds the key too, for people who look at the event by other programs."""


def body_of(event: Event, key: str, lacks: CloudLacks = NOTHING) -> str:
    """The request that creates the event, with its key in all the places that have one. Raises Refused."""
    extension = {"@odata.type": "microsoft.graph.openTypeExtension", "extensionName": EXTENSION, "draft": key}
    keyed = {
        **settings_of(event.model_copy(update={"online": False}) if lacks.online else event),
        "transactionId": key,
        **({} if lacks.extensions else {"extensions": [extension]}),
        "singleValueExtendedProperties": [{"id": KEY_PROPERTY, "value": key}],
    }
    return json_of(keyed)


def json_of(value: Mapping[str, Any]) -> str:
    """JSON without blanks, in the order of the value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def settings_of(event: Event) -> dict[str, Any]:
    """All properties of the event that are not left to Outlook. Raises Refused."""
    guests = guests_of(event)
    return {
        "subject": _subject(event),
        **({"body": {"contentType": "html", "content": html_of(event.body)}} if event.body else {}),
        **_times(event),
        **({"isAllDay": True} if event.all_day else {}),
        **places.to_graph(event.places),
        **({"attendees": guests} if guests else {}),
        **({"recurrence": recurrence.to_graph(event.recurrence, event.start.date())} if event.recurrence else {}),
        **_online(event),
        **_options(event, invites=bool(guests)),
    }


def guests_of(event: Event) -> list[dict[str, Any]]:
    """Everybody and everything that is invited, each address once. Raises Refused."""
    invited = [*map(_guest, event.attendees), *places.resources(event.places)]
    once = {one["emailAddress"]["address"].lower(): one for one in reversed(invited)}
    if len(once) > MOST_GUESTS:
        raise Refused("The calendar takes no more than 500 guests.", "too_many_guests")
    return list(reversed(once.values()))


def time_of(event: Event, wall: datetime, moment: datetime) -> dict[str, str]:
    """A `dateTimeTimeZone`: wall clock and Windows zone, or UTC where those two cannot say which moment is meant.

    That is the later of an hour that the clock change doubles, and one that it skips. A series stays in its zone.
    """
    named = wall.replace(tzinfo=ZoneInfo(event.zone)).astimezone(UTC)
    back = named.astimezone(ZoneInfo(event.zone)).replace(tzinfo=None)
    if event.all_day or event.recurrence is not None or (named == moment and back == wall):
        return {"dateTime": _clock(wall), "timeZone": windows_name(event.zone)}
    return {"dateTime": _clock(moment), "timeZone": "UTC"}


def _times(event: Event) -> dict[str, Any]:
    if event.end < event.start or event.end.year > LAST_YEAR:
        raise Refused("The event ends before it starts, or too far in the future.", "times")
    taken = window_of(event)
    return {"start": time_of(event, event.start, taken.start), "end": time_of(event, event.end, taken.end)}


def _clock(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S")


def _subject(event: Event) -> str:
    """As long as Outlook's may be, and then it is seen that something is missing."""
    long = len(event.subject) > LONGEST_SUBJECT
    return event.subject[: LONGEST_SUBJECT - 1].rstrip() + "\u2026" if long else event.subject


def _guest(attendee: Attendee) -> dict[str, Any]:
    person = attendee.person
    address = person.address if person else attendee.query if "@" in attendee.query else None
    if not address:
        raise Refused("A guest has no address.", "recipients")
    return {"emailAddress": {"address": address, "name": attendee.label}, "type": attendee.role}


def _online(event: Event) -> dict[str, Any]:
    """By Teams, else by what the calendar has; nothing where it has nothing: then there is no link."""
    if not event.online:
        return {}
    offered = event.calendar.online
    if offered is not None and not offered:
        return {}
    provider = TEAMS if offered is None or TEAMS in offered else offered[0]
    return {"isOnlineMeeting": True, "onlineMeetingProvider": provider}


def _options(event: Event, *, invites: bool) -> dict[str, Any]:
    group = event.calendar.kind == "group"
    show = event.show_as or ("free" if event.all_day else None)
    proposals = event.allow_new_time_proposals
    if proposals is None and invites and not group:
        proposals = True
    values: dict[str, Any] = {
        "allowNewTimeProposals": proposals,
        "showAs": show,
        "importance": event.importance,
        "sensitivity": event.sensitivity,
        "categories": list(event.categories) or None,
        "hideAttendees": event.hide_attendees,
        "responseRequested": event.response_requested,
    }
    reminder = {} if group else _reminder(event.reminder_minutes)
    return {**{name: value for name, value in values.items() if value is not None}, **reminder}


def _reminder(minutes: int | None) -> dict[str, Any]:
    """-1: none at all. Calendars of groups have none."""
    if minutes is None:
        return {}
    if minutes < 0:
        return {"isReminderOn": False}
    return {"isReminderOn": True, "reminderMinutesBeforeStart": minutes}
