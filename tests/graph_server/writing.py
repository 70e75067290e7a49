"""What writes events: create once by transactionId, change with If-Match, cancel, delete."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from tests.graph_server.calls import Call
from tests.graph_server.form import read
from tests.graph_server.refusals import Refusal, denied, invalid, not_found
from tests.graph_server.rules import check, invalid_recipients, own_event
from tests.graph_server.series import occurrence, takes_place
from tests.graph_server.state import Folder, Group, Stored, Transaction, inner_id, new_id, shown_id

_PHONE = "+1 425 555 0100"
_ONLINE = ("isOnlineMeeting", "onlineMeetingProvider", "onlineMeeting")


def insert(call: Call, folder: Folder) -> Stored:
    """The new event; the one that the same request made before."""
    sent = call.json()
    content = read("event", sent)
    group = call.state.groups.get(folder.owner)
    check(content, group)
    if not folder.can_edit:
        raise denied()
    key, digest = content.get("transactionId"), _digest(sent)
    used = call.state.transactions.get(f"{folder.owner} {key}") if key else None
    if used is not None and used.event in call.state.events:
        return _again(call, used, digest)
    now = _now()
    stored = Stored(
        new_id(), folder.id, _settled(content, folder), _organizer(call, folder, group), created=now, modified=now
    )
    used_now = (Transaction(f"{folder.owner} {key}", stored.id, digest),) if key else ()
    call.state.save(stored, *used_now)
    _refuse_unreachable(call, content)
    return stored


def _again(call: Call, used: Transaction, digest: str) -> Stored:
    stored = call.state.events[used.event]
    if used.digest == digest:
        return stored
    raise Refusal(
        409 if call.state.conflicts_are_409 else 400,
        "ErrorDuplicateTransactionId",
        "Your request can't be completed. The TransactionId was used to create a different event.",
        more={"@event.existingEventId": shown_id(stored.id, immutable=call.immutable)},
    )


def update(call: Call, stored: Stored, day: str) -> None:
    """Change an event, or the occurrence of a day."""
    _must_match(call, stored)
    sent = read("event", call.json())
    sent.pop("transactionId", None)
    folder = call.state.folders[stored.folder]
    before = occurrence(stored, day) if day else stored.content
    if day and sent.get("recurrence"):
        raise invalid("Occurrences have no recurrence of their own.")
    if before.get("isOnlineMeeting"):
        sent = {name: value for name, value in sent.items() if name not in _ONLINE}
    after = _merged(before, sent)
    group = call.state.groups.get(folder.owner)
    check(after, group)
    if not own_event(stored, _address(call, folder)) and {"start", "end", "attendees", "recurrence"} & sent.keys():
        raise denied()
    settled = _settled(after, folder)
    if day:
        changed = {
            name: settled[name] for name in settled if name != "recurrence" and settled[name] != before.get(name)
        }
        stored.exceptions[day] = {**stored.exceptions.get(day, {}), **changed}
    else:
        stored.content = settled
    _touch(stored)
    call.state.save(stored)
    _refuse_unreachable(call, sent)


def remove(call: Call, stored: Stored, day: str) -> None:
    """Delete an event, or the occurrence of a day."""
    _must_match(call, stored)
    if not day:
        call.state.remove(stored)
        return
    stored.cancelled.append(day)
    stored.exceptions.pop(day, None)
    _touch(stored)
    call.state.save(stored)


def cancel(call: Call, stored: Stored, day: str) -> None:
    """Cancel with a comment: the organiser alone."""
    comment = {name.lower(): value for name, value in (call.json() if call.body else {}).items()}
    if comment.keys() - {"comment"} or not isinstance(comment.get("comment", ""), str):
        raise Refusal(400, "BadRequest", "The parameter does not exist.")
    if not own_event(stored, _address(call, call.state.folders[stored.folder])):
        raise Refusal(400, "ErrorInvalidRequest", "You need to be an organizer to cancel a meeting.")
    if not stored.content.get("attendees"):
        raise Refusal(400, "ErrorInvalidRequest", "The event has no attendees to send a cancellation to.")
    remove(call, stored, day)


def named(call: Call) -> tuple[Stored, str]:
    """The event of the path, and the day of its occurrence; only in the mailbox (or calendar) of the path."""
    inner, _, day = inner_id(call.part("event")).partition("@")
    stored = call.state.events.get(inner)
    owner = call.group().id if "group" in call.request.match_info else call.mailbox().id
    if stored is None or not _reachable(call, stored, owner):
        raise not_found()
    if day and (day in stored.cancelled or not takes_place(stored, day)):
        raise not_found()
    return stored, day


def _reachable(call: Call, stored: Stored, owner: str) -> bool:
    folder = call.state.folders[stored.folder]
    if "calendar" in call.request.match_info:
        return folder.id == call.part("calendar") and call.folder() is folder
    return folder.owner == owner and call.caller.user in ("", owner, *folder.shared_with, *_members(call, owner))


def _members(call: Call, owner: str) -> tuple[str, ...]:
    group = call.state.groups.get(owner)
    return group.members if group else ()


def _organizer(call: Call, folder: Folder, group: Group | None) -> dict[str, str]:
    owner = group or call.state.users[folder.owner]
    return {"name": owner.name, "address": owner.address}


def _address(call: Call, folder: Folder) -> str:
    """In whose name somebody writes in this calendar."""
    owner = call.state.groups.get(folder.owner) or call.state.users[folder.owner]
    return owner.address


def _merged(before: Mapping[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    """The event with what was sent in place of what was; location and locations go together."""
    after = {**before, **sent}
    if "location" in sent and "locations" not in sent:
        after.pop("locations", None)
    if "locations" in sent and "location" not in sent:
        after.pop("location", None)
    if "singleValueExtendedProperties" in sent:
        kept = {one["id"]: one for one in before.get("singleValueExtendedProperties", [])}
        kept |= {one["id"]: one for one in sent["singleValueExtendedProperties"]}
        after["singleValueExtendedProperties"] = list(kept.values())
    return after


def _settled(content: dict[str, Any], folder: Folder) -> dict[str, Any]:
    """With what the service adds: the meeting, the places, the guests' answers."""
    return {**content, **_meeting(content, folder), **_places(content), "attendees": _guests(content)}


def _meeting(content: dict[str, Any], folder: Folder) -> dict[str, Any]:
    if content.get("onlineMeeting"):
        return {}
    provider = content.get("onlineMeetingProvider", folder.online[0] if folder.online else "unknown")
    if not content.get("isOnlineMeeting") or provider not in folder.online:
        return {"isOnlineMeeting": False, "onlineMeetingProvider": "unknown", "onlineMeeting": None}
    number = str(int(new_id(), 16))[:9]
    link = f"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{new_id()}%40thread.v2/0"
    meeting = {"joinUrl": link, "conferenceId": number, "tollNumber": _PHONE}
    return {"isOnlineMeeting": True, "onlineMeetingProvider": provider, "onlineMeeting": meeting}


def _places(content: dict[str, Any]) -> dict[str, Any]:
    several, one = content.get("locations"), content.get("location")
    if several is None and not (one or {}).get("displayName"):
        return {"locations": [], "location": {"displayName": "", "locationType": "default", "uniqueIdType": "unknown"}}
    places = several if several is not None else [one or {}]
    filled = [{"locationType": "default", "uniqueIdType": "unknown", **place} for place in places]
    names = "; ".join(place.get("displayName") or "" for place in filled)
    first = filled[0] if len(filled) == 1 else {}
    default = {"displayName": names, "locationType": "default", "uniqueId": names, "uniqueIdType": "private"}
    return {"locations": filled, "location": {**default, **first, **(one or {})}}


def _guests(content: dict[str, Any]) -> list[dict[str, Any]]:
    none = {"response": "none", "time": "0001-01-01T00:00:00Z"}
    return [{"type": "required", "status": none, **guest} for guest in content.get("attendees", [])]


def _must_match(call: Call, stored: Stored) -> None:
    asked = call.request.headers.get("If-Match", "*")
    if asked not in ("*", f'W/"{stored.version}"'):
        raise Refusal(
            412,
            "ErrorIrresolvableConflict",
            "The change key passed in the request does not match the current change key for the item.",
        )


def _refuse_unreachable(call: Call, content: dict[str, Any]) -> None:
    addresses = {guest["emailAddress"]["address"].lower() for guest in content.get("attendees", [])}
    if addresses & call.state.unreachable:
        raise invalid_recipients()


def _touch(stored: Stored) -> None:
    stored.version += 1
    stored.modified = _now()


def _now() -> str:
    return f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%f}0Z"


def _digest(sent: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(sent, sort_keys=True).encode()).hexdigest()
