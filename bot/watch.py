"""Watches events until they begin: a guest who declines or proposes another time, a room that refuses, is told once.

Only the organizer's calendar knows the answers, and it is asked at growing intervals: a room answers within seconds, a
person mostly within the day. What is told is written together with the fact that it was, and sent as a message.
"""

import asyncio
from collections.abc import Callable
from typing import Protocol

import structlog

from bot.answering import Answering
from bot.calendars.service import CalendarError, Gone, Owner, Refused
from bot.database import DatabaseError
from bot.facts import Lookups
from bot.order import Order
from bot.profiles import talk_of
from bot.storage.store import Creation, Post, Stored, StoreError, TalkKey, Telling, VersionLost, Watch
from dialogs.model import Calendar, CalendarEvent, GuestAnswer
from dialogs.moves import ChangeEvent, CreateEvent, Done, Outcome
from dialogs.schedule import told

EVERY = 5.0
"""Seconds between two looks at what is due."""
PAUSES = (15.0, 45.0, 120.0, 300.0, 900.0, 3600.0)
"""Seconds between two looks at one event, growing; the last one counts on."""
LEASE_SECONDS = 60.0
"""For one look: another process takes it up after that."""
AT_ONCE = 5
TRIES = 3
"""Against turns that are taken of the same talk meanwhile."""
_log = structlog.get_logger("watch")


class Watches(Protocol):
    """What is kept of the events that are watched: a part of `Store`."""

    async def talk(self, key: TalkKey) -> Stored:
        """The state of a talk."""
        ...

    async def claim_watches(self, now: float, until: float, most: int) -> tuple[Watch, ...]:
        """Events that are due to be looked at; due again at `until`."""
        ...

    async def watched(self, watch: Watch, now: float, telling: Telling | None = None) -> None:
        """Keep what is known of an event, and tell what is new of it, all or nothing. Raises VersionLost."""
        ...

    async def unwatch(self, watch: Watch) -> None:
        """The event need not be looked at any more."""
        ...


class Findable(Protocol):
    """The part of `CalendarService` that is needed."""

    async def find(self, owner: Owner, key: str, calendar: Calendar | None = None) -> CalendarEvent | None:
        """The event that was created with this key."""
        ...


class Watcher:
    """Runs beside the turns, for as long as the process lives."""

    def __init__(
        self,
        store: Watches,
        calendar: Findable,
        lookups: Lookups,
        order: Order,
        seconds: Callable[[], float],
        answering: Answering,
        *,
        every: float = EVERY,
    ) -> None:
        """`seconds`: real time since 1970."""
        self._store = store
        self._calendar = calendar
        self._lookups = lookups
        self._order = order
        self._seconds = seconds
        self._answering = answering
        self._every = every

    async def run(self) -> None:
        """Look at what is due, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(self._every)

    async def look(self) -> None:
        """Look once at everything that is due."""
        now = self._seconds()
        try:
            for watch in await self._store.claim_watches(now, now + LEASE_SECONDS, AT_ONCE):
                await self._look_at(watch)
        except (StoreError, DatabaseError) as error:
            _log.error("nothing watched this time", exc_info=error)

    async def _look_at(self, watch: Watch) -> None:
        try:
            event = await self._calendar.find(watch.person, watch.key, watch.calendar)
        except (Gone, Refused):
            event = None
        except CalendarError as error:  # away, or nobody is signed in: it may be otherwise the next time
            _log.info("event not looked at", error=str(error))
            await self._store.watched(self._next(watch), self._seconds())
            return
        if event is None or self._seconds() >= watch.until:
            await self._store.unwatch(watch)
            return
        news = new_answers(watch.told, event.answers)
        await self._keep(self._next(watch, event.answers), event, news)

    async def _keep(self, watch: Watch, event: CalendarEvent, news: tuple[GuestAnswer, ...]) -> None:
        if not news:
            await self._store.watched(watch, self._seconds())
            return
        reference = watch.reference
        async with self._order.turn((reference.channel, reference.conversation), must=True):
            for _ in range(TRIES - 1):
                try:
                    await self._store.watched(watch, self._seconds(), await self._telling(watch, event, news))
                except VersionLost:
                    continue
                return
            await self._store.watched(watch, self._seconds(), await self._telling(watch, event, news))

    async def _telling(self, watch: Watch, event: CalendarEvent, news: tuple[GuestAnswer, ...]) -> Telling:
        reference, profile = watch.reference, watch.profile
        key = talk_of(reference)
        stored = await self._store.talk(key)
        facts = self._lookups.begin(profile, profile.zone or stored.conversation.zone, shared=reference.shared)
        decision = told(stored.conversation, event, news, facts)
        answer, talk = self._answering.answer(decision.move, decision.conversation, facts, reference, card=stored.card)
        number = f"{watch.key} answers {watch.looks}"
        post = Post(
            key=number,
            person=watch.person,
            reference=reference,
            activities=answer.activities,
            closes=answer.closes,
        )
        return Telling(talk=key, version=stored.version, conversation=talk, post=post)

    def _next(self, watch: Watch, answers: tuple[GuestAnswer, ...] | None = None) -> Watch:
        """The watch after this look."""
        pause = PAUSES[min(watch.looks, len(PAUSES) - 1)]
        known = watch.told if answers is None else answers
        return watch.model_copy(update={"told": known, "looks": watch.looks + 1, "due": self._seconds() + pause})


def watch_for(creation: Creation, outcome: Outcome, now: float) -> Watch | None:
    """The watch over what a request has made or changed; None where nobody is to answer, or it has begun."""
    effect, frozen = creation.frozen.effect, creation.frozen
    event = outcome.event if isinstance(outcome, Done) and isinstance(effect, CreateEvent | ChangeEvent) else None
    if event is None:
        return None
    invited = event.event.attendees or any(place.address for place in event.event.places)
    until = event.window.start.timestamp()
    if not invited or until <= now:
        return None
    return Watch(
        person=creation.person,
        key=creation.key,
        event=event.ref.id,
        calendar=event.event.calendar,
        profile=frozen.profile,
        reference=frozen.reference,
        told=event.answers,
        due=now + PAUSES[0],
        until=until,
    )


def new_answers(before: tuple[GuestAnswer, ...], now: tuple[GuestAnswer, ...]) -> tuple[GuestAnswer, ...]:
    """What is worth telling and was not told: who declined, and who proposes another time than before."""
    known = {(one.who.casefold(), one.answer, one.proposed) for one in before}
    news = (one for one in now if (one.who.casefold(), one.answer, one.proposed) not in known)
    return tuple(one for one in news if one.answer == "declined" or one.proposed is not None)
