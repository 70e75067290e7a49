"""What looks like a time and is none: "lunch with April", "room 404", "table for 2", "50 Upper Alabama Street".

The word lists are the pack's (`[time.lists]`).
"""

from collections.abc import Sequence

from dialogs.times.context import TimeContext
from dialogs.times.parse import Piece
from dialogs.times.words import TimeWords
from dialogs.tokens import Token

_NONE: frozenset[str] = frozenset()
_ADDRESS_REACH = 4
"""Tokens after a house number within which the street word stands."""


def is_time(piece: Piece, offset: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """Whether the words around leave a single piece (its tokens counted from `offset`) a time."""
    start, end = piece.start + offset, piece.end + offset
    if tokens[start].kind == "number" and _numbered(piece, start, tokens, words):
        return False
    hour = piece.plan.bare is not None or (piece.plan.start is not None and piece.plan.days is None)
    if hour and not _certain(piece) and _seats(start, tokens, words):
        return False
    if piece.plan.bare is not None and _part_of_name(start, tokens, words):
        return False
    if end - start == 2 and _is_mark(tokens[end - 1], words) and any(token.text.islower() for token in tokens):
        return False
    if tokens[end - 1].kind == "number":
        return not (_counted(end, tokens, words) or _address(end, tokens, words))
    return not _ordinal(end, tokens, words)


def below_zero(piece: Piece, offset: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A length with a minus sign ("for -30 minutes"), save where it says how long before ("-5 minutes before")."""
    start, end = piece.start + offset, piece.end + offset
    if (
        piece.plan.length is None
        or start == 0
        or tokens[start - 1].norm != "-"
        or not tokens[start].glued
        or tokens[start - 1].glued
    ):
        return False
    return end >= len(tokens) or tokens[end].norm not in words.markers.get("ahead", _NONE)


def _is_mark(token: Token, words: TimeWords) -> bool:
    """A capital on a number that as a small letter would be a unit: "3M", "room 12A"."""
    return token.glued and token.text.isupper() and token.norm in words.markers.get("small_letters", _NONE)


def stands(piece: Piece, tokens: Sequence[Token], words: TimeWords, context: TimeContext) -> bool:
    """Whether a joined piece is enough of a time to stand in this sentence."""
    if piece.plan.bare is not None:
        return context.expecting is not None and (_alone(piece, tokens, words) or _answers(piece, tokens, words))
    if piece.plan.needs_company:
        following = tokens[piece.end].norm if piece.end < len(tokens) else ""
        is_range = piece.plan.end is not None and following in words.markers.get("after_range", _NONE)
        return is_range or _alone(piece, tokens, words)
    if _opens_sentence(piece, tokens, words):
        return False
    core = _core(piece, tokens, words)
    if len(core) == 1 and core[0].norm in words.markers.get("careful", _NONE):
        return _alone(piece, tokens, words) or _introduced(piece, tokens, words)
    return True


def _opens_sentence(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A word that only leads in, at the start of a clause: "Now make it Thursday"."""
    if piece.end - piece.start > 1 or tokens[piece.start].norm not in words.markers.get("openers", _NONE):
        return False
    leads = piece.start == 0 or tokens[piece.start - 1].kind == "punct"
    return leads and piece.end < len(tokens) and tokens[piece.end].kind == "word"


def _core(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> list[Token]:
    lead = words.markers.get("lead", _NONE)
    return [token for token in tokens[piece.start : piece.end] if token.norm not in lead and token.kind != "punct"]


def _alone(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """Nothing else but signs and fillers is in the text."""
    filler = words.markers.get("filler", _NONE)
    outside = [*tokens[: piece.start], *tokens[piece.end :]]
    return all(token.kind == "punct" or token.norm in filler for token in outside)


def _answers(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A lone number at the end of a clause, after a word that leads to a value: "change it to 11, please"."""
    before = tokens[piece.start - 1].norm if piece.start else tokens[piece.start].norm
    if {before, tokens[piece.start].norm}.isdisjoint(words.markers.get("bare_before", _NONE)):
        return False
    after = tokens[piece.end] if piece.end < len(tokens) else None
    return after is None or after.kind == "punct" or after.norm in words.markers.get("filler", _NONE)


def _introduced(piece: Piece, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A preposition of time stands before it, and no name goes on after it: "in May", but not "with Sun Li"."""
    before = words.markers.get("introduces", _NONE)
    if piece.end < len(tokens) and _is_name(piece.end, tokens, words) and tokens[piece.end - 1].text[:1].isupper():
        return False
    first = tokens[piece.start].norm
    return first in before or (piece.start > 0 and tokens[piece.start - 1].norm in before)


def _is_name(at: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A capitalised word inside the sentence that is no time word."""
    token = tokens[at]
    return at > 0 and token.kind == "word" and token.text[0].isupper() and token.norm not in words.vocabulary


def _part_of_name(start: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A number that ends a name: "Ocean's 11", "Berkeley 7"."""
    if start == 0:
        return False
    before = tokens[start - 1]
    return _is_name(start - 1, tokens, words) or (before.glued and before.kind == "word" and len(before.norm) == 1)


def _numbered(piece: Piece, start: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """The number counts or names a thing: "room 404", "Q3", "#5", "$5"; or goes on from another one."""
    if start == 0:
        return False
    before = tokens[start - 1]
    says_unit = piece.end - piece.start > 1 and tokens[start + piece.end - piece.start - 1].kind == "word"
    if before.norm in words.markers.get("numbered", _NONE) and not _certain(piece) and not says_unit:
        return True
    if before.norm in words.markers.get("numbering_signs", _NONE):
        return True
    if not tokens[start].glued:
        return False
    if before.kind == "word":
        return before.norm not in words.vocabulary
    return before.kind == "punct" and before.glued and start > 1 and tokens[start - 2].kind == "number"


def _seats(start: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """The number says for how many: "a table for 6", "reservation for 4 at Nando's"."""
    link = words.markers.get("seated_for", _NONE)
    at = start if tokens[start].norm in link else start - 1
    return at > 0 and tokens[at].norm in link and tokens[at - 1].norm in words.markers.get("seated", _NONE)


def _certain(piece: Piece) -> bool:
    """The number is a time of day by the way it is written: "5 pm", "14:30"."""
    start = piece.plan.start
    return start is not None and (start.half is not None or start.written)


def _counted(end: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """The number counts a thing: "3 items"; or goes on: "3D", "555-1234"."""
    if end >= len(tokens):
        return False
    after = tokens[end]
    if not after.glued:
        return after.norm in words.markers.get("counted", _NONE)
    if after.kind == "word":
        return after.norm not in words.vocabulary
    goes_on = end + 1 < len(tokens) and tokens[end + 1].glued and tokens[end + 1].kind == "number"
    return goes_on or after.norm in words.markers.get("measuring_signs", _NONE)


def _ordinal(end: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """An ordinal that counts a thing: "the second floor"."""
    if end >= len(tokens) or tokens[end].norm not in words.markers.get("ordinal_nouns", _NONE):
        return False
    last = tokens[end - 1].norm
    return words.means(last, "{nth}") or last in words.markers.get("ordinal_endings", _NONE)


def _address(end: int, tokens: Sequence[Token], words: TimeWords) -> bool:
    """A house number: a street word follows closely."""
    streets = words.markers.get("street", _NONE)
    for token in tokens[end : end + _ADDRESS_REACH]:
        if token.kind == "punct" and token.norm not in (".", "'"):
            return False
        if token.norm in streets:
            return True
    return False
