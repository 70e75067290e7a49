"""Mends slips of the hand in the few long words that a request hangs on: "tomorow", "meeitng", "wendesday".

Which words these are is pack data (`[words] mended`). A slip is one letter too many, too few, changed, or two letters
that stand in each other's place. Words that the pack knows are never touched, and a capitalised word, which may be a
name ("Augusta"), only where its letters are the same ones ("Wendesday") or one is doubled ("Tommorow").
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from dialogs.tokens import Token

SHORTEST = 5
"""Letters of the shortest word that is mended."""


class Slips(dict[str, str]):
    """Every form of the words that lacks one letter, and the words themselves -> the word."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: set[tuple[str, int]] = set()
        """First letter and length of all that may be a slip of one of the words."""


def slips(words: Iterable[str]) -> Slips:
    """The forms of the words."""
    found = Slips()
    for word in sorted(set(words)):
        found.shapes.update((word[0], len(word) + more) for more in (-1, 0, 1))
        found[word] = word
        for form in _shorter(word):
            found.setdefault(form, word)
    return found


def mended(tokens: Sequence[Token], forms: Slips, known: frozenset[str]) -> Sequence[Token]:
    """The tokens with the norms of the words that were meant."""
    if not forms or known.issuperset(token.norm for token in tokens):
        return tokens
    return [_mended(token, forms) if _may_slip(token, forms, known) else token for token in tokens]


def _may_slip(token: Token, forms: Slips, known: frozenset[str]) -> bool:
    norm = token.norm
    if norm in known or token.kind != "word" or len(norm) < SHORTEST:
        return False
    return (norm[0], len(norm)) in forms.shapes


def _mended(token: Token, forms: Mapping[str, str]) -> Token:
    norm = token.norm
    for form in (norm, *_shorter(norm)):
        word = forms.get(form)
        if word is not None and _is_slip(norm, word) and (token.text.islower() or _same_letters(norm, word)):
            return token._replace(norm=word, plain=word)
    return token


def _shorter(word: str) -> list[str]:
    """The word without one of its letters, for each."""
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _is_slip(typed: str, word: str) -> bool:
    """Whether one slip parts the two: their first letters are the same, and what is different stands in one place."""
    if typed[0] != word[0]:
        return False
    first = next((at for at, (one, other) in enumerate(zip(typed, word, strict=False)) if one != other), None)
    if first is None:
        return abs(len(typed) - len(word)) == 1
    rest, other = typed[first:], word[first:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return swapped == other or rest[1:] == other or rest == other[1:] or rest[1:] == other[1:]


def _same_letters(typed: str, word: str) -> bool:
    """Whether two letters only change places, or a letter is doubled or not."""
    return sorted(typed) == sorted(word) or _undoubled(typed) == _undoubled(word)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))
