"""Words for every move: `say` turns what the bot does into what is written, shown and spoken, in one language."""

from dialogs.conversation import Conversation
from dialogs.moves import (
    Answer,
    Ask,
    Cancelled,
    Changed,
    Choose,
    Confirm,
    ConfirmCancel,
    ConfirmChange,
    Created,
    EventCancelled,
    Failed,
    Help,
    Move,
    NothingPending,
    NotYours,
    Refuse,
    SignIn,
)
from dialogs.needs import Facts
from dialogs.reply import Reply
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.wording import drafts, outcomes
from dialogs.wording.answers import answer, spoken_languages
from dialogs.wording.saying import Saying, sentence
from dialogs.wording.signing import sign_in


def say(move: Move, conversation: Conversation, facts: Facts) -> Reply:
    """The reply for a move, in the language of the talk. Raises `SentenceError` where the pack lacks a sentence."""
    around = circumstances(conversation, facts)
    saying = _saying(move, around)
    if conversation.told_languages == "now":
        saying = sentence(around, "notice-language", languages=spoken_languages(around)).then(saying)
    return saying.reply(around)


def _saying(move: Move, around: Circumstances) -> Saying:
    match move:
        case Ask() | Choose() | Confirm() | Refuse():
            return drafts.question(move, around)
        case ConfirmChange():
            return drafts.confirm_change(move, around)
        case Created():
            return outcomes.created(move, around)
        case Changed():
            return outcomes.changed(move, around)
        case ConfirmCancel():
            return outcomes.confirm_cancel(move, around)
        case EventCancelled():
            return outcomes.event_cancelled(move, around)
        case Cancelled():
            return outcomes.cancelled(move, around)
        case Answer():
            return answer(move, around)
        case NotYours():
            return sentence(around, "not_yours")
        case NothingPending():
            return outcomes.nothing_pending(move, around)
        case Help():
            return outcomes.help_(move, around)
        case SignIn():
            return sign_in(move, around)
        case Failed():
            return outcomes.failed(move, around)
