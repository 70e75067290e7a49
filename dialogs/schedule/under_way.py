"""What takes longer than a turn: meanwhile the talk goes on, with another request or a correction of what is saved.

The draft of it is set aside, so that what is said next is not about it, unless it corrects it. What cannot be stopped
any more is said to be so.
"""

from dialogs.conversation import Asked, Conversation
from dialogs.model import Act, EventDraft
from dialogs.moves import Answer, CancelEvent, ChangeEvent, CreateEvent
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.existing import draft_of
from dialogs.schedule.hearing import Heard

Begun = CreateEvent | ChangeEvent | CancelEvent
"""What is done to a calendar."""


def set_aside(talk: Conversation, effect: Begun) -> Conversation:
    """The talk in which another request may begin while this one is carried out."""
    others = tuple(one for one in talk.under_way if one != effect)
    own = talk.draft is None or talk.pending == effect
    free = {"draft": None, "editing": None, "asked": None, "undo": ()} if own else {}
    return talk.model_copy(update={"under_way": (*others, effect), **free})


def is_late(talk: Conversation, effect: object) -> bool:
    """Whether the outcome comes after the turn that began it."""
    return effect in talk.under_way


def without(talk: Conversation, effect: object) -> Conversation:
    """The talk once the outcome is there."""
    rest = tuple(one for one in talk.under_way if one != effect)
    return talk if len(rest) == len(talk.under_way) else talk.model_copy(update={"under_way": rest})


def draft_again(effect: CreateEvent | ChangeEvent, facts: Facts) -> dict[str, object]:
    """The change of a talk that brings the draft of an effect back, to try it once more."""
    if isinstance(effect, CreateEvent):
        return {"draft": effect.draft, "editing": None, "pending": effect, **_asked(effect.draft, "confirm")}
    wanted = effect.before.model_copy(update={"event": effect.event})
    draft = draft_of(wanted, facts.new_draft_id)
    return {"draft": draft, "editing": effect.before, "pending": None, **_asked(draft, "confirm_change")}


def _asked(draft: EventDraft, move: str) -> dict[str, object]:
    asked = Asked(move="confirm" if move == "confirm" else "confirm_change")
    return {"asked": asked.model_copy(update={"draft_id": draft.id, "revision": draft.revision})}


def corrected(talk: Conversation, facts: Facts) -> Conversation | None:
    """What is being created is corrected: another draft, which will take its place; None where nothing is created."""
    effect = next((one for one in reversed(talk.under_way) if isinstance(one, CreateEvent)), None)
    if effect is None:
        return None
    draft = effect.draft.model_copy(update={"id": facts.new_draft_id, "revision": effect.draft.revision + 1})
    return talk.model_copy(update={"draft": draft, "editing": None, "pending": effect})


def meanwhile(talk: Conversation, heard: Heard, _facts: Facts) -> Decision | None:
    """A yes or a no to what is on its way already."""
    if not talk.under_way or talk.draft is not None or talk.asked is not None:
        return None
    title = title_of(talk.under_way[-1])
    if heard.does(Act.YES, Act.KEEP):
        return answer(talk, Answer(about="still_busy", subject=title))
    if heard.does(Act.CANCEL, Act.UNDO, Act.NO, Act.RESTART) and not heard.does(Act.CREATE):
        return answer(talk, Answer(about="cannot_stop", subject=title))
    return None


def title_of(effect: Begun) -> str:
    """What the event is called."""
    return effect.target.event.subject if isinstance(effect, CancelEvent) else effect.event.subject
