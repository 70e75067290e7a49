"""The one card of a talk that can be pressed: remembered once it was sent, closed once it is over.

A pressed card is replaced by the answer to its press. Where the person wrote instead, or went on to something else, the
older card would keep its buttons; it is updated to say what became of it. Whether it is over is decided with the turn,
from what is stored; the closing follows the reply and may fail: what it lacks, a press of an old button says.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol
from uuid import UUID

import structlog

from bot.framework.activity import Closing, Delivery, DeliveryFailed, LiveCard, Outgoing, Reference
from bot.profiles import talk_of
from bot.storage.store import StoreError, TalkKey
from dialogs.conversation import Conversation

MOST = 200
"""Closings on their way at once; beyond that a card keeps its buttons."""
Sent = Callable[[Reference, tuple[Outgoing, ...], tuple[str, ...], Closing | None], Awaitable[None]]
"""What an edge calls when a reply has been sent: where, what, under which ids ("" where none is known), and what is
over with it."""
_log = structlog.get_logger("cards")


async def unnoticed(
    _reference: Reference, _activities: tuple[Outgoing, ...], _ids: tuple[str, ...], _closes: Closing | None
) -> None:
    """A `Sent` for edges whose cards nobody remembers."""


def card_of(talk: Conversation, title: str = "") -> LiveCard | None:
    """What a card that was shown in this state can be pressed for; None where nothing was asked."""
    asked = talk.asked
    if asked is None:
        return None
    return LiveCard(title=title, question=asked.move, draft_id=asked.draft_id, revision=asked.revision)


def is_over(card: LiveCard, talk: Conversation, activities: tuple[Outgoing, ...]) -> bool:
    """Whether an earlier card has had its day: a newer one is shown, or what it asked is asked no more.

    While a request is carried out the card stays: its outcome is what becomes of it.
    """
    if any(outgoing.card for outgoing in activities):
        return True
    asked = card_of(talk)
    return talk.pending is None and (asked is None or _asked_by(asked) != _asked_by(card))


def _asked_by(card: LiveCard) -> tuple[str, UUID | None, int]:
    return card.question, card.draft_id, card.revision


class CardStore(Protocol):
    """What is kept of cards: a part of `Store`."""

    async def show_card(self, key: TalkKey, card: LiveCard) -> None:
        """Remember the card that can be pressed from now on."""
        ...

    async def drop_card(self, key: TalkKey, card: LiveCard) -> None:
        """Forget a card that is over."""
        ...


class Cards:
    """Remembers and closes cards: its `sent` is the edges' `Sent`."""

    def __init__(self, store: CardStore, deliveries: Mapping[str, Delivery]) -> None:
        """`deliveries`: by channel, "" for all others."""
        self._store = store
        self._deliveries = deliveries
        self._tasks: set[asyncio.Task[None]] = set()

    async def sent(
        self, reference: Reference, activities: tuple[Outgoing, ...], ids: tuple[str, ...], closes: Closing | None
    ) -> None:
        """Remember what can be pressed now, and begin to close what is over. What took its place closes it already."""
        named = zip(activities, ids, strict=False)
        shown = [one.card.model_copy(update={"activity_id": given}) for one, given in named if one.card and given]
        try:
            if shown:
                await self._store.show_card(talk_of(reference), shown[-1])
            elif closes is not None:
                await self._store.drop_card(talk_of(reference), closes.card)
        except StoreError as error:
            _log.warning("card not remembered", conversation=reference.conversation, exc_info=error)
        if closes is not None and closes.card.activity_id not in ids and len(self._tasks) < MOST:
            task = asyncio.create_task(self._close(reference, closes))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def close(self, seconds: float) -> None:
        """Let closings that are on their way arrive."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=seconds)
            for task in late:
                task.cancel()

    async def _close(self, reference: Reference, closes: Closing) -> None:
        delivery = self._deliveries.get(reference.channel) or self._deliveries.get("")
        if delivery is None:
            return
        try:
            await delivery.update(reference, closes.card.activity_id, closes.outgoing)
        except DeliveryFailed as error:
            _log.info("card not closed", conversation=reference.conversation, reason=str(error))
