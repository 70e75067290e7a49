"""Finds when it takes place: the time expressions of the message, save where a title only looks like one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Literal, cast

from dialogs.frames import HoleReader
from dialogs.model import Found, Profile, SameAsBefore, TimeExpression, ZoneSaid
from dialogs.model.base import Span
from dialogs.pack import numbers
from dialogs.reading import SEATS, Reading
from dialogs.scan import scan
from dialogs.slots.when.edges import excepted, is_until
from dialogs.slots.when.titles import is_title_word
from dialogs.times import LONGEST, SERIES_END, Stretch, TimeContext, find_shifts, parsed_stretches
from dialogs.times import each as each_time
from dialogs.times import find as find_times
from dialogs.times.context import sought

BY = "when"
SamePart = Literal["time", "day", "minutes", "place", "people", "subject"]


def read_times(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Reads the time expressions of the words that are not shielded, and marks the words that carry them."""
    words, tokens = reading.pack.times, reading.tokens
    _buts(reading)
    stretches = parsed_stretches(tokens, words, sought(reading.expecting))
    if not stretches:
        return
    context = context_of(reading, reading.expecting)
    index_at = {token.start: index for index, token in enumerate(tokens)}
    for first, end in _open_stretches(reading):
        known = stretches if end - first == reading.size else None
        for expression in find_times(tokens[first:end], words, context, known):
            _mark(reading, expression, index_at)
    for first, (end, expression) in list(reading.time_at.items()):
        behind = _seats_before(reading, holes, first, expression) if expression.by.startswith(BARE) else 0
        if behind:
            for rest in find_times(tokens[behind:end], words, context, None):
                _mark(reading, rest, index_at)
    _lengths(reading)
    for first, (end, expression) in list(reading.time_at.items()):
        if is_title_word(reading, first, end, expression) or _is_empty_now(reading, expression):
            _unmark(reading, first, end, expression)
    _leave_out(reading)
    _shifts(reading, stretches)


BARE = "bare+"
"""How a time is found whose hour is a mere number beside a day."""


def _seats_before(reading: Reading, holes: Mapping[str, HoleReader], first: int, expression: TimeExpression) -> int:
    """Behind the number of "a room for 8 tomorrow at 3", which says its hour elsewhere, and which is claimed as that of
    the people; 0 where it is an hour."""
    end, _ = reading.time_at[first]
    others = (each for _, each in reading.time_at.values() if each is not expression)
    number = next((index for index in range(first, end) if reading.tokens[index].kind == "number"), end)
    if number == end or not any(each.readings and each.readings[0].at for each in others):
        return 0
    reading.taken[number] = SEATS
    for at in range(max(0, number - MOST_TAKING), number):
        match = reading.pack.say("place").named(reading.words, at, holes, number + 1, {"room"})
        if match is not None and match.end == number + 1:
            _unmark(reading, first, end, expression)
            reading.taken[number] = SEATS
            return number + 1
    reading.taken[number] = BY
    return 0


def _buts(reading: Reading) -> None:
    """Claims a "but" that begins a clause and would also be a time: Hungarian "de" is short for the morning."""
    for index in range(reading.size - 1):
        begins = index == 0 or reading.is_sign(index - 1)
        if begins and reading.has("words.but_word", index) and reading.tokens[index + 1].kind == "word":
            reading.take(index, index + 1, "but")


def _leave_out(reading: Reading) -> None:
    """Takes out times that are excepted: "every weekday at noon except Wednesday", "this week but not on Friday"."""
    for first, (end, expression) in list(reading.time_at.items()):
        starts = range(max(0, first - _BACK), first)
        start = next((at for at in starts if first <= reading.phrase("words.but", at) < end), None)
        if start is None or not reading.is_free(start, first):
            continue
        _unmark(reading, first, end, expression)
        reading.take(start, end, BY)
        reading.found.append(excepted(expression, reading.span(start, end)))


_BACK = 3
"""Words of the longest phrase that excepts days."""


def context_of(reading: Reading, expecting: str | None) -> TimeContext:
    """What times depend on beside the words."""
    return person_context(reading.profile, reading.now, expecting)


def person_context(profile: Profile, now: datetime, expecting: str | None) -> TimeContext:
    """The moment (aware, in the person's zone), the person's habits, and the slot that was asked for."""
    return TimeContext(
        now=now,
        locale=profile.locale,
        working_hours=profile.preferences.working_hours or profile.working_hours,
        next_weekday=profile.preferences.next_weekday,
        expecting=expecting,
    )


def bare_hour(reading: Reading, at: int, limit: int) -> Iterator[tuple[int, TimeExpression]]:
    """A number that is an hour only because of the words around it: "make it 10"."""
    end = at + 1
    while end < limit and reading.tokens[end].glued and not reading.taken[end]:
        end += 1
    if end < limit and not (reading.is_sign(end) or reading.taken[end] or reading.has("words.stop", end)):
        return
    for expression in each_time(reading.tokens[at:end], reading.pack.times, context_of(reading, "at")):
        yield end, expression
        return


def asked_time(reading: Reading, at: int, limit: int) -> Iterator[tuple[int, TimeExpression]]:
    """A time that begins at the word, read as if a time had been asked for: "8 to 4"."""
    token, words = reading.tokens[at], reading.pack.times
    if token.kind != "number" and words.vocabulary.isdisjoint((token.norm, token.plain)):
        return
    for expression in each_time(reading.tokens[at : min(limit, at + LONGEST)], words, context_of(reading, "at")):
        if expression.span[0] == reading.tokens[at].start:
            end = at + 1
            while end < limit and reading.tokens[end].start < expression.span[1]:
                end += 1
            yield end, expression
        return


LONGEST_TAKEN = 8
"""Hours up to which "bloque-moi 2 h" takes so much time rather than begins then."""
MOST_TAKING = 4
"""Words of the longest phrase that takes time."""


def _lengths(reading: Reading) -> None:
    """Makes lengths of hours behind a word that takes time: "bloque-moi deux heures vendredi après-midi"."""
    if "request.takes_time" not in reading.pack.phrases:
        return
    for first, (end, expression) in list(reading.time_at.items()):
        starts = range(max(0, first - MOST_TAKING), first)
        if not any(reading.phrase("request.takes_time", start, first) == first for start in starts):
            continue
        number = numbers(reading.pack).get(reading.words[first], reading.tokens[first].number or 0)
        moment = expression.readings[0] if expression.readings else None
        clock = moment.at if moment is not None and moment.end_at is None and moment.minutes is None else None
        if clock is None or not 0 < number <= LONGEST_TAKEN or expression.recurrence is not None:
            continue
        taken = {"at": None, "open_hour": False, "minutes": number * 60 + clock.minute}
        readings = tuple(dict.fromkeys(moment.model_copy(update=taken) for moment in expression.readings))
        changed = expression.model_copy(update={"readings": readings})
        reading.times[reading.times.index(expression)] = changed
        reading.time_at[first] = (end, changed)


def _is_empty_now(reading: Reading, expression: TimeExpression) -> bool:
    """Whether it says only "now" while another time is said: then it is a mere word."""
    moment = expression.readings[0] if expression.readings else None
    return moment is not None and moment.offset == 0 and len(reading.times) > 1


def _open_stretches(reading: Reading) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    first = 0
    for index in range(reading.size + 1):
        if index == reading.size or reading.taken[index]:
            if index > first:
                stretches.append((first, index))
            first = index + 1
    return stretches


def _mark(reading: Reading, expression: TimeExpression, index_at: Mapping[int, int]) -> None:
    first = index_at[expression.span[0]]
    end = first + 1
    while end < reading.size and reading.tokens[end].start < expression.span[1]:
        end += 1
    reading.times.append(expression)
    reading.time_at[first] = (end, expression)
    reading.take(first, end, BY)


def _unmark(reading: Reading, first: int, end: int, expression: TimeExpression) -> None:
    del reading.time_at[first]
    reading.times.remove(expression)
    for index in range(first, end):
        reading.taken[index] = ""


def _cuts_time(reading: Reading, inside: list[int]) -> bool:
    """Whether a time reaches beyond the words: in "4 pm instead" the "pm" belongs to the hour."""
    ranges = ((first, end) for first, (end, _) in reading.time_at.items() if first <= inside[-1] and inside[0] < end)
    return any(first < inside[0] or end > inside[-1] + 1 for first, end in ranges)


def find(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Enters the time expressions that no other slot used."""
    for first, (end, expression) in sorted(reading.time_at.items()):
        if reading.taken[first] != BY or expression.by == SERIES_END:
            continue
        if expression.impossible is not None:
            _enter_impossible(reading, expression, expression.impossible)
        if expression.impossible is not None and not expression.readings:
            reading.take(first, end, BY)
            continue
        reading.found.append(
            Found(
                slot="when", key=key_of(expression), value=expression, span=expression.span, by=f"{BY}.{expression.by}"
            )
        )
        if expression.zone:
            reading.found.append(
                Found(
                    slot="when", key="zone", value=ZoneSaid(zone=expression.zone), span=expression.span, by=f"{BY}.zone"
                )
            )
        start = first
        while start > 0 and not reading.taken[start - 1] and reading.has("words.before_time", start - 1):
            start -= 1
        reading.take(start, end, BY)


def _enter_impossible(reading: Reading, expression: TimeExpression, span: Span) -> None:
    """Enters the words of a day that does not exist: it is refused, never another day."""
    said = reading.text[slice(*span)]
    reading.found.append(
        Found(slot="when", key="impossible", value=said, span=span, by=f"{BY}.{expression.by}.impossible")
    )


def _shifts(reading: Reading, stretches: Sequence[Stretch]) -> None:
    for shift in find_shifts(reading.tokens, reading.pack.times, stretches):
        inside = [i for i, token in enumerate(reading.tokens) if shift.span[0] <= token.start < shift.span[1]]
        if not inside or any(reading.taken[index] not in {"", BY} for index in inside) or _cuts_time(reading, inside):
            continue
        near = (*range(max(0, inside[0] - _WARNED_BACK), inside[0]), *range(inside[-1] + 1, inside[-1] + 3))
        if any(reading.has("options.warns", index) for index in near):
            # "Avísame dos horas antes" is a reminder, although "dos horas antes" alone moves the event.
            continue
        reading.found.append(Found(slot="when", key="shift", value=shift.shift, span=shift.span, by=f"{BY}.shift"))
        for index in inside:
            if not reading.taken[index]:
                reading.taken[index] = "shift"


_WARNED_BACK = 5
"""Words from that which asks for a reminder to the time of it: "rappelle-le-moi la veille"."""


def find_same(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "at the same time", "same place": what of a draft is to stay."""
    for match in scan(reading, "same", holes):
        reading.found.append(
            Found(
                slot="when",
                key="same",
                value=SameAsBefore(part=cast(SamePart, match.name)),
                span=reading.span(match.first, match.end),
                by=f"{BY}.same",
            )
        )
        reading.take(match.first, match.end, BY)


def key_of(expression: TimeExpression) -> str:
    """Which part of the draft an expression speaks of."""
    if expression.recurrence is not None:
        return "recurrence"
    if is_until(expression):
        return "end"
    if expression.kind == "duration":
        return "duration"
    moment = expression.readings[0] if expression.readings else None
    if moment is not None and moment.all_day:
        return "all_day"
    if moment is not None and moment.at is None and moment.end_at is not None and moment.day is None:
        return "end"
    return "start"
