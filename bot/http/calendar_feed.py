"""The person's calendar over HTTP: the agenda of the page, one event to download, all events to subscribe to."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, available_timezones

import structlog
from aiohttp import web

from bot.calendars.service import CalendarError, CalendarService, Gone, Owner, SignInNeeded
from bot.clock import Clock
from bot.database import DatabaseError
from bot.http.visitor import NoVisitor, Visitor, Visitors
from bot.storage.transcript import Addresses
from dialogs.model import CalendarEvent, Place, Window

MOST_DAYS = 42
"""Days of one look: six weeks."""
_log = structlog.get_logger("feed")
Reply = Callable[[web.Request], Awaitable[web.Response]]


class CalendarFiles(Protocol):
    """Events as iCalendar text. Methods raise `CalendarError`."""

    async def calendar(self, owner: Owner, name: str) -> bytes:
        """All events of the owner, under this name."""
        ...

    async def event(self, owner: Owner, event_id: str) -> bytes:
        """One event. Raises `Gone`."""
        ...


class CalendarFeed:
    """What the addresses do."""

    def __init__(
        self,
        *,
        calendar: CalendarService,
        files: CalendarFiles | None,
        addresses: Addresses,
        visitors: Visitors,
        clock: Clock,
        zone: str,
        own: Callable[[web.Request], str],
        name: Callable[[web.Request], str],
    ) -> None:
        """`files` None: the calendar has ways out of its own, and none is offered here. `zone`: IANA, for a browser
        that tells none. `own`: our address as the client sees it. `name`: what a subscribed calendar is called for
        this client."""
        self._calendar = calendar
        self._files = files
        self._addresses = addresses
        self._visitors = visitors
        self._clock = clock
        self._zone = zone
        self._own = own
        self._name = name

    async def agenda(self, request: web.Request) -> web.Response:
        """GET /page/agenda?from=YYYY-MM-DD&days=7&zone=: the events of some days, in the person's wall clock."""
        visitor = self._visitors.read(request)
        zone = ZoneInfo(self._zone_of(request))
        now = self._clock.now().astimezone(zone)
        first, days = _days_of(request, now.date())
        window = Window(start=_midnight(first, zone), end=_midnight(first + timedelta(days=days), zone))
        events = await self._calendar.agenda(visitor, window)
        shown = [_shown(event, zone, with_file=self._files is not None) for event in events]
        return _json({"now": _wall(now), "zone": zone.key, "from": first.isoformat(), "days": days, "events": shown})

    async def download(self, request: web.Request) -> web.Response:
        """GET /events/{id}.ics"""
        visitor = self._visitors.read(request)
        content = await self._own_files.event(visitor, request.match_info["event"])
        return _ics(content, {"Content-Disposition": 'attachment; filename="event.ics"', "Cache-Control": "no-store"})

    async def feed(self, request: web.Request) -> web.Response:
        """GET /calendar.ics?token=: everything, for whoever has the address."""
        owner = await self._addresses.owner(request.query.get("token", ""))
        if owner is None or self._files is None:
            raise web.HTTPNotFound(text="There is no calendar at this address (any more).")
        person = Visitor(tenant=owner[0], user=owner[1], conversation="")
        content = await self._own_files.calendar(person, self._name(request))
        return _ics(content, {"Cache-Control": "private, max-age=300"})

    async def address(self, request: web.Request) -> web.Response:
        """GET /page/address: where the person's calendar can be subscribed to."""
        visitor = self._visitors.read(request)
        return self._address(request, await self._addresses.secret(visitor.tenant, visitor.user))

    async def renew(self, request: web.Request) -> web.Response:
        """POST /page/address: a new one; the old one opens nothing any more."""
        if not self._visitors.same_origin(request):
            raise web.HTTPForbidden(text="Only our own page may do this.")
        visitor = self._visitors.read(request)
        return self._address(request, await self._addresses.renew(visitor.tenant, visitor.user))

    @property
    def _own_files(self) -> CalendarFiles:
        if self._files is None:
            raise Gone("This calendar hands out no files.")
        return self._files

    def _address(self, request: web.Request, secret: str) -> web.Response:
        return _json({"address": f"{self._own(request)}/calendar.ics?token={secret}"})

    def _zone_of(self, request: web.Request) -> str:
        asked = request.query.get("zone", "")
        return asked if asked in available_timezones() else self._zone


def routes(feed: CalendarFeed) -> web.RouteTableDef:
    """The addresses of the person's calendar."""
    table = web.RouteTableDef()
    table.get("/page/agenda")(_answered(feed.agenda))
    table.get("/page/address")(_answered(feed.address))
    table.post("/page/address")(_answered(feed.renew))
    table.get("/events/{event}.ics")(_answered(feed.download))
    table.get("/calendar.ics")(_answered(feed.feed))
    return table


def _answered(handler: Reply) -> Reply:
    """The handler with its errors as answers."""

    async def answered(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except NoVisitor:
            return _json({"error": "Open the page first: it knows who you are."}, 401)
        except Gone:
            return _json({"error": "There is no such event (any more)."}, 404)
        except SignInNeeded:
            return _json({"error": "Sign in first, in the chat.", "sign_in": True}, 403)
        except (CalendarError, DatabaseError) as error:
            _log.error("calendar", exc_info=error)
            return _json({"error": "The calendar cannot be read at the moment."}, 503)

    return answered


def _days_of(request: web.Request, today: date) -> tuple[date, int]:
    """First day and number of days that were asked for; this week from Monday where nothing was."""
    try:
        first = date.fromisoformat(request.query.get("from") or (today - timedelta(days=today.weekday())).isoformat())
        days = int(request.query.get("days", "7"))
    except ValueError as error:
        raise web.HTTPBadRequest(text="Write from=2026-03-02&days=7.") from error
    if not 1 <= days <= MOST_DAYS or not 1971 <= first.year <= 2900:
        raise web.HTTPBadRequest(text=f"One look takes 1 to {MOST_DAYS} days.")
    return first, days


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _wall(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")


def _shown(found: CalendarEvent, zone: ZoneInfo, *, with_file: bool) -> Mapping[str, object]:
    """An event as the page shows it; times are wall clock of the page's zone, all-day ends exclusive."""
    event = found.event
    start, end = _bounds(found, zone)
    return {
        "id": found.ref.id,
        "title": event.subject,
        "start": start,
        "end": end,
        "all_day": event.all_day,
        "places": [_named(place) for place in event.places],
        "people": [attendee.label for attendee in event.attendees],
        "notes": event.body or "",
        "online": event.online,
        "join": _https(found.join_url),
        "link": _https(found.link),
        "series": found.series,
        "sample": found.sample,
        "free": event.show_as == "free",
        "zone": "" if event.zone == zone.key else event.zone,
        "ics": f"/events/{found.ref.id}.ics" if with_file else "",
    }


def _bounds(found: CalendarEvent, zone: ZoneInfo) -> tuple[str, str]:
    """A whole day is a day wherever one is; a timed event moves with the zone."""
    if found.event.all_day:
        own = ZoneInfo(found.event.zone)
        first, end = (at.astimezone(own).date() for at in (found.window.start, found.window.end))
        return first.isoformat(), end.isoformat()
    return _wall(found.window.start.astimezone(zone)), _wall(found.window.end.astimezone(zone))


def _named(place: Place) -> str:
    return place.name


def _https(address: str | None) -> str:
    return address if address is not None and address.startswith("https://") else ""


def _json(body: Mapping[str, object], status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})


def _ics(content: bytes, headers: Mapping[str, str]) -> web.Response:
    return web.Response(
        body=content,
        content_type="text/calendar",
        charset="utf-8",
        headers={"X-Content-Type-Options": "nosniff"} | dict(headers),
    )
