"""What looks like a time and is none: "lunch with April", "room 404", "table for 2", "50 Upper Alabama Street"."""

from collections.abc import Sequence

from dialogs.times.context import TimeContext
from dialogs.times.parse import Piece
from dialogs.times.words import TimeWords
from dialogs.tokens import Token

_NONE: frozenset[str] = frozenset()
_ADDRESS_REACH = 4
"""Tokens after a house number within which the street word stands."""


def stands(piece: Piece, tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> bool:
    """Whether the piece is a time in this sentence."""
    if piece.plan.bare is not None:
        return context.expecting is not None and _alone(piece, tokens, words)
    if _numbered(piece, tokens, words) or _counted(piece, tokens, words) or _address(piece, tokens, words):
        return False
    core = _core(piece, tokens, words)
    if piece.plan.needs_company or (len(core) == 1 and core[0].norm in words.markers.get("careful", _NONE)):
        return _alone(piece, tokens, words) or _introduced(piece, tokens, words)
    return True


def _core(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> list[Token]:
    lead = words.markers.get("lead", _NONE)
    return [token for token in tokens[piece.start : piece.end] if token.norm not in lead and token.kind != "punct"]


def _alone(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """Nothing else but signs and fillers is in the text."""
    filler = words.markers.get("filler", _NONE)
    outside = [*tokens[: piece.start], *tokens[piece.end :]]
    return all(token.kind == "punct" or token.norm in filler for token in outside)


def _introduced(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A preposition of time stands before it: "in May", "on Sat"."""
    before = words.markers.get("introduces", _NONE)
    first = tokens[piece.start].norm
    return first in before or (piece.start > 0 and tokens[piece.start - 1].norm in before)


def _numbered(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """The first number counts or names a thing: "room 404", "Q3", "#5", "$5"."""
    at = piece.start
    if tokens[at].kind != "number" or at == 0:
        return False
    before = tokens[at - 1]
    if before.norm in words.markers.get("numbered", _NONE):
        return True
    return tokens[at].glued and (before.kind == "word" or before.norm in words.markers.get("numbering_signs", _NONE))


def _counted(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """The last number counts a thing: "3 items", "table for 2 people"; or goes on as one word: "3D"."""
    if piece.end >= len(tokens) or tokens[piece.end - 1].kind != "number":
        return False
    after = tokens[piece.end]
    if after.glued and (after.kind == "word" or after.norm in words.markers.get("measuring_signs", _NONE)):
        return True
    return after.norm in words.markers.get("counted", _NONE)


def _address(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A house number: a street word follows closely."""
    if tokens[piece.end - 1].kind != "number":
        return False
    streets = words.markers.get("street", _NONE)
    following = tokens[piece.end : piece.end + _ADDRESS_REACH]
    for token in following:
        if token.kind == "punct" and token.norm not in (".", "'"):
            return False
        if token.norm in streets:
            return True
    return False
