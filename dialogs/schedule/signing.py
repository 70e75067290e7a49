"""Signing in, as the talk sees it: where a look-up failed for want of it, the way to sign in stands in the place of the
draft's question, and the draft waits.

Without the calendar itself nothing goes on. A permission for something beside it (colleagues, rooms, groups) is asked
for once for a draft; whoever does not give it goes on without.
"""

from dialogs.conversation import Conversation
from dialogs.model import CouldNotCheck, SignInOffer
from dialogs.moves import Answer, Ask, Choose, Confirm, ConfirmChange, Move, Refuse, SignIn
from dialogs.needs import (
    Facts,
    ListCalendars,
    LookAtAgenda,
    LookAtBusy,
    Need,
    OfferSignIn,
    SuggestTimes,
)
from dialogs.schedule.decision import Decision

RESTING = ("could_not_check", "availability", "not_signed_in")
"""Answers that say no more than that a sign-in is missing."""
SEEN = "sign_in:"
"""Begins what a talk accepted: that these permissions were asked for."""


def sign_in_needs(talk: Conversation, facts: Facts) -> tuple[Need, ...]:
    """The way to sign in, once something could not be looked up for want of it."""
    scopes = _missing(talk, facts)
    return () if scopes is None else (OfferSignIn(scopes=scopes),)


def offer_of(scopes: tuple[str, ...], facts: Facts) -> SignInOffer | None:
    """The way to sign in that was fetched; None where there is none from here."""
    found = facts.get(OfferSignIn(scopes=scopes))
    return found if isinstance(found, SignInOffer) else None


def gated(decision: Decision, facts: Facts) -> Decision:
    """The decision, or the way to sign in where it rests on what could not be looked up for want of that.

    Nothing counts as asked then: a yes to a sign-in confirms no draft.
    """
    talk = decision.conversation
    scopes = _missing(talk, facts)
    if scopes is None or decision.effect is not None:
        return decision
    if not _rests_on_facts(decision.move):
        return _without_question(decision)
    accepted = (*talk.accepted, f"{SEEN}{' '.join(scopes)}") if scopes and not shut(facts) else talk.accepted
    waiting = talk.model_copy(update={"asked": None, "accepted": accepted})
    return Decision(conversation=waiting, move=SignIn(draft=talk.draft, offer=offer_of(scopes, facts)))


def _rests_on_facts(move: Move) -> bool:
    return isinstance(move, Ask | Choose | Confirm | ConfirmChange | Refuse) or (
        isinstance(move, Answer) and move.about in RESTING
    )


def _without_question(decision: Decision) -> Decision:
    """An aside, without the draft's question behind it, which nobody can answer yet."""
    move = decision.move
    if not isinstance(move, Answer) or move.then is None:
        return decision
    talk = decision.conversation.model_copy(update={"asked": None})
    return Decision(conversation=talk, move=move.model_copy(update={"then": None}))


def _missing(talk: Conversation, facts: Facts) -> tuple[str, ...] | None:
    """The permissions that are missing; None where nothing failed for want of a sign-in that is still to be offered."""
    failed = [answer for answer in facts.answers.values() if _wants_sign_in(answer)]
    if not failed:
        return None
    scopes = tuple(sorted({scope for answer in failed if isinstance(answer, CouldNotCheck) for scope in answer.scopes}))
    if not shut(facts) and f"{SEEN}{' '.join(scopes)}" in talk.accepted:
        return None
    return scopes


def shut(facts: Facts) -> bool:
    """Whether the calendar itself cannot be reached without a sign-in."""
    return any(_wants_sign_in(answer) and _is_of_calendar(need) for need, answer in facts.answers.items())


def _is_of_calendar(need: Need) -> bool:
    return isinstance(need, LookAtBusy | LookAtAgenda | SuggestTimes) or (
        isinstance(need, ListCalendars) and not need.groups
    )


def _wants_sign_in(answer: object) -> bool:
    return isinstance(answer, CouldNotCheck) and answer.why == "sign_in"
