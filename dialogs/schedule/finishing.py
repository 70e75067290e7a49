"""From a confirmed draft to the world and back: the effects that are begun, and the final moves when they are done."""

from dialogs.conversation import Asked, Conversation
from dialogs.model import CalendarEvent, Event, EventDraft, Preferences, Window
from dialogs.moves import (
    Answer,
    CancelEvent,
    Changed,
    ChangeEvent,
    Created,
    CreateEvent,
    Effect,
    EventCancelled,
    Failed,
    ForgetMe,
    KeepPreferences,
    LoadSampleWeek,
    NotDone,
    Notice,
    Option,
    Outcome,
    RemoveSampleWeek,
    SignIn,
    SignOut,
    StillWorking,
)
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import next_question, with_question
from dialogs.schedule.existing import draft_of, event_of
from dialogs.schedule.mailing import were_mailed, were_told_of_the_end
from dialogs.schedule.signing import offer_of
from dialogs.schedule.situation import circumstances
from dialogs.schedule.under_way import draft_again, is_late, set_aside, without

STILL_WORKING = Answer(about="still_working")

WITHOUT_DRAFT: dict[str, object] = {
    "draft": None,
    "drafted_in": None,
    "undo": (),
    "accepted": (),
    "editing": None,
    "refused": None,
}
"""The change of a conversation whose draft is finished."""


def create(talk: Conversation, draft: EventDraft) -> Decision:
    """Begin to create exactly one event: the request is frozen with the draft's id as its key."""
    effect = CreateEvent(draft=draft, event=event_of(draft))
    return answer(talk, STILL_WORKING, effect, pending=effect)


def change(talk: Conversation, before: CalendarEvent, event: Event, key: str) -> Decision:
    """Begin to change an existing event."""
    effect = ChangeEvent(before=before, event=event, key=key)
    return answer(talk, STILL_WORKING, effect, pending=effect)


def cancel(talk: Conversation, target: CalendarEvent, occurrence: Window | None, note: str = "") -> Decision:
    """Begin to cancel an existing event, or one occurrence of a series; `note`: the person's words to the guests."""
    effect = CancelEvent(target=target, occurrence=occurrence, note=note)
    return answer(talk, STILL_WORKING, effect, pending=effect)


def conclude(conversation: Conversation, effect: Effect, outcome: Outcome, facts: Facts) -> Decision:
    """The final move after an effect was carried out, failed or is still being worked on."""
    if isinstance(outcome, StillWorking):
        if isinstance(effect, CreateEvent | ChangeEvent | CancelEvent):
            conversation = set_aside(conversation, effect)
        return answer(conversation, STILL_WORKING)
    late, conversation = is_late(conversation, effect), without(conversation, effect)
    if isinstance(outcome, NotDone):
        return _not_done(conversation, effect, outcome, facts, late=late)
    match effect:
        case CreateEvent() if outcome.event is not None:
            return _created(conversation, effect, outcome.event, facts)
        case ChangeEvent() if outcome.event is not None:
            return _changed(conversation, effect, outcome.event, facts, late=late)
        case CancelEvent():
            return _event_cancelled(conversation, effect, facts)
        case KeepPreferences():
            return _preferences_kept(conversation, effect, facts)
        case ForgetMe():
            return Decision(conversation=Conversation(), move=Answer(about="forgotten"))
        case LoadSampleWeek():
            return _answered(conversation, Answer(about="sample_loaded", subject=str(outcome.count)), facts)
        case RemoveSampleWeek():
            return _answered(conversation, Answer(about="sample_removed", subject=str(outcome.count)), facts)
        case SignOut():
            return _answered(conversation, Answer(about="signed_out"), facts)
        case _:
            raise LostOutcome(type(effect).__name__)


class LostOutcome(ValueError):
    """An effect was reported as done without the event that it made."""


def second_offer(talk: Conversation, facts: Facts) -> dict[str, object]:
    """The question whether the request that waits is next; no question where none waits."""
    second = first_waiting(talk)
    if second is None:
        return {"asked": None}
    words = circumstances(talk, facts).words
    options = (Option(key="second", label=words("choice-yes")), Option(key="no_second", label=words("choice-no")))
    return {"asked": Asked(move="choose", about="second_event", subject=second, options=options)}


def first_waiting(talk: Conversation) -> str | None:
    """The words of the request that waits longest, or the title of what could not be saved."""
    if talk.unsaved:
        return talk.unsaved[0].event.subject
    return talk.waiting[0] if talk.waiting else None


def without_first_waiting(talk: Conversation) -> Conversation:
    """The talk without the request that was offered."""
    if talk.unsaved:
        return talk.model_copy(update={"unsaved": talk.unsaved[1:]})
    return talk.model_copy(update={"waiting": talk.waiting[1:]})


def _created(talk: Conversation, effect: CreateEvent, event: CalendarEvent, facts: Facts) -> Decision:
    """It exists; a correction of it that was begun meanwhile changes it, anything else that is talked of goes on."""
    notices = (*_link_missing(effect.event, event, facts), *were_mailed(None, event.event, facts))
    move = Created(event=event, draft=effect.draft, notices=notices)
    changes: dict[str, object] = {"last_event": event, "before_change": None, "cancelled": None}
    own = talk.draft is not None and talk.draft.id == effect.draft.id
    if talk.pending == effect:
        changes |= {"pending": None} if own or talk.draft is None else {"pending": None, "editing": event}
    if own or (talk.draft is None and talk.asked is None):
        changes |= {**WITHOUT_DRAFT, "dropped": None, **second_offer(talk, facts)}
        move = move.model_copy(update={"second": first_waiting(talk)})
    return answer(talk, move, None, **changes)


def _link_missing(wanted: Event, event: CalendarEvent, facts: Facts) -> tuple[Notice, ...]:
    """An online meeting was asked for, and the calendar made none."""
    if not wanted.online or not facts.makes_join_links or event.join_url:
        return ()
    return (Notice(message="notice-no-link-given", spoken=True),)


def _changed(talk: Conversation, effect: ChangeEvent, event: CalendarEvent, facts: Facts, *, late: bool) -> Decision:
    move = Changed(before=effect.before, event=event, notices=were_mailed(effect.before.event, effect.event, facts))
    changes: dict[str, object] = {"last_event": event, "before_change": effect.before, "cancelled": None}
    if talk.pending == effect:
        changes["pending"] = None
    if late and (talk.draft is not None or talk.asked is not None):
        return answer(talk, move, None, **changes)
    if talk.draft is not None and talk.editing is None:
        asked = move.model_copy(update={"then": next_question(talk, talk.draft, facts)})
        return answer(talk, asked, None, **changes)
    changes |= {**WITHOUT_DRAFT, "dropped": None}
    return answer(talk, move, None, **changes, **second_offer(talk, facts))


def _event_cancelled(talk: Conversation, effect: CancelEvent, facts: Facts) -> Decision:
    """It is gone; "undo" brings it back as a new event."""
    event = effect.target
    changes: dict[str, object] = {"note": ""}
    if talk.pending == effect:
        changes |= {"pending": None, "candidates": ()}
    if talk.draft is None:
        changes |= {"dropped": None, "cancelled": draft_of(event, facts.new_draft_id)}
    if talk.asked is not None and talk.asked.move == "confirm_cancel" and talk.asked.subject == event.ref.id:
        changes["asked"] = None
    if talk.last_event is None or talk.last_event.ref.id == event.ref.id:
        changes |= {"last_event": None, "before_change": None}
    return answer(talk, EventCancelled(event=event, notices=were_told_of_the_end(effect, facts)), None, **changes)


def _preferences_kept(talk: Conversation, effect: KeepPreferences, facts: Facts) -> Decision:
    """A choice that is remembered goes on with the draft without a word; a stated preference is confirmed."""
    if effect.quiet and talk.draft is not None:
        return answer(talk, next_question(talk, talk.draft, facts))
    return _answered(talk, kept(effect), facts)


def kept(effect: KeepPreferences) -> Answer:
    """What is remembered from now on, in one sentence; after something was taken back, what remains."""
    if effect.told == Preferences():
        return Answer(about="preference_forgotten", preferences=effect.preferences)
    return Answer(about="preference_kept", preferences=effect.told)


def _answered(talk: Conversation, move: Answer, facts: Facts) -> Decision:
    return answer(talk, with_question(talk, move, facts))


def _not_done(talk: Conversation, effect: Effect, outcome: NotDone, facts: Facts, *, late: bool) -> Decision:
    """What did not work is said, and everything is kept: the same yes tries again with the same key."""
    if late and isinstance(effect, CreateEvent | ChangeEvent) and outcome.why != "gone":
        if talk.draft is None and talk.asked is None:
            talk = talk.model_copy(update=draft_again(effect, facts))
        elif talk.pending != effect:
            kept = talk.model_copy(update={"unsaved": (*talk.unsaved, effect)})
            return answer(kept, Failed(about=f"{outcome.why}-later", draft=None, subject=effect.event.subject))
    draft = talk.draft
    pending = talk.pending if outcome.why == "unavailable" else None
    changes: dict[str, object] = {"pending": pending}
    if isinstance(effect, CreateEvent) and outcome.why == "refused" and draft is not None:
        draft = draft.model_copy(update={"id": facts.new_draft_id, "revision": draft.revision + 1})
        changes["draft"] = draft
    if outcome.why == "gone":
        changes |= {**WITHOUT_DRAFT, "last_event": None, "before_change": None, "asked": None}
        return answer(talk, Failed(about="gone", draft=None), None, **changes)
    if draft is not None and isinstance(effect, CreateEvent | ChangeEvent):
        asked = "confirm" if isinstance(effect, CreateEvent) else "confirm_change"
        changes["asked"] = Asked(move=asked, draft_id=draft.id, revision=draft.revision)
    if outcome.why == "sign_in":
        return answer(talk, SignIn(draft=draft, offer=offer_of(outcome.scopes, facts)), None, **changes)
    move = Failed(about=outcome.why, draft=draft, cause=outcome.cause)
    return answer(talk, move, None, **changes)
