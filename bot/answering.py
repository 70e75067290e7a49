"""From a decision to the activities that tell it: words, then the look of the channel."""

from bot.channels import render
from bot.framework.activity import Answer, Reference
from dialogs.conversation import Conversation
from dialogs.moves import Answer as Said
from dialogs.moves import Move
from dialogs.needs import Facts
from dialogs.wording import say


REPEATING = ("repeat", "slower")
"""Answers that say once more what was said before: that stays what "repeat" means."""


def answered(move: Move, talk: Conversation, facts: Facts, reference: Reference) -> tuple[Answer, Conversation]:
    """The answer, and the talk that remembers what was said."""
    reply = say(move, talk, facts)
    answer = Answer(activities=render(reply, move, reference))
    if isinstance(move, Said) and move.about in REPEATING:
        return answer, talk
    return answer, talk.model_copy(update={"last_words": reply.speech})
