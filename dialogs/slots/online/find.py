"""Finds whether it is held online or in person."""

from collections.abc import Mapping

from dialogs.frames import HoleReader
from dialogs.model import Found
from dialogs.reading import Reading
from dialogs.scan import scan

BY = "online"


def find(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims the phrases of `[online.say]`; a title that speaks of a video call says it too, and keeps its words."""
    for match in scan(reading, "online", holes):
        _enter(reading, match.name == "yes", reading.span(match.first, match.end), match.name)
        reading.take(match.first, match.end, BY)
    if any(piece.slot == "online" for piece in reading.found):
        return
    for index in sorted({*reading.begins("online.drop"), *reading.begins("online.inside")}):
        if reading.taken[index]:
            continue
        end = reading.phrase("online.drop", index)
        if end > index and reading.is_free(index, end):
            _enter(reading, True, reading.span(index, end), "kind")
            reading.take(index, end, BY)
            return
        end = reading.phrase("online.inside", index)
        if end > index:
            start = reading.tokens[index].start
            _enter(reading, True, (start, start), "kind")
            return


def _enter(reading: Reading, online: bool, span: tuple[int, int], name: str) -> None:
    reading.found.append(Found(slot="online", key="online", value=online, span=span, by=f"{BY}.{name}"))
