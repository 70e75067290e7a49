"""Words that mean something else beside a draft than alone: a month that corrects a date, an address that answers a
question, a date that was said without its year.
"""

from datetime import date, datetime, time, timedelta

from dialogs.conversation import Conversation
from dialogs.model import (
    Act,
    EventDraft,
    Found,
    Moment,
    PersonSaid,
    PlaceSaid,
    Recurrence,
    TimeExpression,
    Understanding,
    When,
)
from dialogs.needs import Facts
from dialogs.pack import Pack
from dialogs.schedule.meaning import BARE
from dialogs.schedule.situation import circumstances, read
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people.check import WHO_ELSE
from dialogs.slots.people.fill import is_called as guest_called
from dialogs.slots.place.fill import is_called as place_called
from dialogs.slots.when.edges import excepted, is_until
from dialogs.slots.when.readings import narrowed

REPAIR = "people.repair"
"""The finder of a name behind a word of repair: "rather Dana"."""
LONG_AHEAD = timedelta(days=270)
"""A date without year that would be so far ahead has passed this year, not so long ago."""


def in_context(words: Understanding, talk: Conversation, draft: EventDraft, facts: Facts) -> Understanding:
    """The words as they are meant beside this draft and after what was asked."""
    passed, around = _passed_this_year(words, talk, facts), circumstances(talk, facts)
    instead = _is_instead(words, around.pack)
    pieces = (_answering(_same_day_of(_of_its_kind(piece, draft), draft), talk, instead) for piece in words.found)
    series = _series(words, draft)
    pieces = (_end_of_series(_without_guessed_year(piece, passed), series) for piece in pieces)
    skips = Act.REFER in words.acts and draft.recurrence is not None
    pieces = (_left_out(piece) if skips else piece for piece in pieces)
    found = tuple(_usual_hour(piece, draft, around) for piece in pieces)
    return words if found == words.found else words.model_copy(update={"found": found})


def _left_out(piece: Found) -> Found:
    """ "Skip the one on 24 March", of a series that does not stand yet, is a day on which it must not be."""
    value = piece.value
    return excepted(value, piece.span) if piece.slot == "when" and isinstance(value, TimeExpression) else piece


def _usual_hour(piece: Found, draft: EventDraft, around: Circumstances) -> Found:
    """A bare hour that corrects another one is the usual one of its two readings, where only one is usual."""
    value = piece.value
    if draft.when.at is None or not isinstance(value, TimeExpression) or len(value.readings) < 2:
        return piece
    if not all(reading.open_hour and reading.at for reading in value.readings):
        return piece
    when = When(day=draft.when.day, alternatives=value.readings)
    standing = narrowed(when, around, draft.subject.value if draft.subject else "")
    return piece.model_copy(update={"value": value.model_copy(update={"readings": standing})})


def _same_day_of(piece: Found, draft: EventDraft) -> Found:
    """A bare month corrects the month of the draft's day: "sorry, I meant May"."""
    value, day = piece.value, draft.when.day
    if not isinstance(value, TimeExpression) or day is None or len(value.readings) != 1:
        return piece
    reading = value.readings[0]
    if not _is_month(reading):
        return piece
    try:
        meant = day.value.replace(year=reading.day.year, month=reading.day.month) if reading.day else day.value
    except ValueError:
        return piece
    settled = value.model_copy(update={"kind": "date", "readings": (Moment(day=meant),)})
    return piece.model_copy(update={"value": settled})


def _series(words: Understanding, draft: EventDraft) -> Recurrence | None:
    """The series that is said in the same words, else that of the draft."""
    said = next((each.recurrence for each in words.times if each.recurrence is not None), None)
    return said or (draft.recurrence.value if draft.recurrence is not None else None)


def _end_of_series(piece: Found, series: Recurrence | None) -> Found:
    """An end day beside a series ends the series: "until the end of April"."""
    value = piece.value
    if series is None or not isinstance(value, TimeExpression) or value.recurrence is not None or not is_until(value):
        return piece
    first = value.readings[0]
    last = first.last_day or first.day
    if last is None or first.end_at is not None:
        return piece
    rule = series.model_copy(update={"until": last, "count": None})
    return piece.model_copy(update={"value": value.model_copy(update={"recurrence": rule, "readings": ()})})


def _is_month(reading: Moment) -> bool:
    first, last = reading.day, reading.last_day
    if first is None or last is None or first.day != 1 or reading.at is not None:
        return False
    return (last + timedelta(days=1)).day == 1 and (last - first).days < 31


def _of_its_kind(piece: Found, draft: EventDraft) -> Found:
    """What takes the place of another is of the same kind: "the library rather than the cafeteria" is a place."""
    old = _name(piece.value) if piece.operation == "remove" else _name(piece.instead_of)
    if piece.operation not in ("swap", "remove") or not old:
        return piece
    is_guest = any(guest_called(guest, old) for guest in draft.attendees)
    is_place = any(place_called(place, old) for place in draft.places)
    if is_guest == is_place or piece.slot == ("people" if is_guest else "place"):
        return piece
    said = PersonSaid if is_guest else PlaceSaid
    new = said(name=_name(piece.value))
    instead = said(name=old) if piece.operation == "swap" else None
    slot, key = ("people", "attendee") if is_guest else ("place", "place")
    return piece.model_copy(update={"slot": slot, "key": key, "value": new, "instead_of": instead})


def _name(value: object) -> str:
    return value.name or "" if isinstance(value, PersonSaid | PlaceSaid) else ""


def _is_instead(words: Understanding, pack: Pack) -> bool:
    """Whether the message is nothing but somebody else: "Dana", "no, Dana", but not "and Dana too"."""
    people = words.of("people")
    if len(people) != 1 or len(words.found) != 1 or people[0].by not in (BARE, REPAIR):
        return False
    if people[0].by == REPAIR or Act.NO in words.acts or people[0].operation == "swap":
        return True
    first, end = people[0].span
    around = [*_bare(words.text[:first]), *_bare(words.text[end:])]
    known = pack.lists.get("change.after", frozenset()) | pack.lists.get("change.repair", frozenset())
    known |= pack.lists.get("people.titles_behind", frozenset())
    return all(word in known for word in around)


def _bare(text: str) -> list[str]:
    """The words in lower case, without the signs around them."""
    return [bare for word in text.casefold().split() if (bare := word.strip(",.!?;:、。"))]


def _answering(piece: Found, talk: Conversation, instead: bool) -> Found:
    """An address after "what is their address?" is that of the name that was asked about; so is a name after "who?",
    and somebody else after "which one of them?"."""
    asked, value = talk.asked, piece.value
    if asked is None or not asked.subject or not isinstance(value, PersonSaid) or piece.operation == "remove":
        return piece
    other = asked.about.startswith("person") and instead
    if not other and (not asked.about.startswith("address") or not (value.address or asked.about == WHO_ELSE)):
        return piece
    return piece.model_copy(update={"operation": "swap", "instead_of": PersonSaid(name=asked.subject)})


def _passed_this_year(words: Understanding, talk: Conversation, facts: Facts) -> frozenset[date]:
    """Days of next year that were said without a year and have just passed this year: they are refused, not moved.

    Whether the year was said shows in how the same words are read on New Year's Day.
    """
    today = facts.now.date()
    ahead = {day for day in _days(words) if day - today >= LONG_AHEAD}
    if not ahead:
        return frozenset()
    new_year = datetime.combine(date(today.year, 1, 1), time(), facts.now.tzinfo)
    early = _days(read(talk, words.text, facts, now=new_year))
    return frozenset(day for day in ahead if day.year > today.year and _year_before(day) in early)


def _days(words: Understanding) -> set[date]:
    return {moment.day for expression in words.times for moment in expression.readings if moment.day}


def _without_guessed_year(piece: Found, passed: frozenset[date]) -> Found:
    value = piece.value
    if not isinstance(value, TimeExpression) or not any(reading.day in passed for reading in value.readings):
        return piece
    readings = tuple(_a_year_earlier(reading) if reading.day in passed else reading for reading in value.readings)
    return piece.model_copy(update={"value": value.model_copy(update={"readings": readings})})


def _a_year_earlier(reading: Moment) -> Moment:
    days = {"day": reading.day, "last_day": reading.last_day}
    return reading.model_copy(update={name: _year_before(day) for name, day in days.items() if day})


def _year_before(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)
