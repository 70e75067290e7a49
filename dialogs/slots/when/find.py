"""Finds when it takes place: the time expressions of the message, except where a name or a title only looks like one."""

from collections.abc import Mapping
from typing import Literal, cast

from dialogs.frames import HoleReader
from dialogs.model import Found, SameAsBefore, TimeExpression, ZoneSaid
from dialogs.reading import Reading
from dialogs.scan import scan
from dialogs.times import TimeContext, find_shifts
from dialogs.times import find as find_times

BY = "when"
SamePart = Literal["time", "day", "minutes", "place", "people", "subject"]


def read_times(reading: Reading) -> None:
    """Reads the time expressions of the words that are not shielded, and marks the words that carry them."""
    context = TimeContext(
        now=reading.now,
        locale=reading.profile.locale,
        working_hours=reading.profile.preferences.working_hours or reading.profile.working_hours,
        next_weekday=reading.profile.preferences.next_weekday,
        expecting=reading.expecting,
    )
    index_at = {token.start: index for index, token in enumerate(reading.tokens)}
    for first, end in _open_stretches(reading):
        for expression in find_times(reading.tokens[first:end], reading.pack.times, context):
            _mark(reading, expression, index_at)


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


def find(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Enters the time expressions that no other slot used, and the moves relative to a draft."""
    _shifts(reading)
    for first, (end, expression) in sorted(reading.time_at.items()):
        if reading.taken[first] != BY:
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
    _same(reading, holes)


def _shifts(reading: Reading) -> None:
    for shift in find_shifts(reading.tokens, reading.pack.times):
        inside = [i for i, token in enumerate(reading.tokens) if shift.span[0] <= token.start < shift.span[1]]
        if not inside or any(reading.taken[index] not in {"", BY} for index in inside):
            continue
        reading.found.append(Found(slot="when", key="shift", value=shift.shift, span=shift.span, by=f"{BY}.shift"))
        for index in inside:
            reading.taken[index] = "shift"


def _same(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
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
    if expression.kind == "duration":
        return "duration"
    moment = expression.readings[0] if expression.readings else None
    if moment is not None and moment.all_day:
        return "all_day"
    if moment is not None and moment.at is None and moment.end_at is not None and moment.day is None:
        return "end"
    return "start"
