"""Outlook's calendars by Microsoft Graph, in the name of each person. The service mails the guests by itself.

Exactly once rests on three things: the request is frozen before it is sent, and its bytes are the same at each attempt;
it carries a transactionId, by which the service knows it again; and the event carries the same key in an extended
property, by which it is found after an attempt whose outcome is unknown.
"""

import asyncio
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.calendars import graph_times
from bot.calendars.graph_calendars import GraphCalendars
from bot.calendars.graph_errors import as_calendar_errors
from bot.calendars.graph_events import GraphEvents, Item
from bot.calendars.graph_homes import Home, home_at, home_of
from bot.calendars.graph_wire.difference import changes, left_to_do, patch_of
from bot.calendars.graph_wire.from_graph import Unreadable, event_of
from bot.calendars.graph_wire.to_graph import body_of
from bot.calendars.occurrences import overlap, takes_place
from bot.calendars.service import Gone, Owner, Refused
from bot.graph.client import Graph
from bot.graph.errors import GraphError, GraphRefused, KeyTaken, NotThere, Stale
from bot.graph.lacks import NOTHING, CloudLacks
from dialogs.model import Busy, Calendar, CalendarEvent, Event, EventRef, NoTimes, OddTimes, TimesSought, Window

_log = structlog.get_logger("calendar")
_MARGIN = timedelta(days=1)
"""Whole days are asked for with it: whose midnight they begin at is known once they were read."""
_NO_ITEM = frozenset({"ErrorItemNotFound", "ErrorInvalidIdMalformed"})
_OF_EACH_GUEST = frozenset({"showAs", "categories", "isReminderOn", "reminderMinutesBeforeStart"})
"""What everybody may set for themselves in an event that somebody else organises."""


class GraphCalendar:
    """Implements `CalendarService`."""

    mails_guests = True
    names_may_stay = False
    asks_sign_in = True

    def __init__(
        self,
        graph: Graph,
        seconds: Callable[[], float] = time.monotonic,
        *,
        lacks: CloudLacks = NOTHING,
    ) -> None:
        """`seconds`: a clock that never goes back. `lacks`: what the cloud has not."""
        self._graph = graph
        self._lacks = lacks
        self.makes_join_links = not lacks.online
        self._calendars = GraphCalendars(graph, seconds)

    def request(self, event: Event, key: str) -> str:
        """The JSON that creates the event. Raises Refused where Graph has no such event."""
        home_of(event.calendar)
        return body_of(event, key, self._lacks)

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:
        """Create the event once. Raises Refused, Gone, SignInNeeded, Unavailable.

        Where an address is no good, the service has been seen to refuse the request and to have made the event all the
        same: then the event is returned, marked, since the other guests have their invitations.
        """
        events = await self._open(owner, event.calendar)
        body = (request or self.request(event, key)).encode()
        with as_calendar_errors():
            try:
                item = await events.create(body)
            except KeyTaken as taken:
                item = await _made_before(events, key, taken)
            except GraphRefused as refused:
                item = await _half_made(events, key, refused)
                return _shown(item, events, event).model_copy(update={"guests_uncertain": True})
            return _shown(await _with_link(events, item), events, event)

    async def find(
        self, owner: Owner, key: str, calendar: Calendar | None = None, zone: str | None = None
    ) -> CalendarEvent | None:
        """The event that was created with this key in that calendar; None where there is none (any more)."""
        events = await self._open(owner, calendar or Calendar())
        with as_calendar_errors():
            item = await events.by_key(key)
            return event_of(item, calendar, events.home.note, (zone,) if zone else ()) if item else None

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
        events = self._of_ref(owner, ref)
        with as_calendar_errors():
            try:
                item = await _changed(events, ref.id, event, before)
            except Stale:
                item = await _changed(events, ref.id, event, before)
            return _shown(item, events, event)

    async def cancel(self, owner: Owner, ref: EventRef, occurrence: Window | None = None, note: str = "") -> None:
        """Cancel the event, or one occurrence of a series; guests are mailed, with `note`. Twice is no error.

        What is not there counts as cancelled: the service does not tell whether it ever was. Raises Gone for what
        cannot be an event, Refused where somebody else is the organiser, SignInNeeded, Unavailable.
        """
        events = self._of_ref(owner, ref)
        with as_calendar_errors():
            try:
                item: Item | None = await events.read(ref.id)
                if occurrence is not None and item and item.get("type") == "seriesMaster":
                    item = await _occurrence(events, item, occurrence)
                if item is not None:
                    await _cancelled(events, item, note)
            except NotThere as error:
                if error.code != "ErrorItemNotFound":
                    raise

    async def calendars(self, owner: Owner, *, groups: bool = False) -> tuple[Calendar, ...]:
        """The owner's calendars, the standard one first, those shared with them, and with `groups` their groups'."""
        with as_calendar_errors():
            return await self._calendars.of(owner, groups=groups)

    async def agenda(self, owner: Owner, window: Window, zone: str | None = None) -> tuple[CalendarEvent, ...]:
        """All events of the owner's own calendars that overlap the window, series expanded, by start."""
        with as_calendar_errors():
            own = [one for one in await self._calendars.of(owner, groups=False) if one.kind in ("mine", "named")]
            views = await asyncio.gather(*(self._view(owner, one, window, zone) for one in own if one.writable))
        found = [event for view in views for event in view if overlap(event.window, window)]
        return tuple(sorted(found, key=lambda event: (event.window.start, event.window.end, event.ref.id)))

    async def whole(self, owner: Owner, ref: EventRef, zone: str | None = None) -> CalendarEvent:
        """The event or series with this id. Raises Gone, Refused, SignInNeeded, Unavailable."""
        events = self._of_ref(owner, ref)
        with as_calendar_errors():
            item = await events.read(ref.id)
            return event_of(item, None, events.home.note, (zone,) if zone else ())

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        """Who of the owner (who="") and the addresses is not free. Raises Refused, SignInNeeded, Unavailable."""
        return await graph_times.busy(self._graph, owner, window, addresses)

    async def suggest(self, owner: Owner, sought: TimesSought) -> tuple[Window, ...] | OddTimes | NoTimes:
        """At most five slots that suit everybody, or why there are none. Raises Refused, SignInNeeded, Unavailable."""
        return await graph_times.suggest(self._graph, owner, sought, lacks=self._lacks)

    async def _view(self, owner: Owner, calendar: Calendar, window: Window, zone: str | None) -> list[CalendarEvent]:
        """What takes place in one calendar about that time."""
        events = GraphEvents(self._graph, owner, home_of(calendar))
        items = await events.view(window.start - _MARGIN, window.end + _MARGIN)
        there = Calendar() if calendar.kind == "mine" else calendar
        return list(_readable(items, there, events.home, (zone,) if zone else ()))

    async def _open(self, owner: Owner, calendar: Calendar) -> GraphEvents:
        """The calendar's events, where this person can write to it. Raises Refused."""
        home = home_of(calendar)
        if home.group:
            if not self._graph.access.delegated:
                raise Refused("Calendars of groups need a person who is signed in.", "group_alone")
            with as_calendar_errors():
                if await self._graph.access.personal(owner):
                    raise Refused("Personal accounts have no groups.", "group_personal")
        return GraphEvents(self._graph, owner, home)

    def _of_ref(self, owner: Owner, ref: EventRef) -> GraphEvents:
        if not ref.id:
            raise Gone("There is no such event.")
        return GraphEvents(self._graph, owner, home_at(ref.calendar))


def _shown(item: Item, events: GraphEvents, wanted: Event) -> CalendarEvent:
    """The event that was written, in the zone in which it was wanted."""
    return event_of(item, wanted.calendar, events.home.note, (wanted.zone,))


async def _made_before(events: GraphEvents, key: str, taken: KeyTaken) -> Item:
    """The event that an earlier request with this key made. Raises what `Gone` means where it was cancelled since."""
    if taken.existing:
        return await events.read(taken.existing)
    item = await events.by_key(key)
    if item is None:
        raise taken
    return item


async def _half_made(events: GraphEvents, key: str, refused: GraphRefused) -> Item:
    """The event that was made although its guests were refused. Raises what the refusal means else."""
    if refused.code == "ErrorInvalidRecipients":
        found = await events.by_key(key)
        if found is not None:
            return found
    if isinstance(refused, NotThere) and refused.code in _NO_ITEM:
        raise Refused("That calendar is not there.", "calendar") from refused
    raise refused


async def _with_link(events: GraphEvents, item: Item) -> Item:
    """An online meeting whose link was not made yet is looked at once more; that it is there is certain already."""
    meeting = item.get("onlineMeeting") or {}
    if not item.get("isOnlineMeeting") or meeting.get("joinUrl") or not item.get("id"):
        return item
    try:
        return await events.read(str(item["id"]))
    except GraphError:
        return item


async def _changed(events: GraphEvents, name: str, event: Event, before: Event | None) -> Item:
    """The event after the change, which is only written where it still is as it was read."""
    item = await events.read(name)
    current = event_of(item, event.calendar).event
    seen = before or current
    left = left_to_do(changes(seen, event), seen, current)
    if not left:
        return item
    if not _is_ours(item, events.home) and left.keys() - _OF_EACH_GUEST:
        raise Refused("Only the organiser can change the event.", "organizer")
    return await events.change(name, patch_of(left, item), item.get("@odata.etag"))


async def _occurrence(events: GraphEvents, series: Item, occurrence: Window) -> Item | None:
    """The occurrence at that time; None where it was cancelled. Raises Refused where there never was one."""
    around = (occurrence.start - _MARGIN, occurrence.end + _MARGIN)
    for item in await events.occurrences(str(series["id"]), *around):
        if event_of(item).window.start == occurrence.start:
            return item
    event = event_of(series).event
    if not takes_place(event, occurrence.start.astimezone(ZoneInfo(event.zone)).date()):
        raise Refused("The series has no occurrence on that day.", "times")
    return None


async def _cancelled(events: GraphEvents, item: Item, note: str) -> None:
    """With guests as an organiser, who may say something; else by deleting it."""
    if not _is_ours(item, events.home):
        raise Refused("Only the organiser can cancel the event.", "organizer")
    if item.get("attendees"):
        await events.cancel(str(item["id"]), note)
    else:
        await events.delete(str(item["id"]))


def _readable(items: Iterable[Item], calendar: Calendar, home: Home, zones: tuple[str, ...]) -> Iterator[CalendarEvent]:
    """The events that take place; one that cannot be read hides no others."""
    for item in items:
        if not item.get("isCancelled"):
            try:
                yield event_of(item, calendar, home.note, zones)
            except Unreadable as error:
                _log.warning("an event cannot be read", why=str(error))


def _is_ours(item: Item, home: Home) -> bool:
    """Whether this calendar's owner is the organiser; in a group everybody writes in its name."""
    return home.group or bool(item.get("isOrganizer", True))
