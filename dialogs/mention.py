"""Reads what is said of an event that stands in the calendar: "cancel my dentist appointment", "the same next week".

Whether there is such an event only the calendar knows; so this is no part of `understand`, and the conversation uses it
only once the calendar was asked.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, cast

from dialogs.frames import Match
from dialogs.holes import readers
from dialogs.model import Moment, Profile, Shift, TimeExpression, Value
from dialogs.pack import Pack
from dialogs.reading import Reading
from dialogs.slots.when.find import read_times
from dialogs.words.folding import fold

Aim = Literal["cancel", "remove", "when_is", "again", "change"]
OPENERS = frozenset({"opener", "lead", "greet"})
"""Phrases of `[request.say]` that may stand before: "can you", "please"."""
BY_TIME = frozenset({"when", "shift"})
"""Claims of words that are a time."""


class Mention(Value):
    """An event as somebody speaks of it."""

    aim: Aim
    words: tuple[str, ...]
    """What it is called by, folded, without articles and times; () where only a time says which."""
    text: str = ""
    """The same as written."""
    moment: Moment | None = None
    """When it is, or (`again`) when the copy is to be."""
    days: int = 0
    """With `again`: so many days after the event ("the day after")."""
    change: str = ""
    """With `change`: what is wanted, said of the event as "it" ("move it to 1")."""
    sure: bool = True
    """False: the words may as well be about the draft, unless the calendar knows such an event."""

    @property
    def day(self) -> date | None:
        """The day that was said."""
        return self.moment.day if self.moment else None


def mention(text: str, pack: Pack, profile: Profile, now: datetime) -> Mention | None:
    """The event that the message is about; None where it is about none."""
    reading = Reading(text, pack, profile, now, None)
    if not reading.size:
        return None
    lead = _lead(reading)
    if lead is None:
        return None
    if lead.name == "change":
        return _change(reading, lead)
    read_times(reading, readers(reading))
    rest = [index for index in range(lead.end, reading.size) if _counts(reading, index)]
    moment, shift = _moment(reading), _shift(reading)
    if lead.name == "again":
        timed = moment is not None or shift is not None
        return None if rest or not timed else Mention(aim="again", words=(), moment=moment, days=_days(shift))
    if not rest and moment is None:
        return None
    marked = _is_marked(reading, lead.end)
    if lead.name == "when_is" and not (rest and marked):
        return None
    words = tuple(fold(reading.words[index]) for index in rest)
    written = reading.slice(rest[0], rest[-1] + 1) if rest else reading.slice(lead.end, reading.size).rstrip(" .!?")
    return Mention(
        aim=cast(Aim, lead.name),
        words=tuple(word for word in words if word),
        text=written,
        moment=moment,
        sure=lead.name != "remove" and (marked or moment is not None),
    )


def _change(reading: Reading, lead: Match) -> Mention | None:
    """The event of "move my lunch with Dana to 1", and the rest of the message as said of "it"."""
    event = lead.hole("event")
    if event is None:
        return None
    first, last = reading.span(event.first, event.end)
    called = Reading(reading.text[first:last], reading.pack, reading.profile, reading.now, None)
    read_times(called, readers(called))
    rest, moment = [index for index in range(called.size) if _counts(called, index)], _moment(called)
    if not rest and moment is None:
        return None
    words = tuple(fold(called.words[index]) for index in rest)
    it = reading.pack.tables["event"].get("it", "")
    return Mention(
        aim="change",
        words=tuple(word for word in words if word),
        text=called.slice(rest[0], rest[-1] + 1) if rest else called.text,
        moment=moment,
        change=f"{reading.text[:first]}{it}{reading.text[last:]}",
        sure=False,
    )


def _lead(reading: Reading) -> Match | None:
    """The phrase that begins the message, behind "can you" and the like."""
    holes = readers(reading)
    at = 0
    while at < reading.size:
        match = reading.pack.say("event").at(reading.words, at, holes, reading.size)
        if match is not None:
            return match
        opener = reading.pack.say("request").named(reading.words, at, holes, reading.size, OPENERS)
        if opener is None or opener.end <= at:
            return None
        at = opener.end
    return None


def _is_marked(reading: Reading, at: int) -> bool:
    """Whether "my", "the" or a time stands behind: what follows is known to both."""
    if at >= reading.size:
        return False
    return reading.has("words.own", at) or reading.has("words.articles", at) or reading.taken[at] in BY_TIME


def _counts(reading: Reading, index: int) -> bool:
    """Whether the word says which event it is."""
    if reading.taken[index] in BY_TIME or reading.is_sign(index):
        return False
    return not any(
        reading.has(name, index)
        for name in ("words.articles", "words.own", "words.before_time", "words.possessive", "request.it", "words.and")
    ) and not reading.has("subject.with", index)


def _moment(reading: Reading) -> Moment | None:
    """The times of the message as one."""
    moments = [each for each in map(_first, _expressions(reading)) if each is not None]
    if not moments:
        return None
    whole = moments[0]
    for other in moments[1:]:
        parts = {name: getattr(other, name) for name in ("day", "last_day", "at", "part", "window")}
        whole = whole.model_copy(
            update={name: value for name, value in parts.items() if value is not None and getattr(whole, name) is None}
        )
    return whole


def _expressions(reading: Reading) -> Sequence[TimeExpression]:
    return [expression for _, (_, expression) in sorted(reading.time_at.items())]


def _first(expression: TimeExpression) -> Moment | None:
    return expression.readings[0] if expression.readings else None


def _shift(reading: Reading) -> Shift | None:
    return next((piece.value for piece in reading.found if isinstance(piece.value, Shift)), None)


def _days(shift: Shift | None) -> int:
    return shift.days if shift else 0
