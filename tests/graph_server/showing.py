"""An event as the API shows it: zone and ids as preferred, computed properties, $select and $expand."""

from datetime import UTC
from html import escape, unescape
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

from tests.graph_server.calls import Call
from tests.graph_server.rules import instant, own_event, wall, zone
from tests.graph_server.state import Stored, shown_id

_EXPANDED = ("extensions", "singleValueExtendedProperties")
_NEVER = "0001-01-01T00:00:00Z"


def shown(call: Call, stored: Stored, day: str = "", content: dict[str, Any] | None = None) -> dict[str, Any]:
    """The event, or the occurrence that the rule puts on `day` with this content."""
    values = stored.content if content is None else content
    asked = call.query.get("$select", "")
    whole = {**_identity(call, stored, day), **_plain(call, values), **_computed(call, stored, values)}
    if call.state.links_come_late and call.request.method == "POST":
        whole["onlineMeeting"] = None
    if call.beta:
        whole["uid"] = whole.pop("iCalUId")
    if "group" in call.request.match_info:
        for name in ("hideAttendees", "allowNewTimeProposals", "isOnlineMeeting", "onlineMeetingProvider"):
            whole.pop(name, None)
    names = set(asked.split(",")) | {"id", "@odata.etag", "start", "end"} if asked else None
    found = {name: value for name, value in whole.items() if names is None or name in names}
    expanded = {name: values[name] for name in _EXPANDED if name in values and name in call.query.get("$expand", "")}
    return found | expanded


def _identity(call: Call, stored: Stored, day: str) -> dict[str, Any]:
    name = shown_id(f"{stored.id}@{day}" if day else stored.id, immutable=call.immutable)
    if call.immutable:
        call.applied["IdType"] = "ImmutableId"
    exception = "exception" if day in stored.exceptions else "occurrence"
    kind = exception if day else "seriesMaster" if stored.content.get("recurrence") else "singleInstance"
    return {
        "@odata.etag": f'W/"{stored.version}"',
        "id": name,
        "changeKey": str(stored.version),
        "createdDateTime": stored.created,
        "lastModifiedDateTime": stored.modified,
        "iCalUId": f"040000008200E00074C5B7101A82E008{stored.id.upper()}",
        "type": kind,
        "seriesMasterId": shown_id(stored.id, immutable=call.immutable) if day else None,
        "webLink": f"https://outlook.office365.com/owa/?itemid={quote(name, safe='')}&exvsurl=1&path=/calendar/item",
    }


def _plain(call: Call, values: dict[str, Any]) -> dict[str, Any]:
    """What is kept, with the service's defaults."""
    defaults = {
        "subject": "",
        "categories": [],
        "importance": "normal",
        "sensitivity": "normal",
        "showAs": "busy",
        "isReminderOn": True,
        "reminderMinutesBeforeStart": 15,
        "responseRequested": True,
        "allowNewTimeProposals": True,
        "hideAttendees": False,
        "isAllDay": False,
        "isOnlineMeeting": False,
        "onlineMeetingProvider": "unknown",
        "onlineMeeting": None,
        "locations": [],
        "attendees": [],
        "location": {"displayName": "", "locationType": "default", "uniqueIdType": "unknown"},
    }
    kept = {name: value for name, value in values.items() if name not in _EXPANDED}
    text = values.get("body", {"contentType": "html", "content": ""})
    return {
        **defaults,
        **kept,
        "start": _time(call, values, "start"),
        "end": _time(call, values, "end"),
        "recurrence": _recurrence(values),
        "body": {"contentType": "html", "content": _page(text)},
        "bodyPreview": _preview(text)[:255],
    }


def _computed(call: Call, stored: Stored, values: dict[str, Any]) -> dict[str, Any]:
    home = call.state.folders[stored.folder].owner
    owner = call.state.users.get(home)
    own = owner is None or own_event(stored, owner.address)
    return {
        "originalStartTimeZone": values["start"].get("timeZone") or "UTC",
        "originalEndTimeZone": values["end"].get("timeZone") or "UTC",
        "hasAttachments": False,
        "isCancelled": False,
        "isDraft": False,
        "isOrganizer": own,
        "onlineMeetingUrl": None,
        "responseStatus": {"response": "organizer" if own else "notResponded", "time": _NEVER},
        "organizer": {"emailAddress": stored.organizer},
    }


def _time(call: Call, values: dict[str, Any], name: str) -> dict[str, str]:
    """In the zone of the preference, else UTC; whole days are midnight whatever it says."""
    preferred = call.preferences.get("outlook.timezone", "UTC")
    if "outlook.timezone" in call.preferences:
        call.applied["outlook.timezone"] = preferred
    if values.get("isAllDay"):
        at = wall(values[name])
    else:
        at = instant(values[name]).replace(tzinfo=UTC).astimezone(zone(preferred)).replace(tzinfo=None)
    return {"dateTime": f"{at:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": preferred}


def _recurrence(values: dict[str, Any]) -> dict[str, Any] | None:
    """With the zeros that the service fills in."""
    if not values.get("recurrence"):
        return None
    filled = {"month": 0, "dayOfMonth": 0, "firstDayOfWeek": "sunday", "index": "first"}
    extent = {"endDate": "0001-01-01", "numberOfOccurrences": 0, "recurrenceTimeZone": values["start"].get("timeZone")}
    return {
        "pattern": {**filled, **values["recurrence"]["pattern"]},
        "range": {**extent, **values["recurrence"]["range"]},
    }


def _page(body: dict[str, Any]) -> str:
    """The body as a page of its own."""
    content = body.get("content") or ""
    if body.get("contentType") == "text":
        content = escape(content, quote=False).replace("\n", "<br>\r\n")
    head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    return f"<html>\r\n<head>\r\n{head}\r\n</head>\r\n<body>\r\n{content}\r\n</body>\r\n</html>\r\n"


def _preview(body: dict[str, Any]) -> str:
    content = body.get("content") or ""
    if body.get("contentType") == "text":
        return content
    try:
        return "".join(ElementTree.fromstring(f"<p>{content.replace('<br>', ' ')}</p>").itertext())
    except ElementTree.ParseError:
        return unescape(content)
