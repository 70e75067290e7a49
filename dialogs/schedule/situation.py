"""The talk's circumstances in one value: which zone, which language, what was accepted."""

from datetime import datetime
from functools import lru_cache

from dialogs.conversation import Conversation
from dialogs.mention import Mention, mention
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


def read(
    talk: Conversation, text: str, facts: Facts, expecting: str | None = None, now: datetime | None = None
) -> Understanding:
    """Words understood in the talk's language, as if they had just been said; with `now` as if they were said then."""
    around = circumstances(talk, facts)
    return _understood(text, around.pack, facts.profile, now or around.now, expecting)


def spoken_of(talk: Conversation, text: str, facts: Facts) -> Mention | None:
    """The event of the calendar that words are about, in the talk's language."""
    around = circumstances(talk, facts)
    return _mentioned(text, around.pack, facts.profile, around.now)


_mentioned = lru_cache(maxsize=16)(mention)
_understood = lru_cache(maxsize=16)(understand)
"""A turn reads the same few words over and over: in every round of facts, and once more for what else they may mean."""
