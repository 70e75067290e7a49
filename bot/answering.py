"""From a decision to the activities that tell it: words, then the look of the channel, and why, for whoever asks."""

from collections.abc import Mapping

from bot.cards import card_of, is_over
from bot.channels import NO_VOICES, render
from bot.channels.closed import UPDATABLE, closed_card
from bot.channels.message import CARD
from bot.framework.activity import Answer, Closing, LiveCard, Outgoing, Reference
from dialogs.conversation import Conversation
from dialogs.explain import explain
from dialogs.model import Press
from dialogs.moves import Answer as Aside
from dialogs.moves import Changed, Help, Move
from dialogs.needs import Facts
from dialogs.reply import Reply
from dialogs.schedule import Said
from dialogs.wording import say
from dialogs.wording.closed import closed

REPEATING = ("repeat", "slower")
"""Answers that say once more what was said before: that stays what "repeat" means."""
NOTHING_SAID = Press(key="")
"""What a message of our own accord answers."""


class Answering:
    """Puts moves into words and activities."""

    def __init__(self, *, explains: bool = False, voices: Mapping[str, str] = NO_VOICES) -> None:
        """`explains`: every reply carries `channelData.explain`. `voices`: as `render` takes them."""
        self._explains = explains
        self._voices = voices

    def answer(
        self,
        move: Move,
        talk: Conversation,
        facts: Facts,
        reference: Reference,
        said: Said = NOTHING_SAID,
        card: LiveCard | None = None,
    ) -> tuple[Answer, Conversation]:
        """The answer, and the talk that remembers what was said. `card`: what could be pressed until now."""
        reply = say(move, talk, facts)
        why = explain(move, said, talk) if self._explains else None
        activities = render(reply, move, reference, why, self._voices)
        if reference.channel in UPDATABLE:
            activities = tuple(one.model_copy(update={"card": _live(one, reply, move, talk)}) for one in activities)
        closes = _closing(card, move, talk, facts, reference, activities) if card is not None else None
        answer = Answer(activities=activities, closes=closes)
        if isinstance(move, Aside) and move.about in REPEATING:
            return answer, talk
        return answer, talk.model_copy(update={"last_words": reply.speech})


def _live(outgoing: Outgoing, reply: Reply, move: Move, talk: Conversation) -> LiveCard | None:
    """What can be pressed in an activity. A card that shows an event with its links stays as it is."""
    attached = outgoing.activity.get("attachments") or ()
    event = reply.view is not None and reply.view.kind == "event" and move.name != "confirm_cancel"
    if event or not reply.choices or not any(one["contentType"] == CARD for one in attached):
        return None
    subject = talk.draft.subject.value if talk.draft and talk.draft.subject else ""
    live = card_of(talk, reply.view.title if reply.view else subject)
    if live is None or not isinstance(move, Aside | Help | Changed):
        return live
    return live.model_copy(update={"kept": (*reply.lines[:-1], *(row.text for row in reply.agenda))})


def _closing(
    card: LiveCard,
    move: Move,
    talk: Conversation,
    facts: Facts,
    reference: Reference,
    activities: tuple[Outgoing, ...],
) -> Closing | None:
    """How the earlier card ends; None where it goes on."""
    if not is_over(card, talk, activities):
        return None
    newer = [outgoing.card for outgoing in activities if outgoing.card]
    revised = any(
        one.draft_id == card.draft_id and one.revision != card.revision and card.question == one.question
        for one in newer
    )
    line, language = closed(move, newer=bool(newer), revised=revised, conversation=talk, facts=facts)
    return Closing(card=card, outgoing=closed_card(card, line, language, reference.channel))
