"""What the bot does next: a visible list of responses, of which the first that has something to say answers."""

from collections.abc import Callable

from dialogs.conversation import Conversation
from dialogs.model import Act, EventDraft, PersonSaid, PlaceSaid, Understanding
from dialogs.moves import Answer, Ask, Cancelled, Confirm, NothingPending, Notice, NotYours, Refuse
from dialogs.needs import Facts
from dialogs.pack import has_pack
from dialogs.schedule import events, lasting, naming, reopening
from dialogs.schedule.answered import leaves
from dialogs.schedule.asides import aside, help_for
from dialogs.schedule.beginning import is_bare_title, is_chatter
from dialogs.schedule.clashes import clash_key
from dialogs.schedule.decision import Decision, Said, answer
from dialogs.schedule.drafting import DraftQuestion, is_shown, next_question, obstacle, with_question
from dialogs.schedule.finishing import WITHOUT_DRAFT, create, first_waiting, second_offer, without_first_waiting
from dialogs.schedule.forms import unread
from dialogs.schedule.hearing import Heard, declines, hear
from dialogs.schedule.open_days import absurdity
from dialogs.schedule.signing import gated
from dialogs.schedule.situation import circumstances, locale_of
from dialogs.schedule.suggesting import asked_once_more, none_of_them
from dialogs.schedule.theirs import is_about_theirs
from dialogs.schedule.under_way import meanwhile
from dialogs.slots.subject.find import HEAD
from dialogs.slots.when.narrow import is_sought
from dialogs.words.folding import fold

MISSES_UNTIL_HELP = 2

Response = Callable[[Conversation, Heard, Facts], Decision | None]
"""A decision, or None where this response has nothing to say."""


def decide(conversation: Conversation, said: Said, facts: Facts) -> Decision:
    """What the bot does next, from the updated talk."""
    heard = hear(conversation, said, facts)
    talk = _languages_told(conversation, facts)
    decisions = (respond(talk, heard, facts) for respond in RESPONSES)
    decision = next((decision for decision in decisions if decision), None) or _not_understood(talk, facts)
    return gated(decision, facts)


def _languages_told(talk: Conversation, facts: Facts) -> Conversation:
    """Somebody whose language has no pack is told once which ones there are."""
    if talk.told_languages == "now":
        return talk.model_copy(update={"told_languages": "before"})
    if talk.told_languages == "before" or has_pack(locale_of(talk, facts)):
        return talk
    return talk.model_copy(update={"told_languages": "now"})


def _old_button(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """In a group a card is touched by others as well: theirs is the draft, and nobody else's."""
    if not heard.old_button:
        return None
    if facts.someone_elses_draft:
        return answer(talk, NotYours())
    return answer(talk, NothingPending(about="old_button", draft=talk.draft))


def _not_theirs(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """In a group a draft is its author's: nobody else sees, explains or changes it."""
    return answer(talk, NotYours()) if is_about_theirs(talk, heard, facts) else None


def _unreadable(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A text that is too long or holds no word says nothing; the draft is kept."""
    words = heard.words
    if words is None or heard.note:
        return None
    if words.too_long:
        return answer(talk, with_question(talk, Answer(about="too_long"), facts))
    if heard.main is Act.UNKNOWN and not fold(words.text):
        return answer(talk, with_question(talk, Answer(about="empty"), facts))
    return None


def _side_question(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The answer to a question that is not about the draft."""
    about = talk.asked.about if talk.asked and talk.asked.move == "choose" else ""
    yes, no = heard.does(Act.YES, Act.KEEP), heard.does(Act.NO, Act.CANCEL)
    if about.startswith("forget_me") and (yes or no or heard.option):
        return lasting.forget_me_answered(talk, yes or heard.key == "forget", facts)
    if leaves(talk, heard):
        return answer(talk, Answer(about="guest_left"), None, asked=None)
    if about == "second_event" and talk.draft is None and _postpones(heard):
        return answer(talk, Answer(about="second_later"), None, asked=None)
    if about == "second_event" and talk.draft is None and (no or heard.key == "no_second"):
        rest = without_first_waiting(talk)
        return answer(rest, Answer(about="second_dropped"), None, **second_offer(rest, facts))
    return None


def _postpones(heard: Heard) -> bool:
    pick = heard.words.pick if heard.words is not None else None
    return pick is not None and pick.quality in ("later", "further", "postpone")


def _language(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """They want another language: gladly where there is a pack for it."""
    if heard.language is None:
        return None
    about = "language_switched" if heard.language == talk.language else "language_unknown"
    return answer(talk, with_question(talk, Answer(about=about, subject=heard.language), facts))


def _came_back(talk: Conversation, heard: Heard) -> bool:
    """Whether the draft that was dropped has just been brought back by a "keep it"."""
    return talk.draft is not None and talk.asked is None and not talk.under_way and heard.main is Act.KEEP


def _undone(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    if not heard.does(Act.UNDO) and not _came_back(talk, heard):
        return None
    if talk.draft is not None and talk.editing is not None:
        if is_shown(talk) or events.is_unchanged(talk, talk.editing, talk.draft, facts):
            return _drop(talk, talk.draft, facts)
        return events.change_or_ask(talk, talk.editing, talk.draft, facts)
    if talk.draft is not None:
        about = "nothing_to_undo" if is_shown(talk) else "undone"
        return answer(talk, with_question(talk, Answer(about=about), facts))
    return events.undo_event(talk, facts)


def _dropped(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """Cancel and start over drop the draft; without one, cancel means the event."""
    if not heard.does(Act.CANCEL, Act.RESTART) or heard.does(Act.CREATE):
        return None
    if talk.draft is not None:
        return _drop(talk, talk.draft, facts)
    if heard.does(Act.CANCEL):
        return events.ask_to_cancel(talk, heard.note, facts)
    return answer(talk, Ask(slot="when", draft=None, about="request"))


def _drop(talk: Conversation, draft: EventDraft, facts: Facts) -> Decision:
    if talk.editing is not None:
        return answer(talk, Answer(about="change_dropped"), None, **WITHOUT_DRAFT, asked=None)
    move = Cancelled(draft=draft, second=first_waiting(talk))
    return answer(talk, move, None, **WITHOUT_DRAFT, dropped=draft, cancelled=None, **second_offer(talk, facts))


def _confirmed(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A yes counts for what was shown: same draft, same revision, and nothing that stands against it by now."""
    if not (heard.does(Act.YES, Act.KEEP) or heard.key == "keep"):
        return None
    draft = talk.draft
    if draft is None:
        return _stray(talk, facts)
    if not is_shown(talk) or not _answers_whole_draft(talk, heard):
        return None
    if talk.editing is not None:
        return events.change_confirmed(talk, draft, facts)
    against = obstacle(talk, draft, facts)
    return answer(talk, against) if against else create(talk, draft)


def _answers_whole_draft(talk: Conversation, heard: Heard) -> bool:
    """Whether the question was about the whole draft: a yes to anything else creates nothing."""
    if talk.asked is None:
        return False
    return talk.asked.move in ("confirm", "confirm_change") or (talk.asked.about == "clash" and heard.key == "keep")


def _stray(talk: Conversation, facts: Facts) -> Decision:
    return answer(talk, NotYours() if facts.someone_elses_draft else NothingPending(about="stray_yes"))


def _declined(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A bare no: drops what was to be confirmed, and asks for another value where values were offered."""
    if not declines(heard):
        return None
    draft, asked = talk.draft, talk.asked
    if draft is None:
        return _stray(talk, facts)
    if asked is None or not is_shown(talk):
        return None
    if asked.move in ("confirm", "confirm_change"):
        return _drop(talk, draft, facts) if _says_no_more(heard) else None
    move = none_of_them(talk, draft, facts) if asked.move in ("choose", "refuse") else None
    return answer(talk, move) if move else None


def _says_no_more(heard: Heard) -> bool:
    """Whether a no is all that is said: with more words it corrects something, understood or not."""
    return heard.words is None or not (heard.words.found or heard.words.rest)


def _kept_for_later(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A second request beside an open draft waits."""
    if talk.draft is None or heard.words is None or not is_shown(talk):
        return None
    if not talk.waiting or talk.waiting[-1] != heard.words.text:
        return None
    return answer(talk, with_question(talk, Answer(about="kept_second", subject=heard.words.text), facts))


def _goes_on(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A draft that was begun or edited asks its next question."""
    draft = talk.draft
    if draft is None:
        return None
    if is_shown(talk) and not heard.option and not _lives_with_it(talk, draft):
        return _unclear(talk, draft, facts) if heard.does(Act.YES, Act.KEEP) else None
    if talk.editing is not None:
        return events.change_or_ask(talk, talk.editing, draft, facts)
    effect = lasting.remembered_choice(talk, heard, facts)
    return answer(talk, _asked_again(talk, heard, next_question(talk, draft, facts)), effect)


def _unclear(talk: Conversation, draft: EventDraft, facts: Facts) -> Decision | None:
    """A yes to a question that is none of yes or no: which words answer it; then help."""
    move = _standing(talk, draft, facts)
    if move is None or isinstance(move, Confirm):
        return answer(talk, move) if move else None
    misses = talk.misses + 1
    if misses % MISSES_UNTIL_HELP == 0:
        return answer(talk, help_for(talk, facts), None, misses=misses)
    return answer(talk, move.model_copy(update={"again": True}), None, misses=misses)


def _lives_with_it(talk: Conversation, draft: EventDraft) -> bool:
    """Whether they have just chosen to keep a time although something stands against it."""
    asked = talk.asked
    offered = asked is not None and asked.about.startswith(("suggestion", "other_time"))
    return offered and clash_key(draft) in talk.accepted


def _standing(talk: Conversation, draft: EventDraft, facts: Facts) -> DraftQuestion | None:
    """The question as it stands."""
    if talk.editing is not None:
        return obstacle(talk, draft, facts)
    if talk.asked is not None and talk.asked.about == "suggestion":
        return asked_once_more(talk, draft)
    return next_question(talk, draft, facts)


def _no_answer(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A bare no to a question for a value."""
    draft, asked = talk.draft, talk.asked
    if draft is None or asked is None or asked.move != "ask" or not is_shown(talk) or heard.option is not None:
        return None
    return _unclear(talk, draft, facts) if declines(heard) else None


def _asked_again(talk: Conversation, heard: Heard, move: DraftQuestion) -> DraftQuestion:
    """The question with what has changed since, where the very same one was asked before."""
    asked = talk.asked
    if asked is None or isinstance(move, Confirm) or move.about != asked.about or not talk.undo:
        return move
    if move.draft is not None and is_sought(move.draft.when):
        return move
    before = talk.undo[-1]
    known = (before.id, before.revision) == (asked.draft_id, asked.revision)
    return move.model_copy(update={"before": before}) if known and heard.words is not None else move


def _form_unread(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """What was entered into a form and cannot be read is said; the rest of the form counts."""
    failed = unread(talk.draft, heard.form) if talk.draft is not None and heard.form else ()
    if not failed:
        return None
    words = circumstances(talk, facts).words
    told = tuple(
        Notice(message="notice-form-unread", arguments={"text": text, "label": words(f"form-{name}")})
        for name, text in failed
    )
    return answer(talk, with_question(talk, Answer(about="form_unread", notices=told), facts))


def _absurd(talk: Conversation, heard: Heard, _facts: Facts) -> Decision | None:
    """An end before its start, a length of nothing: refused in one sentence, and everything else is kept."""
    about = absurdity(heard.words) if heard.words is not None and talk.draft is not None else None
    if about is None or talk.draft is None or heard.option is not None:
        return None
    return answer(talk, Refuse(slot="when", about=about, draft=talk.draft))


def _not_understood(talk: Conversation, facts: Facts) -> Decision:
    """Nothing was understood: said once with an example, then with help that fits the moment."""
    misses = talk.misses + 1
    if misses >= MISSES_UNTIL_HELP:
        return answer(talk, help_for(talk, facts), None, misses=misses)
    return answer(talk, with_question(talk, Answer(about="not_understood"), facts), None, misses=misses)


def _already_so(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """What was understood stands in the draft already; who or what was to be taken out is not there."""
    if talk.draft is None or heard.words is None or not heard.words.found or heard.words.act is Act.UNKNOWN:
        return None
    if is_bare_title(heard.words) or is_chatter(heard.words, circumstances(talk, facts).pack):
        return None
    if _is_no_choice(talk, heard.words) or _is_other_title(heard):
        return None
    missing = next((piece.value for piece in heard.words.found if piece.operation == "remove"), None)
    name = missing.name if isinstance(missing, PersonSaid | PlaceSaid) else None
    if name:
        return answer(talk, with_question(talk, Answer(about="not_there", subject=name), facts))
    return answer(talk, with_question(talk, Answer(about="nothing_changed"), facts))


def _is_other_title(heard: Heard) -> bool:
    """Whether a no is followed by mere words: they say something else, but not what."""
    words = heard.words
    return words is not None and Act.NO in words.acts and all(piece.by == HEAD for piece in words.found)


def _is_no_choice(talk: Conversation, words: Understanding) -> bool:
    """Whether they tried to choose by words that set none of the choices apart: "the one from marketing"."""
    return (
        talk.asked is not None and talk.asked.move == "choose" and all(piece.slot == "subject" for piece in words.found)
    )


RESPONSES: tuple[Response, ...] = (
    _old_button,
    _not_theirs,
    _unreadable,
    _side_question,
    _language,
    naming.event_chosen,
    naming.about_event,
    aside,
    reopening.reopened,
    reopening.left_as_it_is,
    events.cancel_answered,
    meanwhile,
    _undone,
    _dropped,
    _confirmed,
    _declined,
    _kept_for_later,
    _form_unread,
    _absurd,
    _no_answer,
    _goes_on,
    _already_so,
)
