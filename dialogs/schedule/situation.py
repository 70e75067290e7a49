"""The talk's circumstances in one value: which zone, which language, what was accepted."""

from datetime import datetime
from functools import lru_cache

from dialogs.conversation import Conversation
from dialogs.model import Understanding
from dialogs.needs import Facts
from dialogs.pack import pack_for
from dialogs.slots.circumstances import Circumstances
from dialogs.understand import understand
from dialogs.words.sentences import words_for


def locale_of(talk: Conversation, facts: Facts) -> str:
    """The person's BCP 47 locale: the one they switched to, else their profile's. It may have no pack."""
    return talk.language or facts.profile.locale


def circumstances(talk: Conversation, facts: Facts) -> Circumstances:
    """What surrounds the draft of this talk."""
    locale, fallback = locale_of(talk, facts), facts.profile.answered_in
    return Circumstances(
        facts=facts,
        words=words_for(locale, fallback),
        pack=pack_for(locale, fallback),
        zone=facts.profile.zone or talk.zone,
        accepted=talk.accepted,
        editing=talk.editing,
    )


def expected(talk: Conversation) -> str | None:
    """What the last question asked for, as `understand` is told it: a slot, or a length; None for nothing."""
    if talk.asked is None:
        return None
    return "duration" if talk.asked.about == ASKS_LENGTH else talk.asked.slot


ASKS_LENGTH = "other_length"
"""`Asked.about` of the one question of the slot `when` whose answer is a length: there a bare "45" is no hour."""


def read(
    talk: Conversation, text: str, facts: Facts, expecting: str | None = None, now: datetime | None = None
) -> Understanding:
    """Words understood in the talk's language, as if they had just been said; with `now` as if they were said then."""
    around = circumstances(talk, facts)
    return _understood(text, around.pack, facts.profile, now or around.now, expecting)


_understood = lru_cache(maxsize=16)(understand)
"""A turn reads the same few words over and over: in every round of facts, and once more for what else they may mean."""
