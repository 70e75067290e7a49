"""Events that exist: changing, cancelling and undoing them, with a question first wherever others would be mailed."""

from dialogs.conversation import Conversation
from dialogs.mention import retracts
from dialogs.model import Act, CalendarEvent, EventDraft, Window
from dialogs.moves import Answer, ConfirmCancel, ConfirmChange, Option
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import all_notices, obstacle
from dialogs.schedule.existing import draft_of, event_of
from dialogs.schedule.finishing import WITHOUT_DRAFT, cancel, change
from dialogs.schedule.hearing import Heard
from dialogs.schedule.mailing import to_be_mailed, to_be_told_of_the_end
from dialogs.schedule.situation import circumstances

CANCEL_KEY = "cancel_event"
"""Key of the button that cancels; the event's id follows, so that an old button never cancels another event."""
KEEP_KEY = "keep_event"


def change_or_ask(talk: Conversation, before: CalendarEvent, draft: EventDraft, facts: Facts) -> Decision:
    """An edited event: its own question, a confirmation where others would be mailed, else changed at once."""
    against = obstacle(talk, draft, facts)
    if against is not None:
        return answer(talk, against)
    if event_of(draft) == before.event:
        return answer(talk, Answer(about="nothing_changed"), None, **WITHOUT_DRAFT, asked=None)
    if mails_others(before, draft, facts):
        notices = all_notices(talk, draft, facts)
        return answer(talk, ConfirmChange(before=before, draft=draft, notices=notices))
    return change(talk, before, event_of(draft), change_key(draft))


def is_unchanged(talk: Conversation, before: CalendarEvent, draft: EventDraft, facts: Facts) -> bool:
    """Whether the draft of an edit stands as the event does."""
    return obstacle(talk, draft, facts) is None and event_of(draft) == before.event


def change_confirmed(talk: Conversation, draft: EventDraft, facts: Facts) -> Decision:
    """The yes to a change; what stands against it by now is asked first."""
    against = obstacle(talk, draft, facts)
    if against is not None or talk.editing is None:
        return answer(talk, against or Answer(about="nothing_changed"))
    return change(talk, talk.editing, event_of(draft), change_key(draft))


def mails_others(before: CalendarEvent, draft: EventDraft, facts: Facts) -> bool:
    """Whether anybody would be told of this change."""
    return facts.mails_guests and bool(before.event.attendees or draft.attendees)


def change_key(draft: EventDraft) -> str:
    """The idempotency key of one change: every revision of the edit is another one."""
    return f"{draft.id}/{draft.revision}"


def undo_event(talk: Conversation, facts: Facts) -> Decision:
    """Takes back the last change of an event, else offers to cancel the event, else says that there is nothing."""
    event, before = talk.last_event, talk.before_change
    if event is None:
        return answer(talk, Answer(about="nothing_to_undo"))
    if before is None:
        return ask_about(talk, event, None, facts)
    draft = draft_of(before, facts.new_draft_id)
    if mails_others(event, draft, facts):
        editing = talk.model_copy(update={"draft": draft, "editing": event})
        notices = to_be_mailed(draft, circumstances(editing, facts))
        return answer(editing, ConfirmChange(before=event, draft=draft, notices=notices))
    return change(talk, event, before.event, change_key(draft))


def ask_to_cancel(talk: Conversation, note: str, facts: Facts) -> Decision:
    """Cancelling an event is always confirmed."""
    if talk.last_event is None:
        return answer(talk, Answer(about="nothing_to_cancel"))
    return ask_about(talk.model_copy(update={"note": note}), talk.last_event, None, facts)


def cancel_answered(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """The answer to "really cancel it?"."""
    asked = talk.asked
    if asked is None or asked.move != "confirm_cancel":
        return None
    if heard.words is not None and heard.words.found and not heard.note:
        return None
    known = (*talk.candidates, *((talk.last_event,) if talk.last_event else ()))
    event = next((one for one in known if one.ref.id == asked.subject), None)
    if event is None:
        return None
    occurrence = event.window if event.ref.series and event in talk.candidates else None
    kept = heard.key == KEEP_KEY or heard.does(Act.NO, Act.KEEP) or _takes_it_back(talk, heard, facts)
    if heard.key.startswith(CANCEL_KEY) or (not heard.option and not kept and heard.does(Act.YES, Act.CANCEL)):
        return cancel(talk, event, occurrence, heard.note or talk.note)
    if kept:
        return answer(talk, Answer(about="event_kept"), None, asked=None, note="")
    if heard.note:
        return ask_about(talk.model_copy(update={"note": heard.note}), event, occurrence, facts)
    return None


def _takes_it_back(talk: Conversation, heard: Heard, facts: Facts) -> bool:
    """Whether "never mind" was said rather than "cancel it"."""
    around, words = circumstances(talk, facts), heard.words
    return words is not None and retracts(words.text, around.pack, facts.profile, around.now)


def ask_about(talk: Conversation, event: CalendarEvent, occurrence: Window | None, facts: Facts) -> Decision:
    """Whether to cancel this event; of a series only that occurrence, where one is given."""
    around = circumstances(talk, facts)
    options = (
        Option(key=f"{CANCEL_KEY}:{event.ref.id}", label=around.words("option-cancel-event")),
        Option(key=KEEP_KEY, label=around.words("option-keep-event")),
    )
    told = to_be_told_of_the_end(event.event, talk.note, around)
    move = ConfirmCancel(event=event, occurrence=occurrence, notices=told, options=options)
    return answer(talk, move, None, candidates=(event,) if event != talk.last_event else ())
