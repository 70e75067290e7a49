"""The talk's circumstances in one value: which zone, which language, what was accepted."""

from datetime import datetime

from dialogs.conversation import Conversation
from dialogs.model import Understanding
from dialogs.needs import Facts
from dialogs.pack import pack_for
from dialogs.slots.circumstances import Circumstances
from dialogs.understand import understand
from dialogs.words.sentences import words_for


def locale_of(talk: Conversation, facts: Facts) -> str:
    """The BCP 47 locale that is spoken: the one the person switched to, else their profile's."""
    return talk.language or facts.profile.locale


def circumstances(talk: Conversation, facts: Facts) -> Circumstances:
    """What surrounds the draft of this talk."""
    locale = locale_of(talk, facts)
    return Circumstances(
        facts=facts,
        words=words_for(locale),
        pack=pack_for(locale),
        zone=facts.profile.zone or talk.zone,
        accepted=talk.accepted,
        editing=talk.editing,
    )


def read(
    talk: Conversation, text: str, facts: Facts, expecting: str | None = None, now: datetime | None = None
) -> Understanding:
    """Words that were kept, understood as if they had just been said; with `now` as if they were said then."""
    around = circumstances(talk, facts)
    return understand(text, around.pack, facts.profile, now or around.now, expecting)
