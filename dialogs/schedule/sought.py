"""A time that is asked for instead of named: "when could Dana, Adele and I meet for 45 minutes before Friday?"

Without a draft such a question begins one, of everything that was said but the stretch of time: that is where free
times are looked for.
"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, Found, Question, TimeExpression, Understanding, Window, chosen
from dialogs.slots.circumstances import Circumstances

_DAY = timedelta(days=1)


def asks_for_time(talk: Conversation, words: Understanding) -> bool:
    """Whether the question is for a time of an event that nothing was said of yet."""
    question = words.question
    if question is None or question.about != "suggest" or talk.draft is not None:
        return False
    return bool(question.people) or any(piece.slot in ("people", "subject", "place") for piece in words.found)


def without_time(words: Understanding) -> Understanding:
    """What the question says of the event itself, people of the question among it."""
    found = tuple(piece for piece in words.found if piece.slot != "when")
    asked = words.question.people if words.question else ()
    known = {piece.value for piece in found}
    people = (
        Found(slot="people", key="attendee", value=person, span=(0, len(words.text)), operation="add", by="question")
        for person in asked
        if person not in known
    )
    return words.model_copy(update={"found": (*found, *people)})


def with_length(draft: EventDraft, words: Understanding) -> EventDraft:
    """The draft with the length that the question says."""
    question = words.question
    minutes = question.minutes or (question.moment.minutes if question.moment else None) if question else None
    if not minutes:
        return draft
    return draft.model_copy(update={"when": draft.when.model_copy(update={"minutes": chosen(minutes)})})


def stretch(question: Question, words: Understanding, around: Circumstances) -> Window | None:
    """Where to look for a time; None where the question does not say. Before a day is until the evening before it."""
    moment = question.moment
    if moment is None or moment.day is None:
        return None
    zone = ZoneInfo(around.zone or "UTC")
    open_start = any(piece.key == "end" and isinstance(piece.value, TimeExpression) for piece in words.of("when"))
    first = around.now.date() if open_start else moment.day
    last = moment.day - _DAY if open_start else moment.last_day or moment.day
    begin, end = moment.window or (time(), time())
    start = datetime.combine(first, begin, zone)
    until = datetime.combine(last if end > begin else last + _DAY, end, zone)
    start = max(start, around.now)
    return Window(start=start, end=until) if until > start else None
