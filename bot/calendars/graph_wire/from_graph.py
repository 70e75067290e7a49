"""An event of Graph's answers as a value. Answers are in UTC: they were asked for so (`bot.graph.client.PREFER`).

What Outlook sets for everybody ("busy", "normal", a quarter of an hour's reminder) becomes None: nobody said it. An
enum that we do not know does too: the service may learn new ones.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from bot.calendars.graph_answers import answers_of
from bot.calendars.graph_wire import places, recurrence
from bot.calendars.graph_wire.words import text_of
from bot.calendars.occurrences import window_of
from bot.graph.zones import iana_name, windows_name
from dialogs.model import Attendee, Calendar, CalendarEvent, Event, EventRef, Person, Window
from dialogs.model.draft import Importance, Sensitivity, ShowAs

SELECT = (
    "id,subject,body,start,end,originalStartTimeZone,originalEndTimeZone,isAllDay,isCancelled,isOrganizer,type,"
    "seriesMasterId,recurrence,location,locations,attendees,isOnlineMeeting,onlineMeeting,reminderMinutesBeforeStart,"
    "isReminderOn,showAs,importance,sensitivity,categories,hideAttendees,responseRequested,allowNewTimeProposals,webLink"
)
"""What is asked for wherever events are read."""
DEFAULT_REMINDER = 15
NO_REMINDER = -1


class Unreadable(Exception):
    """An answer that is no event of which we know when it takes place."""


def event_of(
    item: Mapping[str, Any], calendar: Calendar | None = None, home: str | None = None, zones: Iterable[str] = ()
) -> CalendarEvent:
    """The event of an answer. Raises Unreadable. `zones`: IANA names to be preferred to others of one Windows name.

    `calendar` and `home` say where it was read: the value of `Event.calendar` and of `EventRef.calendar`.
    """
    try:
        return _calendar_event(item, calendar or Calendar(), home, tuple(zones))
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise Unreadable(f"{type(error).__name__} in an event.") from error


def _calendar_event(
    item: Mapping[str, Any], calendar: Calendar, home: str | None, zones: tuple[str, ...]
) -> CalendarEvent:
    event = _event(item, calendar, zones)
    timed = Window(start=_instant(item, "start"), end=_instant(item, "end"))
    meeting = item.get("onlineMeeting") or {}
    return CalendarEvent(
        ref=EventRef(
            id=str(item["id"]),
            calendar=home,
            etag=item.get("@odata.etag"),
            series=str(item["seriesMasterId"]) if item.get("seriesMasterId") else None,
        ),
        event=event,
        window=window_of(event) if event.all_day else timed,
        series=item.get("type") in ("seriesMaster", "occurrence", "exception"),
        link=_https(item.get("webLink")),
        join_url=_https(meeting.get("joinUrl")),
        dial_in=meeting.get("tollNumber") or next(iter(meeting.get("tollFreeNumbers") or ()), None),
        conference_id=meeting.get("conferenceId") or None,
        sensitivity=known(item.get("sensitivity"), Sensitivity) or "normal",
        answers=answers_of(item),
    )


def _event(item: Mapping[str, Any], calendar: Calendar, zones: tuple[str, ...]) -> Event:
    zone = _zone(item, zones)
    all_day = bool(item.get("isAllDay"))
    start, end = (
        _instant(item, name) if all_day else _instant(item, name).astimezone(zone) for name in ("start", "end")
    )
    body = item.get("body") or {}
    content = str(body.get("content") or "")
    return Event(
        subject=item.get("subject") or "",
        start=start.replace(tzinfo=None, fold=0),
        end=end.replace(tzinfo=None, fold=0),
        zone=zone.key,
        fold=1 if start.fold and not all_day else 0,
        all_day=all_day,
        body=(content.strip() if body.get("contentType") == "text" else text_of(content)) or None,
        recurrence=recurrence.from_graph(item["recurrence"]) if item.get("recurrence") else None,
        attendees=tuple(_attendee(one) for one in item.get("attendees") or () if _is_guest(one)),
        places=places.from_graph(item),
        online=bool(item.get("isOnlineMeeting")),
        calendar=calendar,
        **_options(item, all_day=all_day),
    )


def _options(item: Mapping[str, Any], *, all_day: bool) -> dict[str, Any]:
    usual = "free" if all_day else "busy"
    show, importance = known(item.get("showAs"), ShowAs), known(item.get("importance"), Importance)
    sensitivity = known(item.get("sensitivity"), Sensitivity)
    return {
        "reminder_minutes": _reminder(item),
        "show_as": None if show == usual else show,
        "importance": None if importance == "normal" else importance,
        "sensitivity": None if sensitivity == "normal" else sensitivity,
        "categories": tuple(item.get("categories") or ()),
        "hide_attendees": True if item.get("hideAttendees") else None,
        "allow_new_time_proposals": False if item.get("allowNewTimeProposals") is False else None,
        "response_requested": False if item.get("responseRequested") is False else None,
    }


def _https(address: Any) -> str | None:
    """An address that a person may be sent to."""
    return address if isinstance(address, str) and address.startswith("https://") else None


def known(value: Any, kind: Any) -> Any:
    """The value where it is one of those that the literal type lists; None else."""
    return value if value in get_args(kind) else None


def _reminder(item: Mapping[str, Any]) -> int | None:
    if item.get("isReminderOn") is False:
        return NO_REMINDER
    minutes = item.get("reminderMinutesBeforeStart")
    return minutes if isinstance(minutes, int) and minutes != DEFAULT_REMINDER else None


def _zone(item: Mapping[str, Any], zones: tuple[str, ...]) -> ZoneInfo:
    """The event's own: of its start, or of its end where the start had to be told in UTC; UTC where none is known."""
    for name in (item.get("originalStartTimeZone"), item.get("originalEndTimeZone")):
        preferred = next((zone for zone in zones if name in (windows_name(zone), zone)), None)
        found = preferred or iana_name(str(name or ""))
        if found and windows_name(found) != "UTC":
            return ZoneInfo(found)
    return ZoneInfo(next((zone for zone in zones if windows_name(zone) == "UTC"), "UTC"))


def _instant(item: Mapping[str, Any], name: str) -> datetime:
    """Graph writes seven digits of a second; we need none."""
    text = str((item.get(name) or {}).get("dateTime", ""))
    return datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)


def _is_guest(one: Mapping[str, Any]) -> bool:
    mail = one.get("emailAddress") or {}
    return one.get("type") != "resource" and bool(mail.get("address") or mail.get("name"))


def _attendee(one: Mapping[str, Any]) -> Attendee:
    mail = one["emailAddress"]
    name = mail.get("name") or mail["address"]
    role: Literal["required", "optional"] = "optional" if one.get("type") == "optional" else "required"
    return Attendee(query=name, person=Person(name=name, address=mail.get("address")), role=role)
