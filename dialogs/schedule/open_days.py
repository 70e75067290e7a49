"""What leaves the day open although something was said about it: "next week", "31 June"; never a week-long event."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Literal

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, Found, Moment, OpenDay, TimeExpression, Understanding
from dialogs.needs import Facts
from dialogs.schedule.situation import expected, read

PERIOD = "period"
IMPOSSIBLE = "impossible"
DAY = timedelta(days=1)
WEEK_DAYS = 7
LATEST_DAY_OF_MONTH = 31
EARLIEST_LAST_DAY = 28
OVER_MIDNIGHT = 16 * 60
"""Minutes from which a range of two clock times is no night any more but a slip: "from 3 pm to 2 pm"."""
MOST_DAYS = 180
"""Days from which a range of two dates went over the new year by a slip: "March 11 to March 9"."""

Absurdity = Literal["end_before_start", "no_length", "series_end"]
"""What cannot be: `refuse-<absurdity>` says so."""


def open_day(words: Understanding, talk: Conversation, facts: Facts) -> OpenDay | None:
    """The stretch or the impossible day that was said instead of a day."""
    for piece in words.of("when"):
        if piece.key == IMPOSSIBLE and isinstance(piece.value, str):
            return OpenDay(words=piece.value, nearest=_nearest(piece.value, talk, facts))
        if isinstance(piece.value, TimeExpression) and piece.value.recurrence is None:
            stretch = next((reading for reading in piece.value.readings if _is_stretch(reading)), None)
            if stretch is not None:
                return OpenDay(first=stretch.day, last=stretch.last_day)
    return None


def without_stretches(words: Understanding) -> Understanding:
    """The words with only what is sure of a vague stretch: its hours and length, not its first day. What must not be
    ("not next week") is sure as a whole."""
    found = tuple(kept for piece in words.found for kept in _sure(piece))
    return words if found == words.found else words.model_copy(update={"found": found})


def entered(draft: EventDraft, before: EventDraft, opened: OpenDay | None) -> EventDraft:
    """The draft whose day is open; where a day stood, "next week" means that weekday, as in "move it to next week"."""
    when, known = draft.when, before.when.day
    if opened is None:
        moved = when.open_day is not None and when.day is not None and when.day.source != "assumed"
        return draft.model_copy(update={"when": when.model_copy(update={"open_day": None})}) if moved else draft
    update: dict[str, object] = {"open_day": opened, "day": None, "alternatives": ()}
    if known is not None and known.source != "assumed" and opened.first is not None and _is_week(opened):
        day = opened.first + DAY * ((known.value - opened.first).days % WEEK_DAYS)
        update = {"open_day": None, "day": known.model_copy(update={"value": day, "source": "said"})}
    return draft.model_copy(update={"when": when.model_copy(update=update)})


def a_week_later(draft: EventDraft) -> EventDraft:
    """The draft on the same weekday of the week after."""
    day = draft.when.day
    if day is None:
        return draft
    later = day.model_copy(update={"value": day.value + DAY * WEEK_DAYS})
    return draft.model_copy(update={"when": draft.when.model_copy(update={"day": later})})


def within(words: Understanding, talk: Conversation, draft: EventDraft, facts: Facts) -> Understanding:
    """A weekday that answers "which day of that week?" is the one of that week."""
    opened = draft.when.open_day
    if opened is None or opened.first is None or opened.last is None or draft.when.day is not None:
        return words
    eve = datetime.combine(opened.first - DAY, time(), facts.now.tzinfo)
    if eve <= facts.now:
        return words
    meant = read(talk, words.text, facts, expected(talk), now=eve)
    inside = [
        opened.first <= reading.day <= opened.last
        for expression in meant.times
        for reading in expression.readings
        if reading.day is not None and reading.part != PERIOD
    ]
    return meant if inside and all(inside) else words


def absurdity(words: Understanding) -> Absurdity | None:
    """What was said that cannot be: an end before its start, no length at all, a series that is over before it is."""
    if any(piece.key == IMPOSSIBLE for piece in words.of("when")):
        return "series_end" if any(_has_recurrence(piece) for piece in words.of("when")) else None
    for piece in words.of("when"):
        value = piece.value
        if not isinstance(value, TimeExpression) or not value.readings:
            continue
        first = value.readings[0]
        rule = value.recurrence
        if rule is not None and (rule.count == 0 or (rule.until and first.day and rule.until < first.day)):
            return "series_end"
        if first.minutes is not None and first.minutes <= 0:
            return "no_length"
        if _is_reversed(first):
            return "end_before_start"
    return None


def without_absurd_end(words: Understanding) -> Understanding:
    """The words without the end, the length or the series that cannot be."""
    if absurdity(words) is None:
        return words
    found = tuple(kept for piece in words.found if (kept := _without_end(piece)) is not None)
    return words.model_copy(update={"found": found})


def _without_end(piece: Found) -> Found | None:
    value = piece.value
    if not isinstance(value, TimeExpression):
        return piece
    if value.recurrence is not None:
        rule = value.recurrence.model_copy(update={"until": None, "count": None})
        return piece.model_copy(update={"value": value.model_copy(update={"recurrence": rule})})
    nothing = {"end_at": None, "minutes": None, "last_day": None, "all_day": False}
    readings = tuple(reading.model_copy(update=nothing) for reading in value.readings)
    return piece.model_copy(update={"value": value.model_copy(update={"readings": readings})})


def _has_recurrence(piece: Found) -> bool:
    return isinstance(piece.value, TimeExpression) and piece.value.recurrence is not None


def _is_reversed(reading: Moment) -> bool:
    """Whether the end stands before the start on the clock or the calendar, and no night or new year explains it."""
    if reading.day is not None and reading.last_day is not None and reading.part is None:
        days = (reading.last_day - reading.day).days
        if days < 0 or (days > MOST_DAYS and reading.at is None and reading.last_day.year > reading.day.year):
            return True
    if reading.at is None or reading.end_at is None or _names_two_days(reading):
        return False
    minutes = (reading.end_at.hour - reading.at.hour) * 60 + reading.end_at.minute - reading.at.minute
    return minutes <= 0 and minutes + 24 * 60 > OVER_MIDNIGHT


def _names_two_days(reading: Moment) -> bool:
    """Whether the end has a day of its own, later than the night would bring."""
    return reading.day is not None and reading.last_day is not None and (reading.last_day - reading.day).days > 1


def _is_stretch(reading: Moment) -> bool:
    return reading.part == PERIOD and reading.day is not None and reading.last_day is not None


def _sure(piece: Found) -> Iterator[Found]:
    value = piece.value
    if piece.key == IMPOSSIBLE and isinstance(value, str):
        return
    if (
        not isinstance(value, TimeExpression)
        or piece.slot == "limits"
        or value.recurrence is not None
        or not any(map(_is_stretch, value.readings))
    ):
        yield piece
        return
    dayless = {"day": None, "last_day": None, "part": None}
    readings = tuple(reading.model_copy(update=dayless) for reading in value.readings)
    if any(reading != Moment() for reading in readings):
        yield piece.model_copy(update={"value": value.model_copy(update={"readings": readings})})


def _is_week(opened: OpenDay) -> bool:
    return opened.first is not None and opened.last is not None and (opened.last - opened.first).days == WEEK_DAYS - 1


def _nearest(words: str, talk: Conversation, facts: Facts) -> tuple[date, ...]:
    """The last day of that month and the day after it: what the same words mean with a smaller figure."""
    for figure in range(LATEST_DAY_OF_MONTH, EARLIEST_LAST_DAY, -1):
        if str(figure) not in words:
            continue
        smaller = range(figure - 1, EARLIEST_LAST_DAY - 1, -1)
        read_so = (_days_of(str(number).join(words.rsplit(str(figure), 1)), talk, facts) for number in smaller)
        days = [found[0] for found in read_so if found]
        first_year = min((day.year for day in days), default=0)
        return tuple(each for day in days if day.year == first_year for each in (day, day + DAY))[:2]
    return ()


def _days_of(words: str, talk: Conversation, facts: Facts) -> list[date]:
    times = read(talk, words, facts, "when").times
    return [reading.day for expression in times for reading in expression.readings if reading.day is not None]
