"""Who is free when: getSchedule with its limits and its errors inside a 200; findMeetingTimes for the signed in."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.graph_server.calls import Answer, Call, Route, in_mailbox
from tests.graph_server.mailbox import hours
from tests.graph_server.refusals import Refusal, denied
from tests.graph_server.rules import instant, zone
from tests.graph_server.series import occurrences
from tests.graph_server.state import User

MOST_SCHEDULES = 20
LONGEST = timedelta(days=62)
_DIGITS = {"free": "0", "workingElsewhere": "0", "tentative": "1", "busy": "2", "oof": "3"}
_LENGTH = re.compile(r"^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?$")
_STEP = timedelta(minutes=30)


async def _schedules(call: Call) -> Answer:
    box = call.mailbox()
    call.must("Calendars.Read", "Calendars.ReadWrite")
    _refuse_personal(call)
    asked = call.json()
    begin, end = (instant(asked[name]) for name in ("startTime", "endTime"))
    addresses, interval = asked.get("schedules") or [], asked.get("availabilityViewInterval", 30)
    if not addresses or len(addresses) > MOST_SCHEDULES or not 5 <= interval <= 1440:
        raise Refusal(400, "ErrorInvalidParameter", "The request is invalid.")
    if not begin < end or end - begin >= LONGEST:
        raise Refusal(400, "ErrorInvalidParameter", "The requested time duration is too long or not positive.")
    return Answer({"value": [_schedule(call, box, address, begin, end, interval) for address in addresses]})


def _schedule(call: Call, box: User, address: str, begin: datetime, end: datetime, interval: int) -> dict[str, Any]:
    key, organization = address.lower(), call.state.organization
    known = {user.address.lower(): user for user in call.state.users.values()}
    rooms = {room.address.lower() for room in organization.rooms}
    code = organization.troubled.get(key) or ("" if key in {*known, *rooms} else "ErrorMailRecipientNotFound")
    if code:
        error = {"message": "It was told to be so.", "responseCode": code}
        return {"scheduleId": address, "availabilityView": "", "scheduleItems": [], "error": error}
    own = key == box.address.lower()
    items = sorted(_items(call, known.get(key), key, begin, end), key=lambda item: item[0])
    shown = [_shown(call, item, visible=own) for item in items]
    view = _view(items, begin, end, timedelta(minutes=interval))
    worked = organization.hours.get(key) or hours(known[key].zone if key in known else "UTC")
    return {"scheduleId": address, "availabilityView": view, "scheduleItems": shown, "workingHours": worked}


Item = tuple[datetime, datetime, dict[str, Any]]


def _items(call: Call, user: User | None, address: str, begin: datetime, end: datetime) -> Iterator[Item]:
    """Events of the standard calendar, those that they are invited to, and what a test put there."""
    folder = call.state.default_folder(user.id).id if user else ""
    for stored in call.state.events.values():
        for _, content in occurrences(stored, begin, end):
            status = content.get("showAs", "busy") if stored.folder == folder else _as_guest(content, address)
            private = content.get("sensitivity", "normal") != "normal"
            values = {"status": status, "subject": content.get("subject"), "isPrivate": private}
            yield instant(content["start"]), instant(content["end"]), values
    for item in call.state.organization.busy.get(address, []):
        first, last = (datetime.fromisoformat(item[name]).replace(tzinfo=UTC) for name in ("start", "end"))
        if first < end and last > begin:
            yield first, last, item


def _as_guest(content: dict[str, Any], address: str) -> str:
    """How somebody else's event stands in the calendar of this address: a room takes it, a person may yet answer."""
    for guest in content.get("attendees") or ():
        if guest["emailAddress"]["address"].lower() == address:
            answered = (guest.get("status") or {}).get("response", "none")
            if answered == "declined":
                return "free"
            return "busy" if guest.get("type") == "resource" or answered == "accepted" else "tentative"
    return "free"


def _shown(call: Call, item: Item, *, visible: bool) -> dict[str, Any]:
    begin, end, values = item
    name = call.preferences.get("outlook.timezone", "UTC")
    if name != "UTC":
        call.applied["outlook.timezone"] = name
    here = zone(name)
    times = {
        edge: {"dateTime": f"{at.astimezone(here):%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": name}
        for edge, at in (("start", begin), ("end", end))
    }
    seen = {"subject": values.get("subject"), "isPrivate": values.get("isPrivate", False)} if visible else {}
    return {"status": values["status"], **times, **seen}


def _view(items: list[Item], begin: datetime, end: datetime, interval: timedelta) -> str:
    digits, at = "", begin
    while at < end:
        here = [_DIGITS.get(one["status"], "2") for first, last, one in items if first < at + interval and last > at]
        digits += max(here, default="0")
        at += interval
    return digits


async def _meeting_times(call: Call) -> Answer:
    """Candidates every half hour; as in the service everybody counts, the unknown half."""
    box = call.mailbox()
    if not call.caller.user:
        raise denied()
    call.must("Calendars.Read.Shared", "Calendars.ReadWrite.Shared")
    _refuse_personal(call)
    asked = call.json()
    slots = asked.get("timeConstraint", {}).get("timeSlots", [])
    length = _LENGTH.match(asked.get("meetingDuration", "PT30M"))
    if length is None or not slots:
        raise Refusal(400, "ErrorInvalidParameter", "The meeting duration or the time constraint is invalid.")
    guests = [one["emailAddress"]["address"].lower() for one in asked.get("attendees", [])]
    everybody = {user.address.lower() for user in call.state.users.values()}
    strangers = [one for one in guests if one not in everybody or one in call.state.organization.troubled]
    hours_long, minutes = (int(part or 0) for part in length.groups())
    wanted, most = timedelta(hours=hours_long, minutes=minutes), asked.get("maxCandidates", 5)
    found = [
        window
        for slot in slots
        if not strangers or asked.get("minimumAttendeePercentage", 50) < 50
        for window in _candidates(call, box, guests, instant(slot["start"]), instant(slot["end"]), wanted)
    ][:most]
    suggestions = [_suggestion(call, window, order) for order, window in enumerate(found, 1)]
    reason = "attendeesUnavailableOrUnknown" if strangers else _why_none(call, box, instant(slots[0]["start"]))
    return Answer({"emptySuggestionsReason": "" if suggestions else reason, "meetingTimeSuggestions": suggestions})


def _candidates(
    call: Call, box: User, guests: list[str], begin: datetime, end: datetime, length: timedelta
) -> Iterator[tuple[datetime, datetime]]:
    known = {user.address.lower(): user for user in call.state.users.values()}
    taken = [
        item
        for address in (box.address, *guests)
        for item in _items(call, known.get(address.lower()), address.lower(), begin, end)
        if _DIGITS.get(item[2]["status"], "2") > "0"
    ]
    at = begin
    while at + length <= end:
        if not any(one < at + length and other > at for one, other, _ in taken):
            yield at, at + length
        at += _STEP


def _suggestion(call: Call, window: tuple[datetime, datetime], order: int) -> dict[str, Any]:
    item = _shown(call, (*window, {"status": "free"}), visible=False)
    slot = {"start": item["start"], "end": item["end"]}
    return {"confidence": 100.0, "order": order, "organizerAvailability": "free", "meetingTimeSlot": slot}


def _why_none(call: Call, box: User, begin: datetime) -> str:
    own = any(first <= begin < last for first, last, _ in _items(call, box, box.address.lower(), begin, begin + _STEP))
    return "organizerUnavailable" if own else "attendeesUnavailable"


def _refuse_personal(call: Call) -> None:
    if call.caller.user in call.state.organization.personal:
        raise denied()


ROUTES: tuple[Route, ...] = (
    *in_mailbox("POST", "/calendar/getSchedule", _schedules),
    *in_mailbox("POST", "/findMeetingTimes", _meeting_times),
)
