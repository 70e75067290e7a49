"""Finds the stretches of a text that are worth parsing: runs of tokens that can belong to a time expression."""

from collections.abc import Sequence

from dialogs.times.chart import LONGEST
from dialogs.times.words import TimeWords
from dialogs.tokens import Token


def stretches(tokens: Sequence[Token], words: TimeWords) -> list[tuple[int, int]]:
    """Start and end of each run that has at least one word with a meaning of its own; none longer than `LONGEST`."""
    vocabulary, core = words.vocabulary, words.core
    found = []
    start, has_core = -1, False
    for at, token in enumerate(tokens):
        norm, plain = token.norm, token.plain
        if token.kind == "number" or norm in vocabulary or plain in vocabulary:
            if start >= 0 and at - start >= LONGEST:
                if has_core:
                    found.append((start, at))
                start = -1
            if start < 0:
                start, has_core = at, False
            has_core = has_core or token.kind == "number" or norm in core or plain in core
        else:
            if start >= 0 and has_core:
                found.append((start, at))
            start = -1
    if start >= 0 and has_core:
        found.append((start, len(tokens)))
    return found
