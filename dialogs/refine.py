"""Refiners: what the finders left in conflict is settled here, one question at a time, in a visible order."""

from collections.abc import Callable, Mapping

from dialogs.frames import HoleReader
from dialogs.model import Found, Moment, PersonSaid, TimeExpression
from dialogs.reading import Reading

Refiner = Callable[[Reading], None]


def repair_times(reading: Reading) -> None:
    """ "at 5, no wait, 5:30": behind words of repair a value replaces the one of the same kind before it."""
    _repair(reading, "when", lambda piece: piece.key)


def repair_people(reading: Reading) -> None:
    """ "with Ravi, I mean Rahul": the second name replaces the first."""
    _repair(reading, "people", lambda _piece: "")


def _repair(reading: Reading, slot: str, kind: Callable[[Found], str]) -> None:
    repairs, takes_back = reading.begins("change.repair"), reading.listed("change.no")
    for index in sorted({*repairs, *takes_back}):
        if not index or (reading.phrase("change.repair", index) == index and not _takes_back(reading, index)):
            continue
        place = reading.tokens[index].start
        before = [piece for piece in reading.found if piece.slot == slot and piece.span[1] <= place]
        after = [piece for piece in reading.found if piece.slot == slot and piece.span[0] > place]
        if not before or not after:
            continue
        last = before[-1]
        if isinstance(last.value, TimeExpression) and isinstance(after[0].value, TimeExpression):
            rest = last.model_copy(update={"value": _without_parts(last.value, after[0].value)})
            reading.found[reading.found.index(last)] = rest
        elif kind(last) == kind(after[0]) and last.operation == after[0].operation:
            reading.found.remove(last)


def find_taken_back(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Claims a mere "no" between two times, before it becomes a title."""
    for index in reading.listed("change.no"):
        if index:
            _takes_back(reading, index)


def _takes_back(reading: Reading, index: int) -> bool:
    """Whether a mere "no" stands between two times and nothing else: "at ten, no, half past ten"."""
    if not reading.has("change.no", index):
        return False
    before, behind = index - 1, index + 1
    while before > 0 and reading.is_sign(before):
        before -= 1
    while behind < reading.size - 1 and reading.is_sign(behind):
        behind += 1
    if behind >= reading.size or reading.taken[before] != "when" or reading.taken[behind] != "when":
        return False
    reading.take(index, index + 1, "request")
    return True


def _without_parts(expression: TimeExpression, other: TimeExpression) -> TimeExpression:
    """The expression without the parts that the other one says anew."""
    said = other.readings[0] if other.readings else Moment()
    drop = {name: None for name in ("day", "last_day", "at", "end_at", "minutes") if getattr(said, name) is not None}
    readings = tuple(
        dict.fromkeys(moment.model_copy(update={**drop, "open_hour": False}) for moment in expression.readings)
    )
    return expression.model_copy(update={"readings": readings})


def one_subject(reading: Reading) -> None:
    """The last title that was named wins; a plain kind of meeting gives way to any title."""
    titles = [piece for piece in reading.found if piece.slot == "subject"]
    if len(titles) > 1:
        best = max(titles, key=lambda piece: (piece.confidence, piece.span[0]))
        reading.found[:] = [piece for piece in reading.found if piece.slot != "subject" or piece is best]


def once_each(reading: Reading) -> None:
    """The same person is added once."""
    seen: set[tuple[str, str]] = set()
    kept: list[Found] = []
    for piece in reading.found:
        if isinstance(piece.value, PersonSaid):
            mark = (piece.operation, piece.value.name.casefold())
            if mark in seen:
                continue
            seen.add(mark)
        kept.append(piece)
    reading.found[:] = kept


def in_order(reading: Reading) -> None:
    """Pieces in the order of the text."""
    reading.found.sort(key=lambda piece: piece.span)


REFINERS: tuple[Refiner, ...] = (in_order, repair_times, repair_people, one_subject, once_each)
"""Run in this order."""
