"""A part of the draft, or of the event that was made last, is to be otherwise, without a word how: it is asked for.

"Change the time", "make it longer", "wrong day", "that's not right".
"""

from collections.abc import Mapping

from dialogs.conversation import Conversation
from dialogs.model import Act, EventDraft, Reopened
from dialogs.moves import Ask, SlotName
from dialogs.needs import Facts
from dialogs.schedule.beginning import NEW_DRAFT
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import is_shown, next_question
from dialogs.schedule.existing import draft_of
from dialogs.schedule.hearing import Heard, declines, passes_over

QUESTIONS: Mapping[Reopened, tuple[SlotName | None, str]] = {
    "anything": (None, "other_part"),
    "day": ("when", "other_day"),
    "length": ("when", "other_length"),
    "people": ("people", "other_people"),
    "place": ("place", "another_place"),
    "subject": ("subject", "other_subject"),
    "time": ("when", "other_time"),
}
"""What is asked then: the slot, and `Ask.about`."""
LEFT_AS_IT_IS = frozenset({about for _, about in QUESTIONS.values()})
STANDS_TO_BE_CONFIRMED = ("confirm", "confirm_change")


def reopen(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """Where no draft is open, the event that was made last is the one to be changed."""
    if not _reopens(heard) or talk.draft is not None or talk.last_event is None or _meant(heard) == "anything":
        return talk
    if talk.asked is not None and talk.asked.move == "choose":
        return talk
    draft = draft_of(talk.last_event, facts.new_draft_id)
    return talk.model_copy(update={**NEW_DRAFT, "draft": draft, "editing": talk.last_event})


def reopened(talk: Conversation, heard: Heard, _facts: Facts) -> Decision | None:
    """The question for the part that is to be otherwise; None where nothing was reopened."""
    draft, meant = talk.draft, _meant(heard)
    if not _reopens(heard) or draft is None or meant is None:
        return None
    asked = talk.asked.move if talk.asked else ""
    if meant == "anything" and asked not in STANDS_TO_BE_CONFIRMED:
        return None
    if asked in ("choose", "refuse") and (declines(heard) or passes_over(heard)):
        return None
    slot, about = QUESTIONS[meant]
    return answer(talk, Ask(slot=slot, about=about, draft=draft))


def left_as_it_is(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """ "Never mind", where a part was to be changed that was complete: the draft stands as it did."""
    asked, draft = talk.asked, talk.draft
    if asked is None or draft is None or talk.editing is not None or asked.move != "ask" or not is_shown(talk):
        return None
    if asked.about not in LEFT_AS_IT_IS or not heard.does(Act.NO, Act.CANCEL) or heard.does(Act.REOPEN):
        return None
    move = next_question(talk, draft, facts)
    return answer(talk, move) if _is_complete(draft, asked.about) else None


def _is_complete(draft: EventDraft, about: str) -> bool:
    """Whether the part that was asked for is there, so that it need not be asked for again."""
    return draft.when.start is not None and (about != "other_subject" or draft.subject is not None)


def _reopens(heard: Heard) -> bool:
    return heard.does(Act.REOPEN) and heard.option is None


def _meant(heard: Heard) -> Reopened | None:
    return heard.words.reopens if heard.words else None
