"""The second transaction of a confirmed request: its outcome, what the talk now knows, and the words for it."""

from collections.abc import Callable

from bot.answering import NOTHING_SAID, Answering
from bot.facts import Lookups
from bot.framework.activity import Answer
from bot.profiles import talk_of
from bot.storage.store import Creation, Post, Settlement, Store, VersionLost
from bot.watch import watch_for
from dialogs.moves import Move, NotDone, Outcome, StillWorking
from dialogs.needs import Facts, OfferSignIn
from dialogs.schedule import Said, conclude

TRIES = 5
"""Against turns that another process takes of the same talk meanwhile."""
OFFER_SECONDS = 5.0
"""For the way to sign in, where the outcome asks for it."""


Told = tuple[Answer, Move]


class Settling:
    """Writes outcomes. The caller holds the conversation's turn and the creation's lease."""

    def __init__(
        self,
        store: Store,
        lookups: Lookups,
        worker: str,
        seconds: Callable[[], float],
        answering: Answering,
    ) -> None:
        self._store = store
        self._lookups = lookups
        self._worker = worker
        self._seconds = seconds
        self._answering = answering

    async def settle(
        self, creation: Creation, outcome: Outcome, *, facts: Facts | None = None, said: Said | None = None
    ) -> Told:
        """The words for the outcome, and its move, committed with it.

        `said`: what is answered by them; None: nobody waits any more, they are sent as a message of their own.

        Raises LeaseLost, VersionLost, StoreUnavailable, StateTooNew, StateDamaged.
        """
        for _ in range(TRIES - 1):
            try:
                return await self._settle(creation, outcome, facts, said)
            except VersionLost:
                continue
        return await self._settle(creation, outcome, facts, said)

    async def _settle(self, creation: Creation, outcome: Outcome, facts: Facts | None, said: Said | None) -> Told:
        frozen = creation.frozen
        key = talk_of(frozen.reference)
        stored = await self._store.talk(key)
        if facts is None:
            zone = frozen.profile.zone or stored.conversation.zone
            facts = self._lookups.begin(frozen.profile, zone, shared=frozen.reference.shared)
        if isinstance(outcome, NotDone) and outcome.why == "sign_in":
            offer = OfferSignIn(scopes=outcome.scopes)
            facts = facts.knowing(await self._lookups.fetch((offer,), frozen.profile, OFFER_SECONDS))
        decision = conclude(stored.conversation, frozen.effect, outcome, facts)
        answer, talk = self._answering.answer(
            decision.move, decision.conversation, facts, frozen.reference, said or NOTHING_SAID, stored.card
        )
        settlement = Settlement(
            creation=creation,
            talk=key,
            version=stored.version,
            conversation=talk,
            answer=answer,
            over=not isinstance(outcome, StillWorking),
            keep=isinstance(outcome, NotDone) and outcome.why == "unavailable",
            post=await self._post(creation, answer) if said is None else None,
            watch=watch_for(creation, outcome, self._seconds()) if facts.mails_guests else None,
        )
        await self._store.settle(settlement, self._worker, self._seconds())
        return answer, decision.move

    async def _post(self, creation: Creation, answer: Answer) -> Post:
        """Under the key of the reply itself where that was never given, so that it is shown once."""
        taken = await self._store.taken(creation.activity)
        activity = creation.activity.activity
        key = activity if taken is not None and taken.answer is None else f"{activity} outcome"
        return Post(
            key=key,
            person=creation.person,
            reference=creation.frozen.reference,
            activities=answer.activities,
            closes=answer.closes,
        )
