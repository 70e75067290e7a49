"""The holes that phrases of a pack may have, and who reads what stands in them."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from dialogs.frames import HoleReader
from dialogs.model import TimeExpression
from dialogs.pack import numbers
from dialogs.reading import SEATS, Reading, inside_quotes
from dialogs.slots.people.read import PeopleReader
from dialogs.slots.place.address import inside
from dialogs.slots.place.read import PlaceReader
from dialogs.slots.subject.read import TextReader, TitleReader
from dialogs.slots.when.find import asked_time, bare_hour

DAY_MINUTES = 1440
MOST_CALENDAR = 3
"""Words of a calendar's name."""
MOST_OLD = 8
"""Words by which something that is replaced may be called."""


def readers(reading: Reading) -> Mapping[str, HoleReader]:
    """A reader for each kind of hole, bound to one message; each is made when a phrase first asks for it."""
    return _Readers(reading)


class _Readers(dict[str, HoleReader]):
    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading

    def __missing__(self, kind: str) -> HoleReader:
        if kind in _OF_PEOPLE:
            people = PeopleReader(self._reading)
            self.update({name: method.__get__(people) for name, method in _OF_PEOPLE.items()})
        elif kind in _OF_PLACES:
            place = PlaceReader(self._reading)
            self.update({name: method.__get__(place) for name, method in _OF_PLACES.items()})
        else:
            self[kind] = partial(_OTHERS[kind], self._reading)
        return self[kind]


def _time(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    here = reading.time_at.get(at)
    return (here,) if here is not None and here[0] <= limit else ()


def _day(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    """A time that names days and no hour."""
    for end, expression in _time(reading, at, limit):
        if isinstance(expression, TimeExpression) and expression.recurrence is None and expression.readings:
            moment = expression.readings[0]
            if moment.day is not None and moment.at is None and moment.end_at is None and moment.minutes is None:
                yield end, expression


def _weekdays(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    """Weekdays in general: "Fridays"."""
    for end, expression in _time(reading, at, limit):
        rule = expression.recurrence if isinstance(expression, TimeExpression) else None
        if rule is not None and rule.frequency == "weekly" and rule.weekdays:
            yield end, expression


def _duration(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    here = reading.time_at.get(at)
    if here is None or here[0] > limit or not here[1].readings:
        return
    moment = here[1].readings[0]
    if here[1].kind == "duration" and moment.minutes is not None:
        yield here[0], moment.minutes
    elif here[1].kind == "time" and moment.at is not None and reading.has("options.ahead", here[0]):
        # "une heure avant": what alone would be one o'clock is a length before the event.
        yield here[0], min(one.at.hour * 60 + one.at.minute for one in here[1].readings if one.at is not None)
    elif reading.has("options.ahead", here[0] - 1) and moment.offset is not None:
        yield here[0], moment.offset
    elif reading.has("options.ahead", here[0] - 1) and moment.day and not (moment.at or moment.end_at):
        yield here[0], (moment.day - reading.now.date()).days * DAY_MINUTES


def _when(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    if reading.time_at.get(at) is not None:
        return _time(reading, at, limit)
    if at >= limit or reading.taken[at]:
        return ()
    hour = reading.tokens[at].kind == "number" or reading.words[at] in numbers(reading.pack)
    return bare_hour(reading, at, limit) if hour else ()


def _hours(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    if reading.time_at.get(at) is not None:
        return _time(reading, at, limit)
    return asked_time(reading, at, limit) if at < limit and not reading.taken[at] else ()


def _number(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    if at < limit and reading.taken[at] in ("", SEATS):
        value = reading.tokens[at].number
        if value is None:
            value = numbers(reading.pack).get(reading.words[at])
        if isinstance(value, int):
            yield at + 1, value


def _equipment(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    end = reading.phrase("place.equipment", at, limit)
    if end > at:
        yield end, reading.slice(at, end)


def _old(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    for end in range(at + 1, min(limit, at + MOST_OLD) + 1):
        if reading.taken[end - 1] not in {"", "numbered"} or reading.ends_sentence(end - 1):
            return
        yield end, reading.slice(at, end)


def _quoted(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    end = at
    while end < limit and reading.taken[end] == "quoted":
        end += 1
    if end > at and (at == 0 or reading.taken[at - 1] != "quoted"):
        yield end, inside_quotes(reading, at, end)


def _calendar(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    yield from _quoted(reading, at, limit)
    for end in range(at + 1, min(limit, at + MOST_CALENDAR) + 1):
        if reading.taken[end - 1] or reading.has("words.stop", end - 1) or reading.is_sign(end - 1):
            return
        yield end, reading.slice(at, end)


def _proper(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    for end, name in _calendar(reading, at, limit):
        if all(reading.capital(index) for index in range(at, end)):
            yield end, name


def _owner(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    for end in range(at + 1, min(limit, at + 3) + 1):
        if reading.taken[end - 1] or reading.is_sign(end - 1):
            return
        behind = reading.possessive_end(end)
        if behind > end:
            yield behind, reading.slice(at, end)


def _title(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    return TitleReader(reading)(at, limit)


def _text(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, object]]:
    return TextReader(reading)(at, limit)


_OF_PEOPLE: Mapping[str, Callable[[PeopleReader, int, int], Iterable[tuple[int, object]]]] = {
    "people": PeopleReader.__call__,
    "names": PeopleReader.strictly,
    "guests": PeopleReader.likely,
    "inflected": PeopleReader.inflected,
    "titled": PeopleReader.titled,
}
"""Holes that one reader fills, which remembers whom the message gave a title."""
_OF_PLACES: Mapping[str, Callable[[PlaceReader, int, int], Iterable[tuple[int, object]]]] = {
    "place": PlaceReader.__call__,
    "oldplace": PlaceReader.__call__,
    "located": PlaceReader.inflected,
    "site": PlaceReader.site,
    "address": PlaceReader.address,
}
_OTHERS: Mapping[str, Callable[[Reading, int, int], Iterable[tuple[int, object]]]] = {
    "title": _title,
    "text": _text,
    "calendar": _calendar,
    "proper": _proper,
    "quoted": _quoted,
    "owner": _owner,
    "old": _old,
    "time": _time,
    "day": _day,
    "weekdays": _weekdays,
    "when": _when,
    "hours": _hours,
    "duration": _duration,
    "number": _number,
    "equipment": _equipment,
    "postal": inside,
}
