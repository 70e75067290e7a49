"""From a decision to the activities that tell it: words, then the look of the channel, and why, for whoever asks."""

from bot.channels import render
from bot.framework.activity import Answer, Reference
from dialogs.conversation import Conversation
from dialogs.explain import explain
from dialogs.model import Press
from dialogs.moves import Answer as Aside
from dialogs.moves import Move
from dialogs.needs import Facts
from dialogs.schedule import Said
from dialogs.wording import say

REPEATING = ("repeat", "slower")
"""Answers that say once more what was said before: that stays what "repeat" means."""
NOTHING_SAID = Press(key="")
"""What a message of our own accord answers."""


class Answering:
    """Puts moves into words and activities."""

    def __init__(self, *, explains: bool) -> None:
        """`explains`: every reply carries `channelData.explain`."""
        self._explains = explains

    def answer(
        self, move: Move, talk: Conversation, facts: Facts, reference: Reference, said: Said = NOTHING_SAID
    ) -> tuple[Answer, Conversation]:
        """The answer, and the talk that remembers what was said."""
        reply = say(move, talk, facts)
        why = explain(move, said, talk) if self._explains else None
        answer = Answer(activities=render(reply, move, reference, why))
        if isinstance(move, Aside) and move.about in REPEATING:
            return answer, talk
        return answer, talk.model_copy(update={"last_words": reply.speech})
