"""Two requests in one message: where the second begins. It is kept in the person's words for after the first."""

from collections.abc import Mapping

from dialogs.frames import HoleReader
from dialogs.model import TimeExpression
from dialogs.reading import Reading

MOST_TITLE = 3
"""Words in which a second event must name its kind."""
ASKING = ("create", "remind")
"""Phrases of the pack's `[request.say]` that begin a request of its own."""
EDITS = ("change", "place", "people", "options", "online", "subject", "tail")
"""Tables whose phrases go on about the first event ("and add Bob", "set the location to ...")."""


def second_request(reading: Reading, holes: Mapping[str, HoleReader]) -> int | None:
    """The word at which a second request with a time of its own begins; None when there is but one."""
    times = sorted(at for at, (_, expression) in reading.time_at.items() if not _is_past(reading, expression))
    if len(times) < 2:
        return None
    for index in range(times[0] + 1, times[-1]):
        if (
            _joins(reading, index - 1)
            and _says_something(reading, index)
            and (_asks(reading, holes, index) or _names_another(reading, times, index))
        ):
            return index
    return None


def _says_something(reading: Reading, end: int) -> bool:
    """Whether more than a time stands before the word: "On Friday, make a meeting ..." is one request."""
    return any(
        not reading.taken[index]
        and not reading.is_sign(index)
        and not reading.has("words.before_time", index)
        and not reading.has("request.joins", index)
        for index in range(end)
    )


def _is_past(reading: Reading, expression: TimeExpression) -> bool:
    """Whether a day before today is spoken of, on which nothing is to be scheduled ("after yesterday's talk")."""
    moment = expression.readings[0] if expression.readings else None
    return moment is not None and moment.day is not None and moment.day < reading.now.date()


def _names_another(reading: Reading, times: list[int], index: int) -> bool:
    """Whether an event of its own kind begins that has an hour behind it, where a whole time stands before.

    Its day may go without saying: "lunch tomorrow at noon and a call with Tom at 3".
    """
    first = index + 1 if reading.has("words.articles", index) else index
    if first + 1 >= reading.size or reading.taken[first] or not _is_kind(reading, first):
        return False
    return any(_is_complete(reading, at) for at in times if at < index) and any(
        _has_hour(reading, at) for at in times if at > first
    )


def _is_kind(reading: Reading, index: int) -> bool:
    """Whether one of the next words names a kind of event, before anything else is said."""
    end = index
    while (
        end < reading.size
        and end - index < MOST_TITLE
        and not reading.taken[end]
        and not reading.has("words.stop", end)
    ):
        end += 1
    return end > index and reading.pack.kind_of(reading.slice(index, end)) is not None


def _is_complete(reading: Reading, at: int) -> bool:
    readings = reading.time_at[at][1].readings
    return bool(readings) and readings[0].day is not None and readings[0].at is not None


def _has_hour(reading: Reading, at: int) -> bool:
    readings = reading.time_at[at][1].readings
    return bool(readings) and readings[0].at is not None


def _joins(reading: Reading, index: int) -> bool:
    """Whether a sentence or clause ends there."""
    return reading.ends_sentence(index) or reading.words[index] == "," or reading.has("request.joins", index)


def _asks(reading: Reading, holes: Mapping[str, HoleReader], index: int) -> bool:
    """Whether a request begins that is no edit of the first: "schedule a call", not "add Bob" or "make it"."""
    if reading.taken[index]:
        return False
    limit = reading.size
    match, at = None, index
    while at < limit and (match is None or match.name not in ASKING):
        if any(reading.pack.say(name).at(reading.words, at, holes, limit) for name in EDITS):
            return False
        match = reading.pack.say("request").at(reading.words, at, holes, limit)
        if match is None:
            return False
        at = match.end
    if match is None or match.name not in ASKING:
        return False
    at = match.end
    while at < limit and reading.taken[at] == "when":
        at += 1
    return at < limit and not (reading.taken[at] or reading.has("request.it", at) or _is_person(reading, holes, at))


def _is_person(reading: Reading, holes: Mapping[str, HoleReader], index: int) -> bool:
    return next(iter(holes["names"](index, reading.size)), None) is not None
