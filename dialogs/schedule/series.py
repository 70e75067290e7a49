"""A series spoken of by name: one occurrence or all of it? Asked where that is unclear, and done to what was meant."""

from datetime import date, timedelta

from dialogs.conversation import Conversation
from dialogs.mention import SCOPE, Mention
from dialogs.model import CalendarEvent, EventDraft, When
from dialogs.moves import Choose, Option
from dialogs.needs import Facts, LookAtSeries
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.situation import circumstances
from dialogs.slots.when.pending import moved_with
from dialogs.words import dates
from dialogs.words.sentences import Words

ABOUT = SCOPE
"""What is asked."""
WEEK_DAYS, HALF_WEEK = 7, 3
ONE_KEY, WHOLE_KEY = "only_one", "whole_series"


def is_unclear(said: Mention, event: CalendarEvent) -> bool:
    """Whether the event is one of a series, and neither a day nor words say how much of that is meant."""
    return event.ref.series is not None and not said.scope and said.day is None


def ask_how_much(talk: Conversation, event: CalendarEvent, wanted: str, facts: Facts) -> Decision:
    """Only this one, or the whole series? `wanted`: the words that said what is to be done."""
    around = circumstances(talk, facts)
    today = around.now.date()
    options = (
        Option(
            key=ONE_KEY,
            label=_only(around.words, event, today),
            heard=_only(around.words.aloud, event, today),
            start=event.event.start,
            qualities=("one",),
        ),
        Option(
            key=WHOLE_KEY,
            label=around.words("option-whole-series"),
            heard=around.words.aloud("option-whole-series"),
            qualities=("whole", "both"),
        ),
    )
    title = event.event.subject
    move = Choose(about=ABOUT, draft=None, options=options, subject=title, wanted=wanted)
    return answer(talk, move, None, candidates=(event,))


def _only(words: Words, event: CalendarEvent, today: date) -> str:
    return words("option-only-one", when=dates.moment(words, event.event.start, today))


def whole_need(event: CalendarEvent) -> tuple[LookAtSeries, ...]:
    """What has to be known before all of an occurrence's series can be changed."""
    return (LookAtSeries(id=event.ref.series, calendar=event.ref.calendar),) if event.ref.series else ()


def whole(event: CalendarEvent, facts: Facts) -> CalendarEvent | None:
    """The whole series of an occurrence, or the event itself where it is none; None where it could not be seen."""
    need = next(iter(whole_need(event)), None)
    if need is None:
        return event
    answers = facts.get(need)
    found = [one for one in answers if isinstance(one, CalendarEvent)] if isinstance(answers, tuple) else []
    if not found:
        return None
    series = found[0]
    return series.model_copy(
        update={"event": series.event.model_copy(update={"calendar": event.event.calendar}), "series": True}
    )


def as_in_occurrence(series: EventDraft, before: EventDraft, after: EventDraft) -> EventDraft:
    """The draft of a series, changed as one occurrence of it was changed: its day moves as far, and its rule with it.

    `before` and `after` are the drafts of that occurrence.
    """
    weekly = series.recurrence is not None and series.recurrence.value.frequency == "weekly"
    when = _moved(series.when, before.when, after.when, weekly=weekly)
    rule = after.recurrence or series.recurrence
    if rule is not None and after.recurrence is None and series.when.day and when.day:
        rule = rule.model_copy(update={"value": moved_with(rule.value, series.when.day.value, when.day.value)})
    return series.model_copy(update={"when": when, "recurrence": rule, "attendees": after.attendees})


def _moved(series: When, before: When, after: When, *, weekly: bool) -> When:
    """A series that repeats every week moves within its week, whichever occurrence was looked at."""
    parts = {
        name: getattr(after, name)
        for name in ("at", "end_at", "minutes", "zone", "alternatives")
        if getattr(after, name) != getattr(before, name)
    }
    if series.day and before.day and after.day:
        days = (after.day.value - before.day.value).days
        days = (days + HALF_WEEK) % WEEK_DAYS - HALF_WEEK if weekly else days
        day = series.day.value + timedelta(days=days)
        parts["day"] = series.day.model_copy(update={"value": day})
    return series.model_copy(update=parts)
