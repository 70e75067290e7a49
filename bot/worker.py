"""What goes on outside of turns: outcomes that come late, requests that a killed program left, and old talks' end."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping

import structlog

from bot.cards import Sent, unnoticed
from bot.creation import Creations
from bot.database import DatabaseError
from bot.framework.activity import Delivery, DeliveryFailed
from bot.order import Order
from bot.settling import Settling
from bot.storage.store import Creation, LeaseLost, Post, Store, StoreError
from dialogs.moves import Done, NotDone

EVERY = 2.0
"""Seconds between two looks at what is due."""
EXPIRE_EVERY = 3600.0
POST_SECONDS = 30.0
"""A delivery that was not confirmed is due again after so long, where that shows nothing twice."""
MOST_ATTEMPTS = 20
AT_ONCE = 10
DAY = 86400.0
Expire = Callable[[float], Awaitable[int]]
"""Deletes what nobody touched since then (seconds since 1970); how much that was."""
_log = structlog.get_logger("worker")


class Worker:
    """Runs beside the turns of one process, for as long as it lives."""

    def __init__(
        self,
        store: Store,
        creations: Creations,
        settling: Settling,
        order: Order,
        deliveries: Mapping[str, Delivery],
        seconds: Callable[[], float],
        keep_days: float,
        every: float = EVERY,
        expires: tuple[Expire, ...] = (),
        sent: Sent = unnoticed,
    ) -> None:
        """`deliveries`: by channel, "" for all others; a channel without one is left to another process.

        `seconds`: real time since 1970. `keep_days`: talks that nobody touched for so long are deleted.
        `expires`: deletes what other parts keep from before a moment (seconds since 1970). `sent`: hears what was told.
        """
        self._store = store
        self._creations = creations
        self._settling = settling
        self._order = order
        self._deliveries = deliveries
        self._seconds = seconds
        self._keep_seconds = keep_days * DAY
        self._expires = (store.expire, *expires)
        self._every = every
        self._sent = sent
        self._tasks: set[asyncio.Task[None]] = set()
        self._running: set[tuple[str, str, str]] = set()
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Look at what is due, until cancelled."""
        expired = 0.0
        while True:
            try:
                await self._resume()
                await self.deliver()
                if self._seconds() >= expired + EXPIRE_EVERY:
                    expired = self._seconds()
                    for expire in self._expires:
                        await expire(expired - self._keep_seconds)
            except (StoreError, DatabaseError) as error:
                _log.error("nothing done this time", exc_info=error)
            await self._rest()

    async def close(self, seconds: float) -> None:
        """Let outcomes that are on their way arrive; what does not is taken up at the next start."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()

    def later(self, task: "asyncio.Task[Done | NotDone]", creation: Creation) -> None:
        """See a creation through whose turn said that it goes on."""
        self._start(self._finish(task, creation), creation)

    async def deliver(self) -> None:
        """Tell what is due to be told."""
        now = self._seconds()
        for post in await self._store.claim_posts(now, now + POST_SECONDS, AT_ONCE):
            await self._tell(post)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(self._every):
                await self._wake.wait()
        except TimeoutError:
            return
        self._wake.clear()

    async def _resume(self) -> None:
        """Take up what a killed program left: its lease has run out."""
        for creation in await self._store.claim(
            self._creations.worker, self._seconds(), self._creations.lease(), AT_ONCE
        ):
            if _name(creation) not in self._running:
                _log.info("request resumed", key=creation.key, attempts=creation.attempts)
                task = asyncio.create_task(self._creations.carry_out(creation))
                self._start(self._finish(task, creation), creation)

    def _start(self, work: Coroutine[None, None, None], creation: Creation) -> None:
        name = _name(creation)
        self._running.add(name)
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self._running.discard(name))

    async def _finish(self, task: "asyncio.Task[Done | NotDone]", creation: Creation) -> None:
        """Write the outcome and have it told. Where that fails, the lease runs out and it is taken up again."""
        reference = creation.frozen.reference
        try:
            outcome = await task
            async with self._order.turn((reference.channel, reference.conversation), must=True):
                await self._store.hold(creation, self._creations.worker, self._creations.lease())
                await self._settling.settle(creation, outcome)
        except LeaseLost:
            return
        except StoreError as error:
            _log.error("outcome not written yet", key=creation.key, exc_info=error)
            return
        self._wake.set()

    async def _tell(self, post: Post) -> None:
        """Where a repetition would be seen, it is sent at most once. Another process tells other channels."""
        delivery = self._deliveries.get(post.reference.channel) or self._deliveries.get("")
        if delivery is None:
            return
        if not delivery.repeatable or post.attempts >= MOST_ATTEMPTS:
            await self._store.delivered(post)
        try:
            ids = await delivery.send(post.reference, post.activities, post.key)
            await self._sent(post.reference, post.activities, ids, post.closes)
        except DeliveryFailed as error:
            _log.warning("outcome not delivered", conversation=post.reference.conversation, exc_info=error)
            return
        await self._store.delivered(post)


def _name(creation: Creation) -> tuple[str, str, str]:
    return creation.person.tenant, creation.person.user, creation.key
