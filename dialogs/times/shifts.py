"""Moves relative to the draft: "an hour later", "half an hour longer", "the day after", "PM not AM"."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.model import Shift
from dialogs.model.base import Span
from dialogs.times.stretches import Stretch, parsed_stretches
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


class ShiftFound(NamedTuple):
    """A shift and the words that carry it."""

    shift: Shift
    span: Span


def find_shifts(
    tokens: Sequence[Token], words: TimeWords, stretches: Sequence[Stretch] | None = None
) -> tuple[ShiftFound, ...]:
    """Every shift of the text, in its order. Where one overlaps a `TimeExpression` ("2 days later"), the
    conversation decides: with a draft it is the shift, without one it is the time.

    `stretches` are those of `parsed_stretches(tokens, words)`, where the caller has them already.
    """
    found = []
    for start, _, _, parsed in parsed_stretches(tokens, words) if stretches is None else stretches:
        for piece in parsed.shifts:
            span = (tokens[start + piece.start].start, tokens[start + piece.end - 1].end)
            found.append(ShiftFound(piece.shift, span))
    return tuple(found)
