"""One message in, one reply out, committed once. Everything a conversation does passes through `Turn.take`.

In order: the activity is recognised if it comes again; who speaks, and what the talk was, is read (`scene`); facts are
fetched in rounds and the decision is made (`rounds`); it is put into words (`answering`) and written in one transaction
(`effects`). A confirmed request is written with it and carried out after it (`creation`); its outcome is a second
transaction (`settling`).
"""

import asyncio
from collections.abc import Callable

import structlog

from bot.answering import Answering
from bot.effects import Effects
from bot.facts import Lookups
from bot.framework.activity import Answer, Incoming
from bot.mentioned import Roster
from bot.metrics import Metrics
from bot.order import Order
from bot.people.mailbox import Mailboxes
from bot.profiles import Defaults, activity_of, person_of, profile_of
from bot.rounds import decided
from bot.scene import read_scene
from bot.sign_in import Completion, NoSignIns, SignIns
from bot.storage.store import AlreadyTaken, Remembered, Store, StoreError, VersionLost
from dialogs.conversation import Conversation
from dialogs.moves import Failed, Move

TRIES = 5
"""Against turns that another process takes of the same talk meanwhile."""
REDELIVERY_WAITS = 18.0
"""Seconds that a redelivery waits for the outcome of the first delivery: more than a killed program's lease and the
worker's next look, less than the edge waits for an answer."""
REDELIVERY_PAUSE = 0.2
TAKEN = ("message", "invoke", "event", "welcome", "signed_in")
"""Kinds of activities that may have a turn."""
_log = structlog.get_logger("turn")


class Turn:
    """Takes turns: the `TurnTaker` of the program."""

    def __init__(
        self,
        store: Store,
        lookups: Lookups,
        effects: Effects,
        order: Order,
        defaults: Defaults,
        metrics: Metrics,
        seconds: Callable[[], float],
        answering: Answering,
        sign_ins: SignIns | None = None,
        mailboxes: Mailboxes | None = None,
        roster: Roster | None = None,
    ) -> None:
        """`seconds`: real time since 1970.

        `sign_ins` None: nobody needs to sign in. `mailboxes` None: nobody has one. `roster` None: who
        was mentioned is searched for.
        """
        self._store = store
        self._lookups = lookups
        self._effects = effects
        self._order = order
        self._defaults = defaults
        self._metrics = metrics
        self._seconds = seconds
        self._sign_ins = sign_ins or NoSignIns()
        self._mailboxes = mailboxes
        self._roster = roster
        self._answering = answering

    async def take(self, incoming: Incoming) -> Answer:
        """Take one turn and commit it. Raises `TooBusy`.

        An edited message is not read again: what it said then was answered, and may have become an event.
        """
        if incoming.kind not in TAKEN:
            return Answer()
        began = self._seconds()
        answer = await self._answer(incoming)
        while answer is None and self._seconds() < began + REDELIVERY_WAITS:
            await asyncio.sleep(REDELIVERY_PAUSE)
            answer = await self._answer(incoming)
        return answer if answer is not None else Answer(duplicate=True)

    async def _answer(self, incoming: Incoming) -> Answer | None:
        """The reply; None while another delivery of the same activity awaits its outcome."""
        reference = incoming.reference
        try:
            async with self._order.turn((reference.channel, reference.conversation)):
                return await self._once(incoming)
        except StoreError as error:
            _log.error("turn not written", conversation=reference.conversation, exc_info=error)
            return self._sorry(incoming)

    async def _once(self, incoming: Incoming) -> Answer | None:
        began = self._seconds()
        taken = await self._store.taken(activity_of(incoming))
        if taken is not None:
            return taken.answer.model_copy(update={"duplicate": True}) if taken.answer is not None else None
        reference = incoming.reference
        await self._sign_ins.meet(person_of(reference), reference)
        signed = await self._signed(incoming)
        if signed is not None and signed.quiet:
            return Answer(invoke_status=signed.invoke_status, invoke_body={})
        if signed is None and incoming.kind == "event":
            return Answer()
        try:
            answer, move = await self._persistently(incoming, signed)
        except AlreadyTaken:
            return await self._once(incoming)
        self._metrics.turn(move.name, self._seconds() - began)
        _log.info("turn", move=move.name, conversation=incoming.reference.conversation, activity=incoming.activity_id)
        return answer

    async def _signed(self, incoming: Incoming) -> Completion | None:
        """What the activity did to a sign-in; None where it is about none."""
        if incoming.kind == "signed_in":
            return Completion(done=True)
        return await self._sign_ins.complete(incoming)

    async def _persistently(self, incoming: Incoming, signed: Completion | None) -> tuple[Answer, Move]:
        """Computed from the stored talk, and again where another process was faster."""
        for _ in range(TRIES - 1):
            try:
                return await self._computed(incoming, signed)
            except VersionLost:
                continue
        return await self._computed(incoming, signed)

    async def _computed(self, incoming: Incoming, signed: Completion | None) -> tuple[Answer, Move]:
        scene = await read_scene(
            incoming, self._store, self._lookups, self._defaults, signed, self._mailboxes, self._roster
        )
        decision, facts = await decided(scene.stored.conversation, scene.said, scene.facts, self._lookups)
        answer, move = await self._effects.perform(scene, decision, facts)
        if signed is not None and incoming.kind == "invoke":
            answer = answer.model_copy(update={"invoke_status": signed.invoke_status, "invoke_body": {}})
        return answer, move

    def _sorry(self, incoming: Incoming) -> Answer:
        """That nothing could be written, and that what was written before is still there."""
        profile = profile_of(incoming, Remembered(), self._defaults)
        facts = self._lookups.begin(profile, profile.zone, shared=incoming.reference.shared)
        move = Failed(about="storage", draft=None)
        answer, _ = self._answering.answer(move, Conversation(), facts, incoming.reference)
        return answer
