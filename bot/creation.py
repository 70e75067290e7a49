"""Carries out what was confirmed, exactly once: every attempt has the same key, and after an attempt whose outcome is
unknown (an error, a crash) the calendar is asked for the key before anything is tried again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

from bot.calendars.service import CalendarService, Gone, Refused, SignInNeeded, Unavailable
from bot.framework.activity import Reference
from bot.metrics import Metrics
from bot.order import Order
from bot.storage.store import CalendarEffect, Creation, Frozen, PersonKey, Store
from dialogs.model import CalendarEvent, Profile
from dialogs.moves import CancelEvent, ChangeEvent, CreateEvent, Done, NotDone

ATTEMPTS = 3
"""Within one carrying out; then the person is told, and their next yes goes on with the same key."""
MOST_ATTEMPTS = 50
"""In all, over restarts: a request on which the program itself breaks down is not tried for ever."""
ATTEMPT_SECONDS = 10.0
LEASE_SECONDS = 15.0
"""Longer than an attempt; the lease is renewed before each. A restarted program waits this long for a killed one's."""
PAUSES = (0.5, 1.5)
LONGEST_PAUSE = 60.0
"""Seconds of a Retry-After that are waited for; the person hears after a few that it goes on."""
_log = structlog.get_logger("creation")


def key_of(effect: CalendarEffect) -> str:
    """The idempotency key of an effect: a draft's id, a change's key, or which event is cancelled."""
    match effect:
        case CreateEvent():
            return str(effect.draft.id)
        case ChangeEvent():
            return f"change {effect.key}"
        case CancelEvent():
            occurrence = f" {effect.occurrence.start.isoformat()}" if effect.occurrence else ""
            return f"cancel {effect.target.ref.id}{occurrence}"


class Creations:
    """Carries out leased creations with one calendar."""

    def __init__(
        self,
        store: Store,
        calendar: CalendarService,
        worker: str,
        seconds: Callable[[], float],
        metrics: Metrics,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        attempt_seconds: float = ATTEMPT_SECONDS,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        """`worker`: this process among those that share the store. `seconds`: real time, since 1970."""
        self._store = store
        self._calendar = calendar
        self.worker = worker
        self._seconds = seconds
        self._metrics = metrics
        self._sleep = sleep
        self._attempt_seconds = attempt_seconds
        self._lease_seconds = lease_seconds
        self._order = Order()
        """One thing after another in each person's calendar: a request that replaces one finds what that one made."""

    def lease(self) -> float:
        """Until when a lease that begins now lasts, in real seconds since 1970."""
        return self._seconds() + self._lease_seconds

    def frozen(self, effect: CalendarEffect, profile: Profile, reference: Reference) -> Frozen:
        """The request as it will be carried out, whenever that is; what cannot be asked for is refused then."""
        request = ""
        if isinstance(effect, CreateEvent):
            with suppress(Refused):
                request = self._calendar.request(effect.event, key_of(effect))
        return Frozen(effect=effect, profile=profile, reference=reference, request=request)

    async def carry_out(self, creation: Creation) -> Done | NotDone:
        """The outcome of a creation whose lease we hold. Raises LeaseLost, StoreUnavailable."""
        if creation.attempts >= MOST_ATTEMPTS:
            return NotDone(why="unavailable", detail="Given up after many attempts.")
        async with self._order.turn(_calendar_of(creation.person), must=True):
            outcome = await self._carry_out(creation)
        name = "done" if isinstance(outcome, Done) else outcome.why
        self._metrics.creation(name)
        _log.info("carried out", outcome=name, key=creation.key, person=creation.person.user)
        return outcome

    async def quiet(self, person: PersonKey) -> None:
        """Wait until nothing is being done to a person's calendar, as long as an attempt may take."""
        with suppress(TimeoutError):
            async with asyncio.timeout(self._attempt_seconds), self._order.turn(_calendar_of(person), must=True):
                pass

    async def _carry_out(self, creation: Creation) -> Done | NotDone:
        for attempt in range(creation.attempts, creation.attempts + ATTEMPTS):
            try:
                return await self._attempt(creation, first=attempt == 0)
            except Refused as error:
                return NotDone(why="refused", cause=error.cause, detail=str(error))
            except Gone:
                return NotDone(why="gone")
            except SignInNeeded as error:
                return NotDone(why="sign_in", scopes=error.scopes)
            except (Unavailable, TimeoutError) as error:
                await self._pause(creation, attempt - creation.attempts, error)
        return NotDone(why="unavailable")

    async def _pause(self, creation: Creation, tried: int, error: Unavailable | TimeoutError) -> None:
        """As long as the calendar asked for; the lease holds until after it. Raises LeaseLost, StoreUnavailable."""
        if tried >= len(PAUSES):
            return
        asked = error.retry_after if isinstance(error, Unavailable) else None
        pause = min(asked if asked is not None else PAUSES[tried], LONGEST_PAUSE)
        _log.warning("calendar does not answer", attempt=tried + 1, pause=pause)
        if pause > PAUSES[-1]:
            await self._store.hold(creation, self.worker, self.lease() + pause)
        await self._sleep(pause)

    async def _attempt(self, creation: Creation, *, first: bool) -> Done:
        if not first:
            await self._store.hold(creation, self.worker, self.lease())
        async with asyncio.timeout(self._attempt_seconds):
            return await self._call(creation, first=first)

    async def _call(self, creation: Creation, *, first: bool) -> Done:
        owner, effect = creation.person, creation.frozen.effect
        match effect:
            case CreateEvent():
                earlier = await self._earlier(creation, first=first)
                if earlier is not None:
                    return Done(event=earlier)
                return Done(
                    event=await self._calendar.create(owner, effect.event, creation.key, creation.frozen.request)
                )
            case ChangeEvent():
                before = effect.before
                return Done(
                    event=await self._calendar.change(owner, before.ref, effect.event, effect.key, before.event)
                )
            case CancelEvent():
                await self._calendar.cancel(owner, effect.target.ref, effect.occurrence, effect.note)
                return Done()

    async def _earlier(self, creation: Creation, *, first: bool) -> CalendarEvent | None:
        """What an earlier attempt made; what an earlier request made becomes what is confirmed now."""
        owner, effect = creation.person, creation.frozen.effect
        if creation.replaces and isinstance(effect, CreateEvent):
            found = await self._calendar.find(owner, creation.replaces, effect.event.calendar, effect.event.zone)
            if found is not None:
                key = f"{creation.key} {effect.draft.revision}"
                return await self._calendar.change(owner, found.ref, effect.event, key)
        if first or not isinstance(effect, CreateEvent):
            return None
        return await self._calendar.find(owner, creation.key, effect.event.calendar, effect.event.zone)


def _calendar_of(person: PersonKey) -> tuple[str, str]:
    return person.tenant, person.user
