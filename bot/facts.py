"""Fetches the facts that a turn needs, side by side and in bounded time. A look-up that failed is a fact too."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import structlog

from bot.calendars.service import CalendarError, CalendarService, Gone, Refused, SignInNeeded, Unavailable
from bot.clock import Clock
from bot.people.directory import Directory, DirectoryClosed, DirectoryUnavailable
from bot.sign_in import NoSignIns, NoWayToSignIn, SignInError, SignIns
from bot.storage.store import PersonKey
from dialogs.model import (
    CalendarEvent,
    CouldNotCheck,
    EventRef,
    NoTimes,
    OddTimes,
    Person,
    Place,
    Profile,
    TimesSought,
    Window,
)
from dialogs.needs import (
    Answer,
    Facts,
    FindPeople,
    FindPlaces,
    FindRooms,
    ListCalendars,
    LookAtAgenda,
    LookAtBusy,
    LookAtSeries,
    Need,
    OfferSignIn,
    SeePreferences,
    SuggestTimes,
)

LONGEST_PAUSE = 3.0
"""Seconds of a Retry-After that are waited for inside the turn."""
MOST_ROOMS = 40
"""How many of the rooms that fit are looked at: the smallest ones."""
_log = structlog.get_logger("facts")


class Lookups:
    """Asks the directory and the calendar."""

    def __init__(
        self,
        calendar: CalendarService,
        directory: Directory,
        clock: Clock,
        sign_ins: SignIns | None = None,
        new_id: Callable[[], UUID] = uuid4,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`new_id`: for drafts that begin. `sign_ins` None: nobody needs to sign in."""
        self._calendar = calendar
        self._directory = directory
        self._clock = clock
        self._sign_ins = sign_ins or NoSignIns()
        self._new_id = new_id
        self._sleep = sleep

    def begin(self, profile: Profile, zone: str | None, *, shared: bool, someone_elses_draft: bool = False) -> Facts:
        """What is known before anything is looked up. The clock is read here, once a turn.

        `zone`: that of the person, where it is known (IANA).
        """
        return Facts(
            now=self._clock.now().astimezone(ZoneInfo(zone or "UTC")),
            profile=profile,
            new_draft_id=self._new_id(),
            mails_guests=self._calendar.mails_guests,
            makes_join_links=self._calendar.makes_join_links,
            names_may_stay=self._calendar.names_may_stay,
            asks_sign_in=self._calendar.asks_sign_in,
            someone_elses_draft=someone_elses_draft,
            shared=shared,
        )

    async def fetch(self, needs: Iterable[Need], profile: Profile, seconds: float) -> Mapping[Need, Answer]:
        """An answer to every need, within so many seconds; never raises for what could not be looked up."""
        tasks = {asyncio.create_task(self._answer(need, profile)): need for need in dict.fromkeys(needs)}
        if not tasks:
            return {}
        try:
            done, late = await asyncio.wait(tasks, timeout=max(0.0, seconds))
        finally:
            for task in tasks:
                task.cancel()
        if late:
            _log.warning("look-ups too slow", needs=sorted(type(tasks[task]).__name__ for task in late))
        return {need: task.result() if task in done else CouldNotCheck(why="timeout") for task, need in tasks.items()}

    async def _answer(self, need: Need, profile: Profile) -> Answer:
        try:
            return await self._patiently(need, profile)
        except DirectoryClosed as error:
            return _failed(need, CouldNotCheck(why="sign_in", scopes=error.scopes))
        except DirectoryUnavailable:
            return _failed(need, CouldNotCheck(why="unavailable"))
        except SignInNeeded as error:
            return _failed(need, CouldNotCheck(why="sign_in", scopes=error.scopes))
        except (Refused, NoWayToSignIn):
            return _failed(need, CouldNotCheck(why="refused"))
        except (CalendarError, SignInError):
            return _failed(need, CouldNotCheck(why="unavailable"))

    async def _patiently(self, need: Need, profile: Profile) -> Answer:
        """Once more after the pause that the service asked for, where that is short."""
        try:
            return await self._look(need, profile)
        except Unavailable as error:
            if error.retry_after is None or error.retry_after > LONGEST_PAUSE:
                raise
            await self._sleep(error.retry_after)
        return await self._look(need, profile)

    async def _look(self, need: Need, profile: Profile) -> Answer:
        owner = PersonKey(tenant=profile.tenant, user=profile.id)
        match need:
            case FindPeople():
                return await self._people(need, owner)
            case FindPlaces():
                return await self._directory.places(owner.tenant, owner.user, need.query)
            case FindRooms():
                return await self._free_rooms(need, owner)
            case LookAtBusy():
                return await self._calendar.busy(owner, need.window, need.addresses)
            case LookAtAgenda():
                return await self._calendar.agenda(owner, need.window, profile.zone)
            case LookAtSeries():
                return await self._series(need, owner, profile.zone)
            case SuggestTimes():
                return await self._suggestions(need, owner, profile)
            case ListCalendars():
                return await self._calendar.calendars(owner, groups=need.groups)
            case SeePreferences():
                return profile.preferences
            case OfferSignIn():
                return await self._sign_ins.offer(owner, need.scopes)

    async def _people(self, need: FindPeople, owner: PersonKey) -> tuple[Person, ...]:
        if need.relation is not None:
            return await self._directory.related(owner.tenant, owner.user, need.relation, need.of)
        return await self._directory.people(owner.tenant, owner.user, need.query)

    async def _series(self, need: LookAtSeries, owner: PersonKey, zone: str | None) -> tuple[CalendarEvent, ...]:
        try:
            return (await self._calendar.whole(owner, EventRef(id=need.id, calendar=need.calendar), zone),)
        except Gone:
            return ()

    async def _free_rooms(self, need: FindRooms, owner: PersonKey) -> tuple[Place, ...]:
        rooms = await self._directory.rooms(owner.tenant, owner.user, need.capacity, need.accessible)
        rooms = rooms[:MOST_ROOMS]
        addresses = tuple(room.address for room in rooms if room.address)
        busy = await self._calendar.busy(owner, need.window, addresses)
        taken = {one.who for one in busy if one.who and one.status != "outside"}
        return tuple(room for room in rooms if room.address not in taken)

    async def _suggestions(
        self, need: SuggestTimes, owner: PersonKey, profile: Profile
    ) -> tuple[Window, ...] | OddTimes | NoTimes:
        hours, zone = profile.working_hours, profile.zone or "UTC"
        sought = TimesSought(windows=need.windows, minutes=need.minutes, guests=need.guests, hours=hours, zone=zone)
        return await self._calendar.suggest(owner, sought)


def _failed(need: Need, why: CouldNotCheck) -> CouldNotCheck:
    _log.warning("look-up failed", need=type(need).__name__, why=why.why)
    return why
