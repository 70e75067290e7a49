"""When people and rooms are free, by Microsoft Graph: all of them in one look, and times that suit everybody.

Busy times are read anew each time. Sources: learn.microsoft.com/graph/api/calendar-getschedule,
/graph/outlook-get-free-busy-schedule, /graph/api/user-findmeetingtimes.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

import structlog

from bot.calendars.graph_errors import as_calendar_errors
from bot.calendars.occurrences import overlap
from bot.calendars.slots import (
    STEP,
    Works,
    apart,
    assumed_works,
    slots_in,
    strain,
    times_that_suit,
    working_windows,
)
from bot.graph.access import CALENDAR, SHARED, Owner
from bot.graph.client import Graph
from bot.graph.errors import GraphRefused, NoAccess
from bot.graph.lacks import CloudLacks
from bot.graph.working_hours import hours_of, zone_name
from bot.graph.zones import iana_name
from dialogs.model import Busy, NoTimes, OddTimes, TimesSought, Window

MOST_SCHEDULES = 20
"""In one getSchedule."""
LONGEST = timedelta(days=60)
"""Of one getSchedule: it refuses 62 days."""
SHORT = timedelta(hours=12)
"""A stretch up to which somebody's working hours matter: longer ones always leave them."""
MOST_CANDIDATES = 30
"""Of findMeetingTimes, whose candidates overlap each other."""
_STATUSES: dict[str, Literal["tentative", "busy", "oof"]] = {"tentative": "tentative", "busy": "busy", "oof": "oof"}
"""What keeps somebody from a time. "free" and "workingElsewhere" do not."""
_REASONS: dict[str, Literal["guests", "rooms", "own"]] = {
    "attendeesUnavailable": "guests",
    "locationsUnavailable": "rooms",
    "organizerUnavailable": "own",
}
_log = structlog.get_logger("times")


async def busy(graph: Graph, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
    """Who of the owner (who="") and the addresses is not free, in one request where twenty are enough.

    Of whom Graph says nothing the status is "unknown", for all of the window. Raises `CalendarError`.
    """
    with as_calendar_errors():
        if await graph.access.personal(owner):
            return (*await _own_view(graph, owner, window), *(_unknown(address, window) for address in addresses))
        own = await graph.address(owner)
        asked = [_Asked(own, "")] if own else []
        asked += [
            _Asked(address, address) for address in dict.fromkeys(addresses) if address.casefold() != own.casefold()
        ]
        looks = [(part, some) for part in _parts(window) for some in _twenties(asked)]
        answers = await asyncio.gather(*(_look(graph, owner, part, some) for part, some in looks))
    return tuple(dict.fromkeys(one for who in asked for answer in answers for one in answer.get(who.who, ())))


async def suggest(
    graph: Graph,
    owner: Owner,
    sought: TimesSought,
    *,
    lacks: CloudLacks,
) -> tuple[Window, ...] | OddTimes | NoTimes:
    """At most five times inside everybody's working hours that suit all of them, or why there are none.

    By findMeetingTimes where that is possible, else by our own search over getSchedule, which also tells when guests
    work: findMeetingTimes would offer somebody in Tokyo the middle of their night. Raises `CalendarError`.
    """
    if not any(True for _ in slots_in(sought)):
        return NoTimes(why="hours")
    with as_calendar_errors():
        works = await _works(graph, owner, sought)
        slots = tuple(_shared(working_windows(sought), sought, works))
        if slots and await _has_meeting_times(graph, owner, lacks):
            found = await _meeting_times(graph, owner, slots, sought)
            if isinstance(found, tuple) or (found is not None and not works):
                return found
    return times_that_suit(sought, await busy(graph, owner, sought.hull, sought.addresses), works)


async def _works(graph: Graph, owner: Owner, sought: TimesSought) -> dict[str, Works]:
    """When the guests work: as their mailboxes say, else by the zone that the directory knows."""
    known, guests = assumed_works(sought), [one.address for one in sought.guests if not one.room]
    if not guests or await graph.access.personal(owner):
        return known
    start = sought.hull.start
    window, asked = (
        Window(start=start, end=start + timedelta(hours=1)),
        [_Asked(address, address) for address in guests],
    )
    try:
        answers = await asyncio.gather(*(_schedules(graph, owner, window, some) for some in _twenties(asked)))
    except (GraphRefused, NoAccess) as error:
        _log.info("working hours of guests not known", error=str(error))
        return known
    told = {who: works for answer in answers for who, one in answer.items() if (works := _works_of(one)) is not None}
    return {**known, **told}


def _works_of(schedule: Mapping[str, Any]) -> Works | None:
    said = schedule.get("workingHours")
    hours, zone = hours_of(said), iana_name(zone_name(said) or "")
    return Works(hours, zone) if hours is not None and zone is not None else None


def _shared(slots: Sequence[Window], sought: TimesSought, works: Mapping[str, Works]) -> Iterator[Window]:
    """The stretches in which all guests work, as far as a meeting of that length fits into them."""
    length = timedelta(minutes=sought.minutes)
    if not works:
        yield from slots
        return
    for slot in slots:
        run: Window | None = None
        for step in _steps(slot, length):
            if any(strain(step, guest) for guest in works.values()):
                if run is not None:
                    yield run
                run = None
            else:
                run = Window(start=run.start if run is not None else step.start, end=step.end)
        if run is not None:
            yield run


def _steps(slot: Window, length: timedelta) -> Iterator[Window]:
    start = slot.start
    while start + length <= slot.end:
        yield Window(start=start, end=start + length)
        start += STEP


class _Asked(NamedTuple):
    """Whose schedule, and how they are called in the answer."""

    address: str
    who: str


async def _look(graph: Graph, owner: Owner, window: Window, asked: Sequence[_Asked]) -> dict[str, list[Busy]]:
    """What is known of each, by `who`."""
    schedules = await _schedules(graph, owner, window, asked)
    return {who: _busy_of(schedule, who, window) for who, schedule in schedules.items()}


async def _schedules(
    graph: Graph, owner: Owner, window: Window, asked: Sequence[_Asked]
) -> dict[str, Mapping[str, Any]]:
    """One getSchedule: the schedule of each, by `who`; an error for those whom it leaves out."""
    times = {"startTime": _written(window.start), "endTime": _written(window.end)}
    body = {"schedules": [one.address for one in asked], **times, "availabilityViewInterval": 30}
    answer = await graph.call(owner, "POST", "/calendar/getSchedule", CALENDAR, body=body)
    schedules = {str(one.get("scheduleId")).casefold(): one for one in _objects(answer, "value")}
    return {one.who: schedules.get(one.address.casefold(), {"error": {}}) for one in asked}


def _busy_of(schedule: Mapping[str, Any], who: str, window: Window) -> list[Busy]:
    if schedule.get("error") is not None:
        _log.info("schedule not known", code=(schedule["error"] or {}).get("responseCode"))
        return [_unknown(who, window)]
    found = []
    for item in _objects(schedule, "scheduleItems"):
        status, taken = _STATUSES.get(str(item.get("status"))), _window(item)
        if status and overlap(taken, window):
            hidden = bool(who) and item.get("isPrivate") is True
            found.append(Busy(window=taken, status=status, subject=None if hidden else item.get("subject"), who=who))
    works = _works_of(schedule)
    if who and works is not None and window.end - window.start <= SHORT and strain(window, works):
        found.append(Busy(window=window, status="outside", who=who, zone=works.zone))
    return found


async def _own_view(graph: Graph, owner: Owner, window: Window) -> list[Busy]:
    """The owner's own events: a personal account has a calendar but no schedules."""
    query = {
        "startDateTime": window.start.astimezone(UTC).isoformat(),
        "endDateTime": window.end.astimezone(UTC).isoformat(),
        "$select": "subject,start,end,showAs,isCancelled",
        "$top": "100",
    }
    events = await graph.pages(owner, "/calendarView", CALENDAR, query=query)
    found = []
    for event in events:
        status, taken = _STATUSES.get(str(event.get("showAs"))), _window(event)
        if status and not event.get("isCancelled") and overlap(taken, window):
            found.append(Busy(window=taken, status=status, subject=event.get("subject")))
    return found


async def _has_meeting_times(graph: Graph, owner: Owner, lacks: CloudLacks) -> bool:
    """Whether findMeetingTimes is there: only for those who signed in themselves with a work account."""
    return graph.access.delegated and not lacks.meeting_times and not await graph.access.personal(owner)


async def _meeting_times(
    graph: Graph, owner: Owner, slots: Sequence[Window], sought: TimesSought
) -> tuple[Window, ...] | NoTimes | None:
    """What findMeetingTimes suggests; None where it cannot say: without consent, or where somebody is unknown to it."""
    spans = [{edge: _written(at) for edge, at in (("start", one.start), ("end", one.end))} for one in slots]
    body = {
        "attendees": [
            {"type": "resource" if one.room else "required", "emailAddress": {"address": one.address}}
            for one in sought.guests
        ],
        "timeConstraint": {"activityDomain": "unrestricted", "timeSlots": spans},
        "meetingDuration": f"PT{sought.minutes}M",
        "maxCandidates": MOST_CANDIDATES,
        "isOrganizerOptional": False,
        "returnSuggestionReasons": False,
        "minimumAttendeePercentage": 100,
    }
    try:
        answer = await graph.call(owner, "POST", "/findMeetingTimes", SHARED, body=body)
    except (GraphRefused, NoAccess) as error:
        _log.info("no meeting times from Graph", error=str(error))
        return None
    suggested = (one.get("meetingTimeSlot") for one in _objects(answer, "meetingTimeSuggestions"))
    windows = sorted((_window(one) for one in suggested if isinstance(one, dict)), key=lambda one: one.start)
    found = apart([one for one in windows if any(slot.start <= one.start and one.end <= slot.end for slot in slots)])
    if found:
        return found
    why = _REASONS.get(str(answer.get("emptySuggestionsReason")))
    return NoTimes(why=why) if why else None


def _parts(window: Window) -> Iterator[Window]:
    start = window.start
    while start < window.end:
        end = min(start + LONGEST, window.end)
        yield Window(start=start, end=end)
        start = end


def _twenties(asked: Sequence[_Asked]) -> Iterator[Sequence[_Asked]]:
    for first in range(0, len(asked), MOST_SCHEDULES):
        yield asked[first : first + MOST_SCHEDULES]


def _unknown(who: str, window: Window) -> Busy:
    return Busy(window=window, status="unknown", who=who)


def _written(at: datetime) -> dict[str, str]:
    return {"dateTime": f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}", "timeZone": "UTC"}


def _window(item: Mapping[str, Any]) -> Window:
    return Window(start=_instant(item.get("start") or {}), end=_instant(item.get("end") or {}))


def _instant(written: Mapping[str, Any]) -> datetime:
    """Graph writes seven digits of a second; we need none."""
    zone = ZoneInfo(iana_name(str(written.get("timeZone") or "UTC")) or "UTC")
    return datetime.fromisoformat(str(written.get("dateTime"))[:19]).replace(tzinfo=zone).astimezone(UTC)


def _objects(item: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    values = item.get(name)
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []
