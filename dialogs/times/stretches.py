"""Finds the stretches of a text that are worth parsing: runs of tokens that can belong to a time expression."""

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.times.chart import LONGEST, Sign
from dialogs.times.context import Sought
from dialogs.times.parse import Parsed, parse
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


class Stretch(NamedTuple):
    """A run of tokens that may speak of time, parsed; `end` is exclusive."""

    start: int
    end: int
    signs: tuple[Sign, ...]
    parsed: Parsed


def parsed_stretches(tokens: Sequence[Token], words: TimeWords, asked: Sought = None) -> list[Stretch]:
    """The stretches of the text with what they say; `asked` as for `parse`."""
    found = []
    for start, end in stretches(tokens, words):
        signs = tuple([(token.norm, token.glued) for token in tokens[start:end]])
        found.append(Stretch(start, end, signs, parse(words, signs, asked)))
    return found


def stretches(tokens: Sequence[Token], words: TimeWords) -> list[tuple[int, int]]:
    """Start and end of each run that has at least one word with a meaning of its own; none longer than `LONGEST`."""
    vocabulary, core = words.vocabulary, words.core
    found = []
    start, has_core = -1, False
    for at, token in enumerate(tokens):
        norm, plain, number = token.norm, token.plain, token.kind == "number"
        if number or norm in vocabulary or (plain is not norm and plain in vocabulary):
            if start >= 0 and at - start >= LONGEST:
                if has_core:
                    found.append((start, at))
                start = -1
            if start < 0:
                start, has_core = at, False
            has_core = has_core or number or norm in core or plain in core
        else:
            if start >= 0 and has_core:
                found.append((start, at))
            start = -1
    if start >= 0 and has_core:
        found.append((start, len(tokens)))
    return found
