"""Cuts a text into tokens that every finder reads: words, numbers and signs with their place in the person's own text.

A cut falls wherever the kind of character changes, so "5pm", "14h30", "6to8" and "10am-noon" come apart; `glued`
keeps that there was no blank between. What differs between languages is a value of the pack (`Cutting`): whether words
have boundaries at all, which endings hang on times, whether words are compounded. One pass, linear in the text.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "punct"]

ENDING = "+"
"""Stands before the norm of an ending that was cut off its word."""

_PIECE = re.compile(r"(\d+)|([^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*)|(\S)")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
_SIGNS |= {"〜": "~", "～": "~", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}


class Token(NamedTuple):
    """One word, number or sign of a text."""

    text: str
    """As the person wrote it."""
    norm: str
    """NFKC and case folded; quotes and dashes in their plain form. What words are looked up by."""
    plain: str
    """`norm` without accents, for lenient look-ups."""
    kind: Kind
    start: int
    end: int
    """Exclusive; both in characters of the original text."""
    glued: bool
    """No blank stands before it."""
    number: int | None
    """The value of a number written in digits of any script; None for longer ones than 12 digits."""


class Cutting(NamedTuple):
    """How a language's words are cut. The default suits languages with blanks between plain words."""

    dictionary: frozenset[str] = frozenset()
    """Normalised words that are known; only they are cut out of, or off, a longer word."""
    boundaries: bool = True
    """False: no blanks between words, so that every run is cut by the dictionary."""
    endings: tuple[str, ...] = ()
    """What may hang on a known word ("csütörtök" + "ön"), longest first. It becomes a token of its own, with
    a "+" before its norm."""
    compounds: bool = False
    """True: a word may be two known words written as one ("Donnerstagnachmittag")."""

    def knowing(self, words: Iterable[str]) -> "Cutting":
        """This cutting with more known words."""
        return self._replace(dictionary=self.dictionary | {normalize(word) for word in words})


PLAIN = Cutting()


def normalize(text: str) -> str:
    """The form in which words are compared: NFKC, case folded, plain quotes and dashes."""
    if text.isascii():
        return text.lower()
    return "".join(_SIGNS.get(sign, sign) for sign in unicodedata.normalize("NFKC", text).casefold())


def without_accents(norm: str) -> str:
    """The text without combining accents ("aout" for "août")."""
    if norm.isascii():
        return norm
    return "".join(sign for sign in unicodedata.normalize("NFD", norm) if not unicodedata.combining(sign))


def tokenize(text: str, cutting: Cutting = PLAIN) -> tuple[Token, ...]:
    """All tokens of the text in order; invisible characters (zero width, direction marks) are passed over."""
    tokens: list[Token] = []
    cuts_words = bool(cutting.dictionary) and (not cutting.boundaries or cutting.endings or cutting.compounds)
    last_end = -1
    for match in _PIECE.finditer(text):
        start, end = match.span()
        found = match.group()
        if match.lastindex == 3 and found in _INVISIBLE:
            last_end = end if last_end == start else last_end
            continue
        glued = start == last_end
        last_end = end
        if match.lastindex == 1:
            number = int(found) if len(found) <= 12 else None
            norm = found if found.isascii() else normalize(found)
            tokens.append(Token(found, norm, norm, "number", start, end, glued, number))
            continue
        norm = found.lower() if found.isascii() else normalize(found)
        if match.lastindex == 2:
            if cuts_words and norm not in cutting.dictionary:
                tokens.extend(_cut(found, start, glued, cutting))
            else:
                tokens.append(Token(found, norm, without_accents(norm), "word", start, end, glued, None))
        else:
            tokens.append(Token(found, norm, norm, "punct", start, end, glued, None))
    return tuple(tokens)


def _word(text: str, start: int, glued: bool, norm: str) -> Token:
    return Token(text, norm, without_accents(norm), "word", start, start + len(text), glued, None)


def _cut(text: str, start: int, glued: bool, cutting: Cutting) -> list[Token]:
    """The tokens of a run of letters that is no known word as a whole."""
    if not cutting.boundaries:
        return _cut_by_dictionary(text, start, glued, cutting)
    norm = normalize(text)
    if len(norm) == len(text):
        for ending in cutting.endings:
            stem = norm.removesuffix(ending)
            if stem != norm and stem in cutting.dictionary:
                at = len(stem)
                return [_word(text[:at], start, glued, stem), _word(text[at:], start + at, True, ENDING + ending)]
        if cutting.compounds:
            for at in range(3, min(len(norm) - 2, 20)):
                if norm[:at] in cutting.dictionary and norm[at:] in cutting.dictionary:
                    return [_word(text[:at], start, glued, norm[:at]), _word(text[at:], start + at, True, norm[at:])]
    return [_word(text, start, glued, norm)]


def _cut_by_dictionary(text: str, start: int, glued: bool, cutting: Cutting) -> list[Token]:
    """Longest known word first, from left to right; what is between known words stays together."""
    longest = min(_LONGEST_KNOWN, len(text))
    tokens: list[Token] = []
    unknown = at = 0
    while at < len(text):
        for end in range(min(at + longest, len(text)), at, -1):
            norm = normalize(text[at:end])
            if norm in cutting.dictionary:
                if unknown < at:
                    tokens.append(
                        _word(text[unknown:at], start + unknown, glued or bool(tokens), normalize(text[unknown:at]))
                    )
                tokens.append(_word(text[at:end], start + at, glued or bool(tokens), norm))
                unknown = at = end
                break
        else:
            at += 1
    if unknown < at:
        tokens.append(_word(text[unknown:at], start + unknown, glued or bool(tokens), normalize(text[unknown:at])))
    return tokens


_LONGEST_KNOWN = 10
"""Characters of the longest word that is cut out of a run without blanks."""
