"""What a decision does to the world, and the transaction that records it with its reply.

Most decisions do nothing. Preferences are kept in the turn's own transaction; the demo week may be loaded twice without
harm; "forget me" leaves no record. What is done to a calendar is written first and carried out after.
"""

import asyncio
from collections.abc import Callable

import structlog

from bot.answering import Answering
from bot.calendars.service import CalendarError, SampleWeek
from bot.creation import Creations, key_of
from bot.facts import Lookups
from bot.framework.activity import Answer, LiveCard
from bot.profiles import activity_of
from bot.rounds import seen_anew
from bot.scene import Scene
from bot.settling import Settling
from bot.sign_in import NoSignIns, NoWayToSignIn, SignInError, SignIns
from bot.storage.store import (
    CalendarEffect,
    Creation,
    LeaseLost,
    Remembered,
    Store,
    StoreUnavailable,
    TurnRecord,
    UnderWay,
)
from dialogs.conversation import Conversation
from dialogs.moves import (
    CancelEvent,
    ChangeEvent,
    CreateEvent,
    Done,
    ForgetMe,
    KeepPreferences,
    LoadSampleWeek,
    Move,
    NotDone,
    Outcome,
    RemoveSampleWeek,
    SignOut,
    StillWorking,
)
from dialogs.needs import Facts
from dialogs.schedule import Decision, conclude

PATIENCE = 3.0
"""Seconds that a reply waits for the outcome of a request, before it says that it goes on."""
PATIENCE_IN_ANSWER = 15.0
"""The same where the reply belongs into the HTTP answer."""
Told = tuple[Answer, Move]
_log = structlog.get_logger("effects")


class Effects:
    """Records turns and does what they decide. The caller holds the conversation's turn."""

    def __init__(
        self,
        store: Store,
        lookups: Lookups,
        creations: Creations,
        settling: Settling,
        later: Callable[["asyncio.Task[Done | NotDone]", Creation], None],
        seconds: Callable[[], float],
        answering: Answering,
        sample: SampleWeek | None = None,
        patience: float = PATIENCE,
        patience_in_answer: float = PATIENCE_IN_ANSWER,
        sign_ins: SignIns | None = None,
    ) -> None:
        """`later`: takes over a creation whose outcome comes after the turn. `seconds`: real time since 1970.

        `sample`: the calendar that can be filled with a demo week, if it can.
        """
        self._store = store
        self._lookups = lookups
        self._creations = creations
        self._settling = settling
        self._later = later
        self._seconds = seconds
        self._sample = sample
        self._patience = patience
        self._patience_in_answer = patience_in_answer
        self._sign_ins = sign_ins or NoSignIns()
        self._answering = answering

    async def perform(self, scene: Scene, decision: Decision, facts: Facts) -> Told:
        """Record the turn and do what it decides. Raises VersionLost, AlreadyTaken, StoreUnavailable."""
        effect = decision.effect
        match effect:
            case None:
                return await self._written(scene, decision, facts)
            case CreateEvent() | ChangeEvent() | CancelEvent():
                return await self._begun(scene, decision, effect, facts)
            case KeepPreferences():
                concluded = conclude(decision.conversation, effect, Done(), facts)
                remembered = scene.remembered.model_copy(update={"preferences": effect.preferences})
                return await self._written(scene, concluded, facts, remembered)
            case ForgetMe():
                return await self._forgotten(scene, decision, effect, facts)
            case LoadSampleWeek() | RemoveSampleWeek() | SignOut():
                outcome = await self._at_once(scene, effect)
                anew = await seen_anew(decision.conversation, scene.said, facts, self._lookups)
                return await self._written(scene, conclude(decision.conversation, effect, outcome, anew), anew)

    async def _written(
        self, scene: Scene, decision: Decision, facts: Facts, remembered: Remembered | None = None
    ) -> Told:
        """The turn with its answer, in one transaction."""
        answer, talk = self._answer(scene, decision, facts)
        await self._record(scene, talk, answer, None, remembered)
        return answer, decision.move

    def _answer(self, scene: Scene, decision: Decision, facts: Facts) -> tuple[Answer, Conversation]:
        reference = scene.incoming.reference
        card = scene.stored.card
        return self._answering.answer(decision.move, decision.conversation, facts, reference, scene.said, card)

    async def _record(
        self,
        scene: Scene,
        talk: Conversation,
        answer: Answer | None,
        creation: Creation | None,
        remembered: Remembered | None = None,
    ) -> int:
        turn = TurnRecord(
            activity=activity_of(scene.incoming),
            talk=scene.talk,
            person=scene.person,
            version=scene.stored.version,
            conversation=talk,
            answer=answer,
            creation=creation,
            remembered=scene.learnt(remembered or scene.remembered, talk),
        )
        return await self._store.record(turn, self._creations.worker, self._seconds(), self._creations.lease())

    async def _forgotten(self, scene: Scene, decision: Decision, effect: ForgetMe, facts: Facts) -> Told:
        """Nothing is written any more: not even that this was said, nor what the last card was about."""
        await self._creations.quiet(scene.person)
        await self._store.forget(scene.person)
        concluded = conclude(decision.conversation, effect, Done(), facts)
        card = LiveCard(activity_id=scene.stored.card.activity_id, question="") if scene.stored.card else None
        answer, _ = self._answering.answer(
            concluded.move, concluded.conversation, facts, scene.incoming.reference, scene.said, card
        )
        return answer, concluded.move

    async def _at_once(self, scene: Scene, effect: LoadSampleWeek | RemoveSampleWeek | SignOut) -> Outcome:
        """Effects that may be done twice without harm need no record of their own."""
        if isinstance(effect, SignOut):
            return await self._signed_out(scene)
        if self._sample is None:
            return NotDone(why="unsupported")
        zone = scene.facts.profile.zone or scene.stored.conversation.zone or "UTC"
        try:
            if isinstance(effect, RemoveSampleWeek):
                return Done(count=await self._sample.remove_sample(scene.person))
            return Done(count=await self._sample.load_sample(scene.person, scene.facts.now.date(), zone))
        except CalendarError:
            return NotDone(why="unavailable")

    async def _signed_out(self, scene: Scene) -> Outcome:
        try:
            await self._sign_ins.sign_out(scene.person)
        except NoWayToSignIn:
            return NotDone(why="unsupported")
        except SignInError:
            return NotDone(why="unavailable")
        return Done()

    async def _begun(self, scene: Scene, decision: Decision, effect: CalendarEffect, facts: Facts) -> Told:
        """Write what was confirmed, then carry it out; a second yes meanwhile begins nothing."""
        creation = Creation(
            person=scene.person,
            key=key_of(effect),
            activity=activity_of(scene.incoming),
            frozen=self._creations.frozen(effect, facts.profile, scene.incoming.reference),
            replaces=_replaced(scene.stored.conversation, effect),
        )
        try:
            attempts = await self._record(scene, decision.conversation, None, creation)
        except UnderWay:
            waiting = conclude(scene.stored.conversation, effect, StillWorking(), facts)
            return await self._written(scene, waiting, facts)
        begun = creation.model_copy(update={"attempts": attempts})
        return await self._outcome(scene, decision, begun, facts)

    async def _outcome(self, scene: Scene, decision: Decision, creation: Creation, facts: Facts) -> Told:
        """What came of it, or that it goes on: then `later` sees it through."""
        task = asyncio.create_task(self._creations.carry_out(creation))
        patience = self._patience_in_answer if scene.incoming.expects_replies else self._patience
        try:
            done, _ = await asyncio.wait({task}, timeout=patience)
            outcome: Outcome = task.result() if done else StillWorking()
            return await self._settling.settle(creation, outcome, facts=facts, said=scene.said)
        except (LeaseLost, StoreUnavailable) as error:
            _log.error("outcome not written yet", key=creation.key, exc_info=error)
            answer, _ = self._answer(scene, decision, facts)
            return answer, decision.move
        finally:
            if not task.done():
                self._later(task, creation)


def _replaced(talk: Conversation, effect: CalendarEffect) -> str | None:
    """The key of a request that was begun, may have come through, and is now confirmed differently."""
    pending = talk.pending
    if isinstance(effect, CreateEvent) and isinstance(pending, CreateEvent) and pending.event != effect.event:
        return key_of(pending)
    return None
