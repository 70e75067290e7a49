"""Reads what is said of an event that stands in the calendar: "cancel my dentist appointment", "the same next week".

Whether there is such an event only the calendar knows; so this is no part of `understand`, and the conversation uses it
only once the calendar was asked.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Literal, cast

from dialogs.frames import HoleReader, Match
from dialogs.holes import readers
from dialogs.model import Moment, PersonSaid, Profile, Shift, TimeExpression, Value
from dialogs.pack import Pack
from dialogs.reading import Reading
from dialogs.slots.when.find import read_times
from dialogs.tokens import ENDING
from dialogs.words.folding import fold

Aim = Literal["cancel", "remove", "when_is", "who", "where", "how_long_until", "again", "move", "invite"]
ASKED = frozenset({"who", "where", "how_long_until"})
"""Aims of a question about an event by its name or hour: "who's in the ten o'clock?"."""
SAME = "same"
"""Phrase that asks for the last event once more, whether or not it says when."""
OPENERS = frozenset({"opener", "lead", "greet"})
"""Phrases of `[request.say]` that may stand before: "can you", "please"."""
OPENING_MARKS = frozenset("¿¡")
"""Signs with which a question or a call begins."""
BY_TIME = frozenset({"when", "shift"})
"""Claims of words that are a time."""
SCOPE = "scope"
"""Table of the pack, and claim of the words, that say how much of a series is meant."""
Scope = Literal["", "whole", "one"]
"""How much of a series: not said, all of it, this one alone."""


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
    scope: Scope = ""
    days: int = 0
    """With `again`: so many days after the event ("the day after")."""
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
    if lead.name in ASKED:
        reading.take(lead.first, min(lead.end, reading.size), "lead")
    read_times(reading, readers(reading))
    scope = _claim_scope(reading, lead)
    ends = lead.end >= reading.size and not all(reading.is_sign(index) for index in range(lead.first))
    first, last = (0, lead.first) if ends else (lead.end, reading.size)
    rest = [index for index in range(first, last) if _counts(reading, index)]
    one_of = [index for index in rest if reading.has("event.one_of", index)]
    if reading.time_at and rest == one_of:
        rest = []  # "cancela lo de las 9 y media": the time alone says which event
    moment, shift = _moment(reading), _shift(reading)
    if lead.name in ASKED and not rest and moment is not None and moment.at is None:
        rest, moment = _named_by_time(reading, first, last), None
    if lead.name in ("move", "invite"):
        return _change(reading, lead, rest, scope)
    if lead.name in ("again", SAME):
        timed = moment is not None or shift is not None or lead.name == SAME
        return None if rest or not timed else Mention(aim="again", words=(), moment=moment, days=_days(shift))
    if not rest and moment is None and not scope:
        return None
    marked = _is_marked(reading, first) or not reading.pack.cutting.boundaries
    if lead.name == "when_is" and not (rest and marked):
        return None
    if lead.name in ASKED and not rest and (moment is None or moment.at is None):
        return None
    words = _called(reading, rest)
    written = reading.slice(rest[0], rest[-1] + 1) if rest else reading.slice(first, last).rstrip(" .!?")
    return Mention(
        aim=cast(Aim, lead.name),
        words=words,
        text=written,
        moment=moment,
        scope=scope,
        sure=lead.name != "remove" and (marked or moment is not None or bool(scope)),
    )


def _named_by_time(reading: Reading, first: int, last: int) -> list[int]:
    """The words of a part of the day that is an event's name as well: "how long until lunch?"."""
    plain = ("words.articles", "words.own", "words.before_time", "words.possessive")
    return [
        index
        for index in range(first, last)
        if not reading.is_sign(index) and not any(reading.has(name, index) for name in plain)
    ]


def scope_of(text: str, pack: Pack, profile: Profile, now: datetime) -> Scope:
    """How much of a series an answer means: "all of them", "just this one"."""
    reading = Reading(text, pack, profile, now, None)
    read_times(reading, readers(reading))
    return _scope(reading, 0, reading.size)


def retracts(text: str, pack: Pack, profile: Profile, now: datetime) -> bool:
    """Whether words that drop a draft take back a wish where it is asked whether to cancel an event: "never mind"."""
    reading = Reading(text, pack, profile, now, None)
    holes, phrases = readers(reading), pack.say("retract")
    return any(phrases.at(reading.words, at, holes, reading.size) is not None for at in range(reading.size))


def _claim_scope(reading: Reading, lead: Match) -> Scope:
    """The words that say how much of a series is meant say nothing about which one it is."""
    return _scope(reading, 0 if lead.first and lead.end >= reading.size else lead.end, reading.size)


def _scope(reading: Reading, first: int, last: int) -> Scope:
    holes = readers(reading)
    found: Scope = ""
    for at in range(first, last):
        match = reading.pack.say(SCOPE).at(reading.words, at, holes, last)
        if match is None or (match.end < last and reading.words[match.end] == "-"):
            continue
        if reading.taken[at] in BY_TIME and not _repeats(reading, at):
            continue
        found = found or cast(Scope, match.name)
        for index in range(match.first, match.end):
            reading.taken[index] = reading.taken[index] or SCOPE
    return found


def _repeats(reading: Reading, at: int) -> bool:
    """Whether the time that begins there is that of a series: "every Tuesday"."""
    here = reading.time_at.get(at)
    return here is not None and here[1].recurrence is not None


def _change(reading: Reading, lead: Match, rest: list[int], scope: Scope) -> Mention | None:
    """An event that is to be moved to the time said last, or to which somebody is to be invited."""
    hour = _bare_hour(reading)
    said = [index for index in rest if index != hour and not reading.has("event.around", index)]
    said = [index for index in said if not reading.has("event.one_of", index)]
    words = _called(reading, said)
    by_hour = lead.name == "move" and _is_plain(reading, said)
    if by_hour:
        words, said = (), []
    if not words and not _says_one(reading) and not (by_hour and _is_marked(reading, lead.end)):
        return None
    times, shift = [expression for _, (_, expression) in sorted(reading.time_at.items())], _move(reading)
    new = times[-1:] if lead.name == "move" and shift is None and hour is None else []
    whose = [each for each in _expressions(reading) if each not in new and each.kind != "duration"]
    scope = "whole" if any(each.recurrence for each in new) else scope
    day = _first(whose[0]) if whose else _own_day(reading, new) or (_from(new) if by_hour else None)
    people = lead.hole("people")
    wanted = reading.text[slice(*new[0].span)] if new else reading.slice(hour, hour + 1) if hour is not None else ""
    if lead.name == "move" and not wanted and shift is None:
        return None
    return Mention(
        aim=cast(Aim, lead.name),
        words=words,
        text=reading.slice(said[0], said[-1] + 1) if said else _written(reading, (*whose, *new)[:1]),
        moment=day,
        wanted=wanted,
        shift=shift,
        people=cast(tuple[PersonSaid, ...], people.value) if people else (),
        scope=scope,
        sure=reading.has("words.own", lead.end) or (by_hour and day is not None and day.at is not None),
    )


def _written(reading: Reading, times: Sequence[TimeExpression]) -> str:
    """A time in the person's own words."""
    return " ".join(reading.text[slice(*each.span)] for each in times)


def _from(new: Sequence[TimeExpression]) -> Moment | None:
    """Where "my ten o'clock tomorrow to eleven" stands now; None for what says no two hours."""
    said = _first(new[0]) if new else None
    if said is None or said.at is None or said.end_at is None:
        return None
    day = said.day if said.last_day in (None, said.day) else None
    return Moment(day=day, at=said.at, open_hour=said.open_hour)


def _is_plain(reading: Reading, indices: Sequence[int]) -> bool:
    """Whether the words say no more than "meeting"."""
    plain = {
        index
        for first in indices
        for name in ("subject.generic", "subject.kind_words")
        for index in range(first, reading.phrase(name, first))
    }
    return plain.issuperset(indices)


def _own_day(reading: Reading, new: Sequence[TimeExpression]) -> Moment | None:
    """The day of "the standup of Tuesday at ten", where that and the new hour read as one time."""
    at = next((at for at, (_, each) in reading.time_at.items() if each in new), 0)
    said = _first(new[0]) if new else None
    marked = any(reading.has("event.of", index) for index in range(max(0, at - 1), at + 2))
    if said is None or said.day is None or said.at is None or not marked:
        return None
    return Moment(day=said.day)


def _says_one(reading: Reading) -> bool:
    """Whether "one" or an ending stands for the event: "move Tuesday's to 10"."""
    names = ("event.one_of", "words.possessive")
    return any(reading.phrase(name, index) > index for name in names for index in range(reading.size))


def _called(reading: Reading, indices: Sequence[int]) -> tuple[str, ...]:
    """The words that tell the event, folded; words such as "with" only where there are no others."""
    telling = [index for index in indices if not reading.has("words.stop", index)]
    return tuple(word for word in (fold(reading.words[index]) for index in telling or indices) if word)


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
    at = next((index for index in range(reading.size) if reading.words[index] not in OPENING_MARKS), 0)
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
    if reading.taken[index] in BY_TIME or reading.taken[index] == SCOPE or reading.is_sign(index):
        return False
    if reading.words[index].startswith(ENDING) or (reading.tokens[index].glued and reading.has("event.endings", index)):
        return False
    return not any(
        reading.has(name, index)
        for name in ("words.articles", "words.own", "words.before_time", "words.possessive", "request.it", "words.and")
    ) and not reading.has("subject.with", index)


def _moment(reading: Reading) -> Moment | None:
    """The times of the message as one; how often a series takes place is no time ("the weekly sync")."""
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
    """The times, but not how often a series takes place."""
    here = [(at, *here) for at, here in sorted(reading.time_at.items(), key=lambda item: item[0])]
    return [
        expression for at, end, expression in here if expression.recurrence is None and not _is_rate(reading, at, end)
    ]


def _is_rate(reading: Reading, first: int, end: int) -> bool:
    """Whether the words are no time but say how often: "a heti" is the weekly one as well as that of this week."""
    telling = [index for index in range(first, end) if not reading.has("words.articles", index)]
    return bool(telling) and all(reading.has("event.rates", index) for index in telling)


def _first(expression: TimeExpression) -> Moment | None:
    return expression.readings[0] if expression.readings else None


def _shift(reading: Reading) -> Shift | None:
    return next((piece.value for piece in reading.found if isinstance(piece.value, Shift)), None)


def _days(shift: Shift | None) -> int:
    return shift.days if shift else 0
