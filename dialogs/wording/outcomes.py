"""Words for what has happened, has not, or must be confirmed about an event that exists."""

from dataclasses import replace

from dialogs.model import CalendarEvent, EventDraft
from dialogs.moves import (
    Cancelled,
    Changed,
    ConfirmCancel,
    Created,
    EventCancelled,
    Failed,
    Help,
    NothingPending,
    Notice,
)
from dialogs.reply import View
from dialogs.schedule.existing import draft_of
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.drafts import draft_heard, question, spoken_notice, when_spoken, yes_no
from dialogs.wording.forms import edit_form
from dialogs.wording.letters import digits_aloud
from dialogs.wording.noting import another_time, differences
from dialogs.wording.saying import Argument, Saying, choice, named, sentence, spoken_only
from dialogs.wording.view import draft_view, elsewhere_in, event_view, notice_text, when_phrase
from dialogs.words import dates, recurrences

WORTH_ANOTHER_TRY = frozenset({"other", "mailbox", "key"})
"""Refusals that the same request may not meet again."""

LESS_THAN_A_QUESTION = 5
"""Rank of spoken help beside the question that follows: what does not fit is left unsaid."""
LONGEST_REMINDER = 3
"""Words of a request that waits that are read out."""


def created(move: Created, around: Circumstances) -> Saying:
    """The event exists; the join link and numbers only where the calendar gave them."""
    calendar = elsewhere_in(move.event.event.calendar)
    message = "created-elsewhere" if calendar else "created"
    done = _about_event(message, move.event, around, calendar=calendar).then(_told(move.notices, around))
    if move.event.guests_uncertain:
        done = done.then(sentence(around, "created-guests-uncertain"))
    joined = done.then(joining(move.event, around)).showing(shown(move.event, around))
    return joined.then(second_offer(move.second, around))


def changed(move: Changed, around: Circumstances) -> Saying:
    """The event was changed at once, and can be changed back."""
    done = _change_told(move, around).then(_told(move.notices, around))
    undo = choice("undo", around.words("choice-undo"), None)
    if move.then is None:
        return done.showing(shown(move.event, around)).offering(undo)
    asked = question(move.then, around)
    return done.then(replace(asked, speech=asked.speech[-1:]))


def _change_told(move: Changed, around: Circumstances) -> Saying:
    """Where the time has stayed, what else is another now."""
    before, draft = (draft_of(event, around.facts.new_draft_id) for event in (move.before, move.event))
    rule = move.event.event.recurrence
    if another_time(before, draft) and rule is not None:
        start = move.event.event.start
        return sentence(
            around,
            "changed-series",
            title=named(move.event.event.subject),
            rule=lambda words: recurrences.rule(words, rule),
            time=lambda words: dates.clock(words, start.time()),
        )
    if another_time(before, draft):
        return _about_event("changed", move.event, around)
    parts = differences(before, draft, around)
    return sentence(around, "changed-parts", title=named(move.before.event.subject), parts=parts)


def confirm_cancel(move: ConfirmCancel, around: Circumstances) -> Saying:
    """Whether to cancel, and who would be told."""
    told = _told(move.notices, around)
    asked = _whole_or_one("confirm_cancel", move.event, move.occurrence is not None, around).asking()
    cancel, keep = move.options
    words = around.words
    return (
        told.then(asked)
        .showing(shown(move.event, around))
        .offering(
            choice(cancel.key, cancel.label, None, words("choice-yes"), "destructive"),
            choice(keep.key, keep.label, None, words("choice-no")),
        )
    )


def event_cancelled(move: EventCancelled, around: Circumstances) -> Saying:
    """The event is gone."""
    return _whole_or_one("event_cancelled", move.event, False, around).then(_told(move.notices, around))


def _whole_or_one(message: str, existing: CalendarEvent, one: bool, around: Circumstances) -> Saying:
    """A sentence about an event: one occurrence of a series, the whole of it, or an event alone."""
    if one:
        return _about_event(f"{message}-occurrence", existing, around)
    if existing.event.recurrence is None:
        return _about_event(message, existing, around)
    return sentence(around, f"{message}-series", title=named(existing.event.subject))


def cancelled(move: Cancelled, around: Circumstances) -> Saying:
    """The draft is dropped."""
    title = move.draft.subject.value if move.draft.subject else ""
    message = "cancelled" if title else "cancelled-untitled"
    return sentence(around, message, title=named(title)).then(second_offer(move.second, around))


def nothing_pending(move: NothingPending, around: Circumstances) -> Saying:
    """A stray yes, or an old button: then the draft as it stands, and its question."""
    if move.draft is None:
        return sentence(around, f"nothing_pending-{move.about}").asking()
    said = sentence(around, f"nothing_pending-{move.about}-draft").asking()
    view = draft_view(around.words, move.draft, around.now.date(), around.zone)
    return said.showing(view).offering(*yes_no(move.draft, around, "choice-create", "choice-drop"))


def help_(move: Help, around: Circumstances) -> Saying:
    """Help that fits the moment; the draft's own question follows."""
    told = sentence(around, f"help-{move.about}", 0 if move.then is None else LESS_THAN_A_QUESTION).asking()
    if move.then is None:
        return told
    asked = question(move.then, around)
    return told.then(replace(asked, speech=asked.speech[-1:]))


def failed(move: Failed, around: Circumstances) -> Saying:
    """It did not work: why, what was kept, and one thing to do about it."""
    if move.subject is not None:
        return sentence(around, "failed-later", title=named(move.subject))
    if move.about == "refused":
        return _refused(move, around)
    said = sentence(around, f"failed-{move.about}").showing(_draft_shown(move.draft, around))
    if move.draft is None:
        return said
    return said.asking().offering(*yes_no(move.draft, around, "choice-retry", "choice-drop"))


def _refused(move: Failed, around: Circumstances) -> Saying:
    """The cause; with a draft also what to change in it, by words or by its form. Only what may help is offered."""
    said = sentence(around, f"failed-refused-{move.cause}")
    if move.draft is None:
        return said
    retry, drop = yes_no(move.draft, around, "choice-retry", "choice-drop")
    offered = (retry, drop) if move.cause in WORTH_ANOTHER_TRY else (drop,)
    asked = said.then(sentence(around, f"failed-do-{move.cause}")).asking()
    shown = asked.showing(_draft_shown(move.draft, around)).offering(*offered)
    return replace(shown, form=edit_form(around.words, move.draft))


def second_offer(second: str | None, around: Circumstances) -> Saying:
    """The request that waited, offered now."""
    if second is None:
        return Saying()
    words = around.words
    offered = sentence(around, "second-offer", second=named(second, LONGEST_REMINDER)).asking()
    return offered.offering(choice("second", words("choice-yes"), None), choice("no_second", words("choice-no"), None))


def shown(existing: CalendarEvent, around: Circumstances) -> View:
    """The event to look at."""
    draft = draft_of(existing, around.facts.new_draft_id)
    return event_view(around.words, draft, existing, around.now.date(), around.zone)


def when_of(existing: CalendarEvent, around: Circumstances) -> Argument:
    """When an event takes place: start and end for the eye, the start for the ear."""
    when, today = draft_of(existing, around.facts.new_draft_id).when, around.now.date()
    return lambda words: when_spoken(words, when, today) if words.heard else when_phrase(words, existing.event, today)


def event_heard(existing: CalendarEvent, around: Circumstances) -> Saying:
    """The whole event for the ear."""
    return draft_heard(draft_of(existing, around.facts.new_draft_id), around)


def _about_event(message: str, existing: CalendarEvent, around: Circumstances, **more: Argument) -> Saying:
    """A sentence with title and time of an event: in full on the screen, title and start for the ear."""
    return sentence(around, message, title=named(existing.event.subject), when=when_of(existing, around), **more)


def _told(notices: tuple[Notice, ...], around: Circumstances) -> Saying:
    told, today = Saying(), around.now.date()
    for notice in notices:
        written = notice_text(around.words, notice, today)
        told = told.then(Saying((written,), (spoken_notice(notice, around),)))
    return told


def joining(existing: CalendarEvent, around: Circumstances) -> Saying:
    """How to join, as far as the calendar says: the address stands with the event, numbers are said digit by digit."""
    told = spoken_only(around, "created-join", 2) if existing.join_url else Saying()
    return told.then(numbers(existing, around))


def numbers(existing: CalendarEvent, around: Circumstances) -> Saying:
    """What is dialled to join by telephone."""
    told = Saying()
    for rank, (message, number) in enumerate(
        (("created-dial-in", existing.dial_in), ("created-conference", existing.conference_id)), start=3
    ):
        if number:
            told = told.then(sentence(around, message, rank, number=_number(number)))
    return told


def _number(number: str) -> Argument:
    return lambda words: digits_aloud(number) if words.heard else number


def _draft_shown(draft: EventDraft | None, around: Circumstances) -> View | None:
    return draft_view(around.words, draft, around.now.date(), around.zone) if draft else None
