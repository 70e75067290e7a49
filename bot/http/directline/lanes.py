"""One lane for each talk: its messages have their turns one after another, talks have theirs side by side.

A message is answered to the client at once and waits here; what waits is also in the transcript, so that a program
that was killed goes on where it was.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog

from bot.cards import Sent, unnoticed
from bot.database import DatabaseError
from bot.framework.activity import Answer, DeliveryFailed, Incoming, Outgoing, TurnTaker
from bot.http.directline.refusals import busy
from bot.storage.transcript import Transcript, Waiting

TYPING = Outgoing(activity={"type": "typing"})
TYPING_AFTER = 0.4
"""Seconds that a turn may take before the person sees that the bot is at it."""
TYPING_AGAIN = 4.0
"""Seconds; Web Chat hides the sign after five."""
RETRIES = (0.5, 2.0, 5.0)
"""Seconds between attempts to write a reply down."""
_log = structlog.get_logger("directline")


class _Lane:
    """What one talk holds while anything of it waits."""

    def __init__(self) -> None:
        self.order = asyncio.Lock()
        """Held while a message is written down, so that turns come in the order of the transcript."""
        self.places = 0
        """Messages that wait or are about to."""
        self.queue: deque[Waiting] = deque()
        self.worker: asyncio.Task[None] | None = None


class Lanes:
    """Runs the turns of all talks."""

    def __init__(
        self,
        taker: TurnTaker,
        transcript: Transcript,
        apology: Callable[[Incoming], Outgoing],
        *,
        sent: Sent = unnoticed,
        most_in_talk: int = 20,
        most_in_all: int = 2000,
    ) -> None:
        """`apology`: what is said where a turn broke down. `sent`: hears what was answered.

        The bounds count messages that wait for their turn.
        """
        self._sent = sent
        self._taker = taker
        self._transcript = transcript
        self._apology = apology
        self._most_in_talk = most_in_talk
        self._most_in_all = most_in_all
        self._places = 0
        self._lanes: dict[str, _Lane] = {}
        self._closed = False

    @contextmanager
    def place(self, conversation: str) -> Iterator[asyncio.Lock]:
        """Hold a place while a message is written down; the lock keeps the order. Raises `Refused` (503)."""
        known = self._lanes.get(conversation)
        full = self._places >= self._most_in_all or (known is not None and known.places >= self._most_in_talk)
        if self._closed or full:
            raise busy()
        lane = self._lanes.setdefault(conversation, _Lane())
        self._take_place(lane)
        try:
            yield lane.order
        finally:
            self._leave_place(conversation, lane)

    def put(self, waiting: Waiting) -> None:
        """Let a message that was written down wait for its turn."""
        conversation = waiting.incoming.reference.conversation
        lane = self._lanes.setdefault(conversation, _Lane())
        self._take_place(lane)
        lane.queue.append(waiting)
        if lane.worker is None and not self._closed:
            lane.worker = asyncio.create_task(self._run(conversation, lane))

    async def resume(self) -> int:
        """Take up what was accepted before the program ended; how much that was. Raises `DatabaseError`."""
        left = await self._transcript.waiting()
        for waiting in left:
            self.put(waiting)
        return len(left)

    async def close(self, seconds: float = 10.0) -> None:
        """Begin no more turns, let those that run finish within `seconds`. What waits is taken up at the next start."""
        self._closed = True
        workers = {lane.worker for lane in self._lanes.values() if lane.worker}
        if workers:
            _, late = await asyncio.wait(workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, conversation: str, lane: _Lane) -> None:
        while lane.queue and not self._closed:
            await self._turn(lane.queue.popleft())
            self._leave_place(conversation, lane)
        lane.worker = None

    async def _turn(self, waiting: Waiting) -> None:
        """One turn, its reply and the record that it is over."""
        incoming = waiting.incoming
        turn = asyncio.create_task(self._taker.take(incoming))
        try:
            await self._type_until(turn, incoming)
        finally:
            turn.cancel()
        error = turn.exception()
        try:
            if error is None:
                await self._reply(incoming, turn.result())
            else:
                _log.error("turn broke down", conversation=incoming.reference.conversation, exc_info=error)
                await self._apologise(incoming)
            await self._transcript.taken(waiting)
        except (DeliveryFailed, DatabaseError) as problem:
            _log.error("reply kept for later", conversation=incoming.reference.conversation, exc_info=problem)

    async def _type_until(self, turn: "asyncio.Task[object]", incoming: Incoming) -> None:
        pause = TYPING_AFTER
        while not (await asyncio.wait({turn}, timeout=pause))[0]:
            self._transcript.show(incoming.reference, TYPING)
            pause = TYPING_AGAIN

    async def _reply(self, incoming: Incoming, answer: Answer) -> None:
        """Write a reply down, and what that makes of the cards before it. Raises `DeliveryFailed`."""
        ids = await self._send(incoming, answer.activities, incoming.activity_id)
        await self._sent(incoming.reference, answer.activities, ids, answer.closes)

    async def _send(self, incoming: Incoming, activities: tuple[Outgoing, ...], key: str) -> tuple[str, ...]:
        """Write activities down, again where the disk was full or the file locked. Raises `DeliveryFailed`."""
        for pause in RETRIES:
            try:
                return await self._transcript.send(incoming.reference, _answering(activities, incoming), key)
            except DeliveryFailed:
                await asyncio.sleep(pause)
        return await self._transcript.send(incoming.reference, _answering(activities, incoming), key)

    async def _apologise(self, incoming: Incoming) -> None:
        """Say that it went wrong, at least to whoever looks now."""
        sorry = _answering((self._apology(incoming),), incoming)
        try:
            await self._transcript.send(incoming.reference, sorry, f"{incoming.activity_id} apology")
        except DeliveryFailed:
            self._transcript.show(incoming.reference, sorry[0])

    def _take_place(self, lane: _Lane) -> None:
        lane.places += 1
        self._places += 1

    def _leave_place(self, conversation: str, lane: _Lane) -> None:
        lane.places -= 1
        self._places -= 1
        if not lane.places:
            self._lanes.pop(conversation, None)


def _answering(activities: tuple[Outgoing, ...], incoming: Incoming) -> tuple[Outgoing, ...]:
    """The activities with what they answer. A welcome answers nothing that was written."""
    if incoming.kind == "welcome":
        return activities
    answers = {"replyToId": incoming.activity_id}
    return tuple(Outgoing(activity=answers | outgoing.activity) for outgoing in activities)
