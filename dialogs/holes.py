"""The holes that phrases of a pack may have, and who reads what stands in them."""

from collections.abc import Iterable, Mapping

from dialogs.frames import HoleReader
from dialogs.pack import numbers
from dialogs.reading import Reading, inside_quotes
from dialogs.slots.people.read import PeopleReader
from dialogs.slots.place.read import PlaceReader
from dialogs.slots.subject.read import TextReader, TitleReader
from dialogs.slots.when.find import asked_time, bare_hour

DAY_MINUTES = 1440
MOST_CALENDAR = 3
"""Words of a calendar's name."""
MOST_OLD = 8
"""Words by which something that is replaced may be called."""


def readers(reading: Reading) -> Mapping[str, HoleReader]:
    """A reader for each kind of hole, bound to one message."""

    def time(at: int, limit: int) -> Iterable[tuple[int, object]]:
        here = reading.time_at.get(at)
        if here is not None and here[0] <= limit:
            yield here

    def duration(at: int, limit: int) -> Iterable[tuple[int, object]]:
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

    def when(at: int, limit: int) -> Iterable[tuple[int, object]]:
        here = reading.time_at.get(at)
        if here is not None and here[0] <= limit:
            yield here
        elif (
            at < limit and not reading.taken[at] and (reading.tokens[at].kind == "number" or reading.words[at] in units)
        ):
            yield from bare_hour(reading, at, limit)

    def hours(at: int, limit: int) -> Iterable[tuple[int, object]]:
        if reading.time_at.get(at) is not None:
            yield from time(at, limit)
        elif at < limit and not reading.taken[at]:
            yield from asked_time(reading, at, limit)

    def number(at: int, limit: int) -> Iterable[tuple[int, object]]:
        if at < limit and not reading.taken[at]:
            value = reading.tokens[at].number
            if value is None:
                value = units.get(reading.words[at])
            if isinstance(value, int):
                yield at + 1, value

    def listed(name: str) -> HoleReader:
        def read(at: int, limit: int) -> Iterable[tuple[int, object]]:
            end = reading.phrase(name, at, limit)
            if end > at:
                yield end, reading.slice(at, end)

        return read

    def old(at: int, limit: int) -> Iterable[tuple[int, object]]:
        for end in range(at + 1, min(limit, at + MOST_OLD) + 1):
            if reading.taken[end - 1] not in {"", "numbered"} or reading.ends_sentence(end - 1):
                return
            yield end, reading.slice(at, end)

    def quoted(at: int, limit: int) -> Iterable[tuple[int, object]]:
        end = at
        while end < limit and reading.taken[end] == "quoted":
            end += 1
        if end > at and (at == 0 or reading.taken[at - 1] != "quoted"):
            yield end, inside_quotes(reading, at, end)

    def calendar(at: int, limit: int) -> Iterable[tuple[int, object]]:
        yield from quoted(at, limit)
        for end in range(at + 1, min(limit, at + MOST_CALENDAR) + 1):
            if reading.taken[end - 1] or reading.has("words.stop", end - 1) or reading.is_sign(end - 1):
                return
            yield end, reading.slice(at, end)

    def address(at: int, limit: int) -> Iterable[tuple[int, object]]:
        return () if at >= limit or reading.taken[at] != "address" else place(at, limit)

    def owner(at: int, limit: int) -> Iterable[tuple[int, object]]:
        for end in range(at + 1, min(limit, at + 3) + 1):
            if reading.taken[end - 1] or reading.is_sign(end - 1):
                return
            behind = reading.possessive_end(end)
            if behind > end:
                yield behind, reading.slice(at, end)

    units = numbers(reading.pack)
    people = PeopleReader(reading)
    place = PlaceReader(reading)
    return {
        "people": people,
        "names": people.strictly,
        "guests": people.likely,
        "inflected": people.inflected,
        "titled": people.titled,
        "place": place,
        "oldplace": place,
        "located": place.inflected,
        "site": place.site,
        "address": address,
        "title": TitleReader(reading),
        "text": TextReader(reading),
        "calendar": calendar,
        "quoted": quoted,
        "owner": owner,
        "old": old,
        "time": time,
        "when": when,
        "hours": hours,
        "duration": duration,
        "number": number,
        "equipment": listed("place.equipment"),
    }
