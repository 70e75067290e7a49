"""In a group: whether somebody who has nothing open here speaks of the draft that another has.

They are told that it is not theirs. A correction begins no draft of their own then: "make it four", said across the
table, is about what everybody sees.
"""

from dialogs.conversation import Conversation
from dialogs.model import Act, Understanding
from dialogs.needs import Facts
from dialogs.schedule.beginning import ASIDES, is_chatter, is_correction
from dialogs.schedule.hearing import Heard
from dialogs.schedule.situation import circumstances

ABOUT_A_DRAFT = frozenset({Act.CANCEL, Act.DETAILS, Act.RESTART, Act.UNDO, Act.WHY})
"""What is said about a draft, or about nothing."""


def is_about_theirs(talk: Conversation, heard: Heard, facts: Facts) -> bool:
    """Whether the message is about a draft, and the only one is another's."""
    words = heard.words
    if not facts.someone_elses_draft or _has_own(talk) or not heard.edits or words is None:
        return False
    if heard.main in ABOUT_A_DRAFT:
        return True
    if heard.main is Act.ASK:
        return words.question is not None and words.question.about == "draft"
    return heard.main not in ASIDES and _corrects(talk, words, facts)


def _has_own(talk: Conversation) -> bool:
    """Whether they have something here themselves that can be meant."""
    return any((talk.draft, talk.dropped, talk.cancelled, talk.last_event, talk.asked))


def _corrects(talk: Conversation, words: Understanding, facts: Facts) -> bool:
    """Whether the values that were said only make sense about a draft; a request for an event is one of their own."""
    pack = circumstances(talk, facts).pack
    if not words.found or is_chatter(words, pack):
        return False
    return Act.CREATE not in words.acts and is_correction(words, pack)
