"""The talk's circumstances in one value: which zone, which language, what was accepted."""

from datetime import datetime, tzinfo
from functools import lru_cache

from dialogs.conversation import Conversation
from dialogs.mention import Mention, mention
from dialogs.model import Profile, Understanding
from dialogs.needs import Facts
from dialogs.pack import Pack, pack_for, primary
from dialogs.slots.circumstances import Circumstances
from dialogs.understand import understand
from dialogs.words.sentences import words_for

REMEMBERED = 16
"""Words whose meaning is kept: a turn reads the same few in every round of facts. Instants are equal in all zones, and
"tomorrow" is not: so the zone is told beside them."""


def locale_of(talk: Conversation, facts: Facts) -> str:
    """The person's BCP 47 locale: the one they switched to, else their profile's. It may have no pack.

    A language alone becomes the kind of it that their profile knows: it decides the order of dates and the clock.
    """
    profile = facts.profile
    if talk.language is None:
        return profile.locale
    known = (locale for locale in (profile.locale, profile.seen_locale) if primary(locale) == primary(talk.language))
    return next(known, talk.language)


def in_language(talk: Conversation, language: str, before: str, *, asked: bool = False) -> Conversation:
    """The talk in another language than before; `asked`: in so many words."""
    drafted_in = (talk.drafted_in or before) if talk.draft is not None else None
    return talk.model_copy(update={"language": language, "language_asked": asked, "drafted_in": drafted_in})


def as_begun(talk: Conversation) -> Conversation:
    """The talk in the language in which its draft was begun."""
    return talk if talk.drafted_in is None else talk.model_copy(update={"language": talk.drafted_in})


def circumstances(talk: Conversation, facts: Facts) -> Circumstances:
    """What surrounds the draft of this talk."""
    locale, fallback = locale_of(talk, facts), facts.profile.answered_in
    return Circumstances(
        facts=facts,
        words=words_for(locale, fallback),
        pack=pack_for(locale, fallback),
        drafted=pack_for(talk.drafted_in or locale, fallback),
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
    around, profile, locale = circumstances(talk, facts), facts.profile, locale_of(talk, facts)
    if locale != profile.locale:
        profile = profile.model_copy(update={"locale": locale})
    moment = now or around.now
    return _understood(text, around.pack, profile, moment, moment.tzinfo, expecting)


def spoken_of(talk: Conversation, text: str, facts: Facts) -> Mention | None:
    """The event of the calendar that words are about, in the talk's language."""
    around = circumstances(talk, facts)
    return _mentioned(text, around.pack, facts.profile, around.now, around.now.tzinfo)


@lru_cache(maxsize=REMEMBERED)
def _mentioned(text: str, pack: Pack, profile: Profile, now: datetime, _zone: tzinfo | None) -> Mention | None:
    return mention(text, pack, profile, now)


@lru_cache(maxsize=REMEMBERED)
def _understood(
    text: str, pack: Pack, profile: Profile, now: datetime, _zone: tzinfo | None, expecting: str | None
) -> Understanding:
    return understand(text, pack, profile, now, expecting)
