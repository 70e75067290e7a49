"""Reads what is said of an event that stands in the calendar: "cancel my dentist appointment", "the same next week".

Whether there is such an event only the calendar knows; so this is no part of `understand`, and the conversation uses it
only once the calendar was asked.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Literal, cast

from dialogs.frames import HoleReader, Match
from dialogs.holes import readers
from dialogs.model import Moment, PersonSaid, Profile, Shift, TimeExpression, Value
from dialogs.pack import Pack
from dialogs.reading import Reading
from dialogs.slots.when.find import read_times
from dialogs.words.folding import fold

Aim = Literal["cancel", "remove", "when_is", "again", "move", "invite"]
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
    wanted: str = ""
    """With `move`: the words of the new time."""
    shift: Shift | None = None
    """With `move`: how far, where that was said instead."""
    people: tuple[PersonSaid, ...] = ()
    """With `invite`: who is to come too."""
    days: int = 0
    """With `again`: so many days after the event ("the day after")."""
    sure: bool = True
    """False: the words may as well be about the draft, unless the calendar knows such an event."""

    @property
    def day(self) -> date | None:
        """The day that was said."""
        return self.moment.day if self.moment else None


@lru_cache(maxsize=16)
def mention(text: str, pack: Pack, profile: Profile, now: datetime) -> Mention | None:
    """The event that the message is about; None where it is about none. A turn asks in every round of facts."""
    reading = Reading(text, pack, profile, now, None)
    if not reading.size:
        return None
    lead = _lead(reading)
    if lead is None:
        return None
    read_times(reading, readers(reading))
    first, last = (0, lead.first) if lead.first and lead.end >= reading.size else (lead.end, reading.size)
    rest = [index for index in range(first, last) if _counts(reading, index)]
    moment, shift = _moment(reading), _shift(reading)
    if lead.name in ("move", "invite"):
        return _change(reading, lead, rest)
    if lead.name == "again":
        timed = moment is not None or shift is not None
        return None if rest or not timed else Mention(aim="again", words=(), moment=moment, days=_days(shift))
    if not rest and moment is None:
        return None
    marked = _is_marked(reading, first) or not reading.pack.cutting.boundaries
    if lead.name == "when_is" and not (rest and marked):
        return None
    words = tuple(fold(reading.words[index]) for index in rest)
    written = reading.slice(rest[0], rest[-1] + 1) if rest else reading.slice(first, last).rstrip(" .!?")
    return Mention(
        aim=cast(Aim, lead.name),
        words=tuple(word for word in words if word),
        text=written,
        moment=moment,
        sure=lead.name != "remove" and (marked or moment is not None),
    )


def _change(reading: Reading, lead: Match, rest: list[int]) -> Mention | None:
    """An event that is to be moved to the time said last, or to which somebody is to be invited."""
    hour = _bare_hour(reading)
    said = [index for index in rest if index != hour and not reading.has("event.around", index)]
    words = tuple(word for word in (fold(reading.words[index]) for index in said) if word)
    if not words:
        return None
    times, shift = [expression for _, (_, expression) in sorted(reading.time_at.items())], _move(reading)
    new = times[-1:] if lead.name == "move" and shift is None and hour is None else []
    whose = [each for each in times if each not in new and each.kind != "duration"]
    people = lead.hole("people")
    wanted = reading.text[slice(*new[0].span)] if new else reading.slice(hour, hour + 1) if hour is not None else ""
    if lead.name == "move" and not wanted and shift is None:
        return None
    return Mention(
        aim=cast(Aim, lead.name),
        words=words,
        text=reading.slice(said[0], said[-1] + 1),
        moment=_first(whose[0]) if whose else None,
        wanted=wanted,
        shift=shift,
        people=cast(tuple[PersonSaid, ...], people.value) if people else (),
        sure=reading.has("words.own", lead.end),
    )


def _bare_hour(reading: Reading) -> int | None:
    """A number at the very end that nobody took for a time: "to 10"."""
    last = next((index for index in reversed(range(reading.size)) if not reading.is_sign(index)), 0)
    return last if reading.tokens[last].kind == "number" and not reading.taken[last] else None


def _move(reading: Reading) -> Shift | None:
    """How far it is to be moved: "half an hour earlier", "back by an hour"."""
    shift = _shift(reading)
    if shift is not None:
        return shift
    lengths = [each for _, (_, each) in reading.time_at.items() if each.kind == "duration" and each.readings]
    minutes = lengths[-1].readings[0].minutes if lengths else None
    if not minutes or len(lengths) < len(reading.time_at):
        return None
    earlier = any(reading.has("event.earlier", index) for index in range(reading.size))
    return Shift(minutes=-minutes if earlier else minutes)


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
            break
        at = opener.end
    return _last(reading, holes)


def _last(reading: Reading, holes: Mapping[str, HoleReader]) -> Match | None:
    """The phrase that ends the message, where a language has its verbs last."""
    frames = reading.pack.frames.get("event_last")
    size = reading.size
    while size and reading.is_sign(size - 1):
        size -= 1
    for at in range(1, size) if frames is not None else ():
        match = frames.at(reading.words, at, holes, size) if frames is not None else None
        if match is not None and match.end == size:
            return Match(match.name, match.first, reading.size, match.holes)
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
