"""Events of the calendar that are changed by name: "move my lunch with Dana to 1 pm", "invite Priya to the review"."""

from dialogs.conversation import Conversation
from dialogs.mention import Mention
from dialogs.model import CalendarEvent, EventDraft, Found, Moment, TimeExpression, Understanding, chosen
from dialogs.moves import Answer
from dialogs.needs import Facts, Need
from dialogs.schedule.corrections import in_context
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import TITLE_LAST, draft_needs, obstacle, with_question
from dialogs.schedule.events import change_key, change_or_ask, mails_others
from dialogs.schedule.existing import draft_of, event_of
from dialogs.schedule.finishing import change
from dialogs.schedule.mentioned import is_by_hour
from dialogs.schedule.series import as_in_occurrence
from dialogs.schedule.situation import circumstances, read
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people.fill import fill as fill_people
from dialogs.slots.when.fill import fill as fill_when
from dialogs.slots.when.fill import shifted


def changing(
    talk: Conversation, said: Mention, event: CalendarEvent, whole: CalendarEvent, facts: Facts
) -> Conversation:
    """The talk with that event as its draft, changed as was said; `whole` the series that is changed with it, or it."""
    if whole != event:
        edited = changing(talk, said, event, event, facts)
        before, series = draft_of(event, facts.new_draft_id), draft_of(whole, facts.new_draft_id)
        draft = as_in_occurrence(series, before, edited.draft) if edited.draft else None
        return edited.model_copy(update={"draft": draft, "editing": whole})
    draft = draft_of(event, facts.new_draft_id)
    edited = talk.model_copy(update={"draft": draft, "editing": event, "accepted": (), "undo": ()})
    around = circumstances(edited, facts)
    if said.aim == "invite":
        draft = fill_people(draft, _people(said, talk, facts), around)
    elif said.shift is not None:
        draft = draft.model_copy(update={"when": shifted(draft.when, said.shift)})
    else:
        meant = in_context(_to(read(talk, said.wanted, facts, "when"), draft), edited, draft, facts)
        draft = fill_when(draft, meant, around)
        draft = _on_day_said(draft, said, event, around)
    for slot in TITLE_LAST:
        draft = slot.assume(draft, around)
    return edited.model_copy(update={"draft": draft})


def _on_day_said(draft: EventDraft, said: Mention, event: CalendarEvent, around: Circumstances) -> EventDraft:
    """ "My eleven o'clock to Thursday at four": a day on which it does not stand is where it goes."""
    start = draft_of(event, draft.id).when.day
    if said.day is None or start is None or said.day == start.value or not is_by_hour(said, around.pack):
        return draft
    return draft.model_copy(update={"when": draft.when.model_copy(update={"day": chosen(said.day)})})


def _to(words: Understanding, draft: EventDraft) -> Understanding:
    """ "From ten to eleven", of an event that stands at ten, is where it goes; else it is how long it takes."""
    return words.model_copy(update={"found": tuple(_where_to(piece, draft) for piece in words.found)})


def _where_to(piece: Found, draft: EventDraft) -> Found:
    value, at = piece.value, draft.when.at
    if not isinstance(value, TimeExpression) or at is None:
        return piece
    ends = tuple((each.last_day, each.end_at) for each in value.readings if each.at == at.value and each.end_at)
    if not ends:
        return piece
    readings = tuple(Moment(day=day, at=end) for day, end in dict.fromkeys(ends))
    return piece.model_copy(update={"value": value.model_copy(update={"kind": "time", "readings": readings})})


def _people(said: Mention, talk: Conversation, facts: Facts) -> Understanding:
    """The people who are to be invited, as if that were all that was said."""
    words = read(talk, "", facts)
    found = tuple(
        Found(slot="people", key="attendee", value=person, span=(0, 0), operation="add", by="event.invite")
        for person in said.people
    )
    return words.model_copy(update={"found": found})


def change_needs(
    talk: Conversation, said: Mention, event: CalendarEvent, whole: CalendarEvent, facts: Facts
) -> tuple[Need, ...]:
    """What has to be known before the event is changed: who is meant, and who is free then."""
    edited = changing(talk, said, event, whole, facts)
    return draft_needs(edited.draft, circumstances(edited, facts)) if edited.draft else ()


def changed(talk: Conversation, said: Mention, event: CalendarEvent, whole: CalendarEvent, facts: Facts) -> Decision:
    """The event is changed at once, or asked about; beside an open draft only what needs no question is done."""
    edited = changing(talk, said, event, whole, facts)
    draft = edited.draft
    if draft is None:
        return answer(talk, Answer(about="nothing_changed"))
    if talk.draft is None:
        return change_or_ask(edited, whole, draft, facts)
    return _beside(talk, edited, whole, draft, facts)


def _beside(
    talk: Conversation, edited: Conversation, event: CalendarEvent, draft: EventDraft, facts: Facts
) -> Decision:
    asks = obstacle(edited, draft, facts) is not None or mails_others(event, draft, facts)
    if asks or event_of(draft) == event.event:
        about = "finish_first" if asks else "nothing_changed"
        return answer(talk, with_question(talk, Answer(about=about), facts))
    return change(talk, event, event_of(draft), change_key(draft))
