"""Outlook's calendars by Microsoft Graph, in the name of each person. The service mails the guests by itself.

Exactly once rests on three things: the request is frozen before it is sent, and its bytes are the same at each attempt;
it carries a transactionId, by which the service knows it again; and the event carries the same key in an extended
property, by which it is found after an attempt whose outcome is unknown.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.calendars import graph_times
from bot.calendars.graph_calendars import GraphCalendars
from bot.calendars.graph_errors import as_calendar_errors
from bot.calendars.graph_homes import Home, home_at, home_of
from bot.calendars.graph_wire.difference import changes, left_to_do, patch_of
from bot.calendars.graph_wire.from_graph import SELECT, Unreadable, event_of
from bot.calendars.graph_wire.to_graph import KEY_PROPERTY, body_of, json_of
from bot.calendars.occurrences import overlap, takes_place
from bot.calendars.service import Gone, Owner, Refused
from bot.graph.client import Graph
from bot.graph.errors import GraphError, GraphRefused, KeyTaken, NotThere, Stale
from bot.graph.lacks import NOTHING, CloudLacks
from dialogs.model import Busy, Calendar, CalendarEvent, Event, EventRef, NoTimes, Window, WorkingHours

_log = structlog.get_logger("calendar")
Item = dict[str, Any]
_SELECTED = {"$select": SELECT}
_PAGE = "100"
_MARGIN = timedelta(days=1)
"""Whole days are asked for with it: whose midnight they begin at is known once they were read."""
_NO_ITEM = frozenset({"ErrorItemNotFound", "ErrorInvalidIdMalformed"})
_OF_EACH_GUEST = frozenset({"showAs", "categories", "isReminderOn", "reminderMinutesBeforeStart"})
"""What everybody may set for themselves in an event that somebody else organises."""


class GraphCalendar:
    """Implements `CalendarService`."""

    mails_guests = True
    makes_join_links = True
    names_may_stay = False
    asks_sign_in = True

    def __init__(
        self,
        graph: Graph,
        seconds: Callable[[], float] = time.monotonic,
        *,
        group_form: str = "",
        lacks: CloudLacks = NOTHING,
    ) -> None:
        """`seconds`: a clock that never goes back. `group_form`: as in `home_of`. `lacks`: what the cloud has not."""
        self._graph = graph
        self._lacks = lacks
        self._calendars = GraphCalendars(graph, seconds)
        self._group_form = group_form

    def request(self, event: Event, key: str) -> str:
        """The JSON that creates the event. Raises Refused where Graph has no such event."""
        home_of(event.calendar)
        return body_of(event, key)

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:
        """Create the event once. Raises Refused, Gone, SignInNeeded, Unavailable.

        Where an address is no good, the service has been seen to refuse the request and to have made the event all the
        same: then the event is returned, marked, since the other guests have their invitations.
        """
        home = await self._open(owner, event.calendar)
        body = (request or self.request(event, key)).encode()
        with as_calendar_errors():
            try:
                item = await self._call(owner, home, "POST", home.events, body)
            except KeyTaken as taken:
                item = await self._made_before(owner, home, key, taken)
            except GraphRefused as refused:
                return await self._half_made(owner, event, key, refused)
            item = await self._with_link(owner, home, item)
            return event_of(item, event.calendar, home.note, (event.zone,))

    async def find(self, owner: Owner, key: str, calendar: Calendar | None = None) -> CalendarEvent | None:
        """The event that was created with this key in that calendar; None where there is none (any more)."""
        home = await self._open(owner, calendar or Calendar())
        with as_calendar_errors():
            item = await self._by_key(owner, home, key)
            return event_of(item, calendar, home.note) if item else None

    async def change(
        self,
        owner: Owner,
        ref: EventRef,
        event: Event,
        key: str,  # noqa: ARG002
        before: Event | None = None,
    ) -> CalendarEvent:
        """Write what differs from `before`. Raises Gone, Refused, SignInNeeded, Unavailable.

        The same change twice writes nothing the second time, so `key` is not needed. What others changed meanwhile
        stays; where that is the same property, it is Refused ("changed").
        """
        home = self._home_of_ref(ref)
        with as_calendar_errors():
            try:
                item = await self._changed(owner, home, ref, event, before)
            except Stale:
                item = await self._changed(owner, home, ref, event, before)
            return event_of(item, event.calendar, home.note, (event.zone,))

    async def cancel(self, owner: Owner, ref: EventRef, occurrence: Window | None = None, note: str = "") -> None:
        """Cancel the event, or one occurrence of a series; guests are mailed, with `note`. Twice is no error.

        What is not there counts as cancelled: the service does not tell whether it ever was. Raises Gone for what
        cannot be an event, Refused where somebody else is the organiser, SignInNeeded, Unavailable.
        """
        home = self._home_of_ref(ref)
        with as_calendar_errors():
            try:
                item: Item | None = await self._item(owner, home, ref)
                if occurrence is not None and item and item.get("type") == "seriesMaster":
                    item = await self._occurrence(owner, home, item, occurrence)
                if item is not None:
                    await self._cancel(owner, home, item, note)
            except NotThere as error:
                if error.code != "ErrorItemNotFound":
                    raise

    async def calendars(self, owner: Owner, *, groups: bool = False) -> tuple[Calendar, ...]:
        """The owner's calendars, the standard one first, those shared with them, and with `groups` their groups'."""
        with as_calendar_errors():
            return await self._calendars.of(owner, groups=groups)

    async def agenda(self, owner: Owner, window: Window) -> tuple[CalendarEvent, ...]:
        """All events of the owner's own calendars that overlap the window, series expanded, by start."""
        with as_calendar_errors():
            own = [one for one in await self._calendars.of(owner, groups=False) if one.kind in ("mine", "named")]
            views = await asyncio.gather(*(self._view(owner, one, window) for one in own if one.writable))
        found = [event for view in views for event in view if overlap(event.window, window)]
        return tuple(sorted(found, key=lambda event: (event.window.start, event.window.end, event.ref.id)))

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        """Who of the owner (who="") and the addresses is not free. Raises Refused, SignInNeeded, Unavailable."""
        return await graph_times.busy(self._graph, owner, window, addresses)

    async def suggest(
        self,
        owner: Owner,
        window: Window,
        minutes: int,
        addresses: tuple[str, ...],
        hours: WorkingHours,
        zone: str,
    ) -> tuple[Window, ...] | NoTimes:
        """At most five slots that suit everybody, or why there are none. Raises Refused, SignInNeeded, Unavailable."""
        return await graph_times.suggest(self._graph, owner, window, minutes, addresses, hours, zone, lacks=self._lacks)

    async def _view(self, owner: Owner, calendar: Calendar, window: Window) -> list[CalendarEvent]:
        """What takes place in one calendar about that time."""
        query = {**_between(window.start - _MARGIN, window.end + _MARGIN), **_SELECTED, "$top": _PAGE}
        home = home_of(calendar)
        items = await self._graph.pages(owner, home.view, home.scopes, mailbox=home.mailbox, query=query)
        return list(_readable(items, Calendar() if calendar.kind == "mine" else calendar, home))

    async def _open(self, owner: Owner, calendar: Calendar) -> Home:
        """The calendar's address, where this person can write to it. Raises Refused."""
        home = home_of(calendar, group_form=self._group_form)
        if home.group:
            if not self._graph.access.delegated:
                raise Refused("Calendars of groups need a person who is signed in.", "group_alone")
            with as_calendar_errors():
                if await self._graph.access.personal(owner):
                    raise Refused("Personal accounts have no groups.", "group_personal")
        return home

    def _home_of_ref(self, ref: EventRef) -> Home:
        if not ref.id:
            raise Gone("There is no such event.")
        return home_at(ref.calendar)

    async def _call(self, owner: Owner, home: Home, method: str, path: str, body: bytes | None = None) -> Item:
        return await self._graph.call(owner, method, path, home.scopes, mailbox=home.mailbox, body=body)

    async def _item(self, owner: Owner, home: Home, ref: EventRef) -> Item:
        path = home.event(ref.id)
        return await self._graph.call(owner, "GET", path, home.scopes, mailbox=home.mailbox, query=_SELECTED)

    async def _changed(self, owner: Owner, home: Home, ref: EventRef, event: Event, before: Event | None) -> Item:
        """The event after the change, which is only written where it still is as it was read. Raises `GraphError`."""
        item = await self._item(owner, home, ref)
        current = event_of(item, event.calendar).event
        seen = before or current
        left = left_to_do(changes(seen, event), seen, current)
        if not left:
            return item
        if not _is_ours(item, home) and left.keys() - _OF_EACH_GUEST:
            raise Refused("Only the organiser can change the event.", "organizer")
        return await self._patch(owner, home, ref, patch_of(left, item), item)

    async def _patch(self, owner: Owner, home: Home, ref: EventRef, patch: Item, item: Item) -> Item:
        """Only where the event still is as it was read."""
        etag = item.get("@odata.etag")
        return await self._graph.call(
            owner,
            "PATCH",
            home.event(ref.id),
            home.scopes,
            mailbox=home.mailbox,
            body=json_of(patch).encode(),
            headers={"If-Match": etag} if etag else None,
        )

    async def _by_key(self, owner: Owner, home: Home, key: str) -> Item | None:
        value = key.replace("'", "''")
        wanted = f"singleValueExtendedProperties/Any(ep: ep/id eq '{KEY_PROPERTY}' and ep/value eq '{value}')"
        query = {"$filter": wanted, "$top": "2", **_SELECTED}
        found = await self._graph.pages(owner, home.events, home.scopes, mailbox=home.mailbox, query=query, most=2)
        return next((item for item in found if not item.get("isCancelled")), None)

    async def _made_before(self, owner: Owner, home: Home, key: str, taken: KeyTaken) -> Item:
        """The event that an earlier request with this key made. Raises Gone where it was cancelled since."""
        if taken.existing:
            return await self._item(owner, home, EventRef(id=taken.existing))
        item = await self._by_key(owner, home, key)
        if item is None:
            raise taken
        return item

    async def _half_made(self, owner: Owner, event: Event, key: str, refused: GraphRefused) -> CalendarEvent:
        """The event that was made although its guests were refused. Raises what the refusal means else."""
        if refused.code == "ErrorInvalidRecipients":
            found = await self.find(owner, key, event.calendar)
            if found is not None:
                return found.model_copy(update={"guests_uncertain": True})
        if isinstance(refused, NotThere) and refused.code in _NO_ITEM:
            raise Refused("That calendar is not there.", "calendar") from refused
        raise refused

    async def _with_link(self, owner: Owner, home: Home, item: Item) -> Item:
        """An online meeting whose link was not made yet is looked at once more; that it is there is certain already."""
        meeting = item.get("onlineMeeting") or {}
        if not item.get("isOnlineMeeting") or meeting.get("joinUrl") or not item.get("id"):
            return item
        try:
            return await self._item(owner, home, EventRef(id=str(item["id"])))
        except GraphError:
            return item

    async def _occurrence(self, owner: Owner, home: Home, series: Item, occurrence: Window) -> Item | None:
        """The occurrence at that time; None where it was cancelled. Raises Refused where there never was one."""
        query = {**_between(occurrence.start - _MARGIN, occurrence.end + _MARGIN), **_SELECTED, "$top": _PAGE}
        path = f"{home.event(str(series['id']))}/instances"
        items = await self._graph.pages(owner, path, home.scopes, mailbox=home.mailbox, query=query)
        for item in items:
            if event_of(item).window.start == occurrence.start:
                return item
        event = event_of(series).event
        day = occurrence.start.astimezone(ZoneInfo(event.zone)).date()
        if not takes_place(event, day):
            raise Refused("The series has no occurrence on that day.", "times")
        return None

    async def _cancel(self, owner: Owner, home: Home, item: Item, note: str) -> None:
        """With guests as an organiser, who may say something; else by deleting it."""
        if not _is_ours(item, home):
            raise Refused("Only the organiser can cancel the event.", "organizer")
        path = home.event(str(item["id"]))
        if item.get("attendees"):
            body = json_of({"comment": note} if note else {}).encode()
            await self._call(owner, home, "POST", f"{path}/cancel", body)
        else:
            await self._call(owner, home, "DELETE", path)


def _readable(items: Iterable[Item], calendar: Calendar, home: Home) -> Iterator[CalendarEvent]:
    """The events that take place; one that cannot be read hides no others."""
    for item in items:
        if not item.get("isCancelled"):
            try:
                yield event_of(item, calendar, home.note)
            except Unreadable as error:
                _log.warning("an event cannot be read", why=str(error))


def _is_ours(item: Item, home: Home) -> bool:
    """Whether this calendar's owner is the organiser; in a group everybody writes in its name."""
    return home.group or bool(item.get("isOrganizer", True))


def _between(start: datetime, end: datetime) -> dict[str, str]:
    times = {"startDateTime": start, "endDateTime": end}
    return {name: f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" for name, at in times.items()}
