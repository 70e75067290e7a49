"""A real calendar with moods: slow, unreachable before or after it has written, or unwilling."""

import asyncio
from collections import deque
from typing import Literal

from bot.calendars.local import LocalCalendar
from bot.calendars.service import Owner, Refused, Unavailable
from bot.clock import real_seconds
from dialogs.model import Busy, Calendar, CalendarEvent, Event, EventRef, NoTimes, OddTimes, TimesSought, Window

Mood = Literal["well", "waits", "fails before", "fails after", "refuses", "waits and refuses"]


class MoodyCalendar:
    """The embedded calendar; `moods` are those of the coming calls of `create` and `find`, then it is well."""

    mails_guests = False
    makes_join_links = False
    names_may_stay = True
    asks_sign_in = False

    def __init__(self, local: LocalCalendar, *moods: Mood) -> None:
        self._local = local
        self.moods = deque(moods)
        self.go_on = asyncio.Event()
        """What `waits` waits for."""
        self.called = asyncio.Event()
        self.creations = 0
        """How often a creation was tried."""

    def request(self, event: Event, key: str) -> str:
        return self._local.request(event, key)

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:
        self.creations += 1
        mood = await self._before()
        created = await self._local.create(owner, event, key, request)
        if mood == "fails after":
            raise Unavailable("The answer was lost.")
        return created

    async def find(
        self, owner: Owner, key: str, calendar: Calendar | None = None, zone: str | None = None
    ) -> CalendarEvent | None:
        await self._before()
        return await self._local.find(owner, key, calendar, zone)

    async def _before(self) -> Mood:
        mood = self.moods.popleft() if self.moods else "well"
        self.called.set()
        if mood.startswith("waits"):
            await self.go_on.wait()
        if mood == "fails before":
            raise Unavailable("The calendar does not answer.", retry_after=1.0)
        if mood.endswith("refuses"):
            raise Refused("The calendar will not do this.")
        return mood

    async def change(
        self, owner: Owner, ref: EventRef, event: Event, key: str, before: Event | None = None
    ) -> CalendarEvent:
        return await self._local.change(owner, ref, event, key, before)

    async def cancel(self, owner: Owner, ref: EventRef, occurrence: Window | None = None, note: str = "") -> None:
        await self._local.cancel(owner, ref, occurrence, note)

    async def calendars(self, owner: Owner, *, groups: bool = False) -> tuple[Calendar, ...]:
        return await self._local.calendars(owner, groups=groups)

    async def agenda(self, owner: Owner, window: Window, zone: str | None = None) -> tuple[CalendarEvent, ...]:
        return await self._local.agenda(owner, window, zone)

    async def whole(self, owner: Owner, ref: EventRef, zone: str | None = None) -> CalendarEvent:
        return await self._local.whole(owner, ref, zone)

    async def busy(self, owner: Owner, window: Window, addresses: tuple[str, ...]) -> tuple[Busy, ...]:
        return await self._local.busy(owner, window, addresses)

    async def suggest(self, owner: Owner, sought: TimesSought) -> tuple[Window, ...] | OddTimes | NoTimes:
        return await self._local.suggest(owner, sought)


async def until_called(calendar: MoodyCalendar, seconds: float = 5.0) -> float:
    """Wait until it was called; the real time then."""
    async with asyncio.timeout(seconds):
        await calendar.called.wait()
    return real_seconds()
