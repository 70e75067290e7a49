"""What a turn comes to: the next state of the talk, the move, and the effect that makes it true."""

from dataclasses import dataclass

from dialogs.conversation import Asked, Conversation
from dialogs.model import Press, Understanding
from dialogs.moves import (
    Answer,
    Ask,
    Changed,
    Choose,
    Confirm,
    ConfirmCancel,
    ConfirmChange,
    Effect,
    Help,
    Move,
    Refuse,
)

Said = Understanding | Press
"""What the person did: words, or a card's button or form."""


@dataclass(frozen=True)
class Decision:
    """The next state of the talk, what the bot does, and what the world must do before that is final."""

    conversation: Conversation
    move: Move
    """With an effect: the move if the effect takes longer than the turn; `conclude` gives the final one."""
    effect: Effect | None = None


def answer(talk: Conversation, move: Move, effect: Effect | None = None, **changes: object) -> Decision:
    """The decision for a move; a question in it is remembered, so that a bare answer can be understood.

    `changes` are further fields of the next conversation.
    """
    update: dict[str, object] = {"misses": 0, **changes}
    question = _question(move)
    if question is not None:
        update["asked"] = question
    return Decision(conversation=talk.model_copy(update=update), move=move, effect=effect)


def _question(move: Move) -> Asked | None:
    """What a move asks; None leaves standing what was asked before."""
    match move:
        case Ask() | Choose():
            asked = Asked(
                move="ask" if isinstance(move, Ask) else "choose",
                slot=move.slot,
                about=move.about,
                subject=move.subject,
                options=move.options,
                wanted=move.wanted if isinstance(move, Choose) else None,
            )
            return _bound(asked, move)
        case Refuse():
            return _bound(Asked(move="refuse", slot=move.slot, about=move.about, options=move.options), move)
        case Confirm():
            return _bound(Asked(move="confirm", options=move.options), move)
        case ConfirmChange():
            return _bound(Asked(move="confirm_change"), move)
        case ConfirmCancel():
            return Asked(move="confirm_cancel", subject=move.event.ref.id, options=move.options)
        case Answer(then=then) | Changed(then=then) | Help(then=then) if then is not None:
            return _question(then)
        case _:
            return None


def _bound(asked: Asked, move: Ask | Choose | Refuse | Confirm | ConfirmChange) -> Asked:
    """The question bound to the draft and revision that it shows."""
    if move.draft is None:
        return asked
    return asked.model_copy(update={"draft_id": move.draft.id, "revision": move.draft.revision})
