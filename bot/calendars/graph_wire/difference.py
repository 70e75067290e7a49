"""What a change writes: the properties that the person changed, and nothing of what others changed meanwhile."""

from collections.abc import Mapping
from typing import Any

from bot.calendars.graph_wire import places
from bot.calendars.graph_wire.to_graph import settings_of
from bot.calendars.graph_wire.words import replaced, text_of
from bot.calendars.service import Refused
from dialogs.model import Event

_RESET: dict[str, Any] = {
    "body": {"contentType": "html", "content": ""},
    "isAllDay": False,
    "attendees": [],
    "recurrence": None,
    "showAs": "busy",
    "importance": "normal",
    "sensitivity": "normal",
    "categories": [],
    "hideAttendees": False,
    "responseRequested": True,
    **places.NOWHERE,
}
"""How a property is taken away that an event has no more; others stay as they are."""
_WITH = {"start": "end", "end": "start", "location": "locations", "isAllDay": "start"}
"""What only makes sense together with another."""


def changes(before: Event, after: Event) -> dict[str, Any]:
    """The properties in which `after` differs from `before`, as a PATCH has them. Raises Refused."""
    if before.online and not after.online:
        raise Refused("An online meeting cannot be made one without a link again.", "online_stays")
    old, new = settings_of(before), settings_of(after)
    found = {name: value for name, value in new.items() if not same(name, old.get(name), value)}
    found |= {name: value for name, value in _RESET.items() if name in old and name not in new}
    if before.online:
        found = {
            name: value for name, value in found.items() if name not in ("isOnlineMeeting", "onlineMeetingProvider")
        }
    pairs = {_WITH[name] for name in found if name in _WITH} & new.keys()
    if pairs & {"start", "end"}:
        pairs |= {"start", "end"}
    return found | {name: new[name] for name in pairs}


def same(name: str, one: Any, other: Any) -> bool:
    """Whether two values of a property mean the same.

    Of guests neither order nor name counts, but who comes how; of a text what is read, not how it is marked up.
    """
    if name == "attendees" and one and other:
        return _guests(one) == _guests(other)
    if name == "body" and one and other:
        return text_of(one["content"]) == text_of(other["content"])
    return bool(one == other)


def _guests(attendees: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(guest["emailAddress"]["address"].lower(), guest["type"]) for guest in attendees}


def left_to_do(wanted: Mapping[str, Any], before: Event, current: Event) -> dict[str, Any]:
    """What of `wanted` is not there yet. Raises Refused where somebody else changed the same property meanwhile."""
    seen, now = settings_of(before), settings_of(current)
    left = {name: value for name, value in wanted.items() if not same(name, now.get(name, _RESET.get(name)), value)}
    if any(not same(name, now.get(name), seen.get(name)) for name in left):
        raise Refused("Somebody else changed the same about the event meanwhile.", "changed")
    return left


def patch_of(wanted: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, Any]:
    """The PATCH's body: an online meeting keeps the part of the text by which it is joined."""
    found = dict(wanted)
    if "body" in found and item.get("isOnlineMeeting"):
        text = str((item.get("body") or {}).get("content") or "")
        found["body"] = {"contentType": "html", "content": replaced(text, found["body"]["content"])}
    return found
