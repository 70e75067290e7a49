"""Events: create, read, search, change, cancel, delete; the view of a stretch of time, the occurrences of a series."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tests.graph_server import writing
from tests.graph_server.calls import Answer, Call, Handling, Route, in_mailbox
from tests.graph_server.refusals import Refusal, not_found
from tests.graph_server.rules import instant
from tests.graph_server.series import occurrence, occurrences
from tests.graph_server.showing import shown

PAGE = 10
_BY_PROPERTY = re.compile(
    r"^singleValueExtendedProperties/any\(\s*(\w+)\s*:"
    r"\s*\1/id eq '((?:[^']|'')*)' and \1/value eq '((?:[^']|'')*)'\s*\)$",
    re.IGNORECASE,
)


async def _create(call: Call) -> Answer:
    stored = writing.insert(call, call.folder())
    return Answer(shown(call, stored), 201)


async def _search(call: Call) -> Answer:
    """Events and masters of a calendar, by the value of an extended property where one is asked for."""
    folder = call.folder()
    wanted = _BY_PROPERTY.match(call.query.get("$filter", ""))
    if "$filter" in call.query and wanted is None:
        raise Refusal(400, "ErrorInvalidUrlQueryFilter", "The query filter contains invalid nodes.")
    found = [one for one in call.state.events.values() if one.folder == folder.id]
    if wanted:
        name, value = (part.replace("''", "'") for part in wanted.groups()[1:])
        found = [one for one in found if _has(one.content, name, value)]
    return _page(call, [shown(call, one) for one in found])


async def _read(call: Call) -> Answer:
    stored, day = writing.named(call)
    return Answer(shown(call, stored, day, occurrence(stored, day) if day else None))


async def _change(call: Call) -> Answer:
    stored, day = writing.named(call)
    writing.update(call, stored, day)
    return Answer(shown(call, stored, day, occurrence(stored, day) if day else None))


async def _delete(call: Call) -> Answer:
    writing.remove(call, *writing.named(call))
    return Answer(status=204)


async def _cancel(call: Call) -> Answer:
    writing.cancel(call, *writing.named(call))
    return Answer(status=202)


async def _view(call: Call) -> Answer:
    """What takes place in a stretch of time, series expanded, by start."""
    folder, (begin, end) = call.folder(), _window(call)
    found = [
        (instant(content["start"]), one, day, content)
        for one in call.state.events.values()
        if one.folder == folder.id
        for day, content in occurrences(one, begin, end)
    ]
    found.sort(key=lambda entry: (entry[0], entry[1].id, entry[2]))
    return _page(call, [shown(call, one, day, content) for _, one, day, content in found])


async def _instances(call: Call) -> Answer:
    stored, day = writing.named(call)
    begin, end = _window(call)
    if day or not stored.content.get("recurrence"):
        raise not_found()
    return _page(call, [shown(call, stored, one, content) for one, content in occurrences(stored, begin, end)])


def _window(call: Call) -> tuple[datetime, datetime]:
    try:
        begin, end = (_moment(call.query[name]) for name in ("startDateTime", "endDateTime"))
    except (KeyError, ValueError) as error:
        raise Refusal(
            400, "ErrorInvalidParameter", "This request requires a time window specified by the query string."
        ) from error
    return begin, end


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at


def _page(call: Call, found: Sequence[dict[str, Any]]) -> Answer:
    """A page of $top, with the address of the next one."""
    size, skip = int(call.query.get("$top", PAGE)), int(call.query.get("$skip", 0))
    content: dict[str, Any] = {"value": list(found[skip : skip + size])}
    if len(found) > skip + size:
        following = call.request.rel_url.update_query({"$skip": str(skip + size)})
        content["@odata.nextLink"] = f"{call.request.url.origin()}{following}"
    return Answer(content)


def _has(content: dict[str, Any], name: str, value: str) -> bool:
    return any(
        one["id"].lower() == name.lower() and one["value"] == value
        for one in content.get("singleValueExtendedProperties", [])
    )


_HOMES = ("/events", "/calendar/events", "/calendars/{calendar}/events")
_VIEWS = ("/calendarView", "/calendar/calendarView", "/calendars/{calendar}/calendarView")
_ITEMS: tuple[tuple[str, str, Handling], ...] = (
    ("GET", "/{event}", _read),
    ("PATCH", "/{event}", _change),
    ("DELETE", "/{event}", _delete),
    ("POST", "/{event}/cancel", _cancel),
    ("GET", "/{event}/instances", _instances),
)


def _everywhere(method: str, path: str, handling: Handling) -> tuple[Route, ...]:
    """In mailboxes, and in groups where they have such a path."""
    group = () if "{calendar}" in path else (Route(method, f"/groups/{{group}}{path}", handling),)
    return (*in_mailbox(method, path, handling), *group)


ROUTES: tuple[Route, ...] = (
    *(route for home in _HOMES for route in _everywhere("POST", home, _create)),
    *(route for home in _HOMES for route in _everywhere("GET", home, _search)),
    *(route for view in _VIEWS for route in _everywhere("GET", view, _view)),
    *(
        route
        for home in _HOMES
        for method, path, handling in _ITEMS
        for route in _everywhere(method, f"{home}{path}", handling)
    ),
)
