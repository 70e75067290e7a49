"""Cuts a text into tokens that every finder reads: words, numbers and signs with their place in the person's own text.

A cut falls wherever the kind of character changes, so "5pm", "14h30", "6to8" and "10am-noon" come apart; `glued`
keeps that there was no blank between, where blanks are written at all (never beside a wide letter or sign). What
differs between languages is a value of the pack (`Cutting`): whether words have boundaries at all, which endings hang
on times, whether words are compounded. One pass, linear in the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

Kind = Literal["word", "number", "punct"]

ENDING = "+"
"""Stands before the norm of an ending that was cut off its word."""

_PIECE = re.compile(r"(\d+)|([^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*)|(\S)")
WORDS = re.compile(r"[^\W\d_]+")
"""Runs of letters, for what need not know what kind of token they are."""
_WORD, _SIGN = 2, 3
"""Groups of `_PIECE`."""
_MOST_DIGITS = 12
"""Digits of a number whose value is read."""
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")
_SIGNS = {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-"}
_SIGNS |= {"〜": "~", "～": "~", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_SIGNS |= {"、": ",", "「": '"', "」": '"', "『": '"', "』": '"'}
_PLAIN_SIGNS = str.maketrans(_SIGNS)


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


class Case(NamedTuple):
    """A case ending and what it is called: "ával" -> "a" is the "with" of "Annával". The word keeps its own letters;
    only its norm shows the stem."""

    name: str
    """The norm of the token that is cut off, behind a "+"."""
    ending: str
    stem: str
    """What the word ends in without it."""
    scope: Literal["known", "capital", "any"]
    """Which words it is cut off: known stems, also capitalised words, or any word."""


class Cutting(NamedTuple):
    """How a language's words are cut. The default suits languages with blanks between plain words."""

    dictionary: frozenset[str] = frozenset()
    """Normalised words that are known; only they are cut out of, or off, a longer word."""
    boundaries: bool = True
    """False: no blanks between words, so that every run is cut by the dictionary."""
    endings: frozenset[str] = frozenset()
    """What may hang on a known word ("csütörtök" + "ön"), the longest first. It becomes a token of its own, with
    a "+" before its norm."""
    compounds: bool = False
    """True: a word may be two known words written as one ("Donnerstagnachmittag")."""
    halves: frozenset[str] = frozenset()
    """The known words that may be half of such a word; empty: all. Mere prepositions and endings must not cut names."""
    enclitics: frozenset[str] = frozenset()
    """Without boundaries: known words that only hang on what is before them (particles). They are cut where the script
    changes or a known word ends, never out of the middle of an unknown word and never at its beginning."""
    careful: frozenset[str] = frozenset()
    """Without boundaries: known words that are part of many others; cut only behind a figure, or between known words
    or ends of a run."""
    cases: Mapping[str, tuple[Case, ...]] = MappingProxyType({})
    """Case endings on words that are no time words, by ending, the longest first ("Péterrel", "a tárgyalóban")."""
    stems: frozenset[str] = frozenset()
    """Normalised words of the pack: never cut themselves, and stems for the cases of known words."""

    def knowing(self, words: Iterable[str]) -> "Cutting":
        """This cutting with more known words."""
        return self._replace(dictionary=self.dictionary | {normalize(word) for word in words})


PLAIN = Cutting()


def normalize(text: str) -> str:
    """The form in which words are compared: NFKC, case folded, plain quotes and dashes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN_SIGNS)


def without_accents(norm: str) -> str:
    """The text without combining accents ("aout" for "août")."""
    if norm.isascii():
        return norm
    parts = unicodedata.normalize("NFD", norm)
    if parts == norm and norm.isalpha():
        return norm
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def tokenize(text: str, cutting: Cutting = PLAIN) -> tuple[Token, ...]:
    """All tokens of the text in order; invisible characters (zero width, direction marks) are passed over."""
    tokens: list[Token] = []
    dictionary = cutting.dictionary
    cuts_words = dictionary and (not cutting.boundaries or cutting.endings or cutting.compounds or cutting.cases)
    unspaced = not cutting.boundaries
    last_end = -1
    for match in _PIECE.finditer(text):
        start, end = match.span()
        found, group = text[start:end], match.lastindex
        if group == _SIGN and found in _INVISIBLE:
            last_end = end if last_end == start else last_end
            continue
        glued = start == last_end
        if glued and unspaced and start > 0:
            glued = not (_is_wide(text[start]) or _is_wide(text[start - 1]))
        last_end = end
        norm = found.lower() if found.isascii() else normalize(found)
        if group == _WORD:
            if cuts_words and norm not in dictionary:
                tokens.extend(_cut(found, start, glued, cutting, text[start - 1 : start]))
            else:
                tokens.append(Token(found, norm, without_accents(norm), "word", start, end, glued, None))
        elif group == _SIGN:
            tokens.append(Token(found, norm, norm, "punct", start, end, glued, None))
        else:
            number = int(found) if end - start <= _MOST_DIGITS else None
            tokens.append(Token(found, norm, norm, "number", start, end, glued, number))
    return tuple(tokens)


def _word(text: str, start: int, glued: bool, norm: str) -> Token:
    return Token(text, norm, without_accents(norm), "word", start, start + len(text), glued, None)


def _cut(text: str, start: int, glued: bool, cutting: Cutting, before: str) -> list[Token]:
    """The tokens of a run of letters that is no known word as a whole; `before` is the sign or figure before it."""
    if not cutting.boundaries:
        return _cut_by_dictionary(text, start, glued, cutting, before)
    norm = normalize(text)
    if len(norm) == len(text):
        cases = _cases_of(norm, cutting)
        named = text[:1].isupper() and not text.isupper()
        for at in range(max(_SHORTEST_STEM if named else 1, len(norm) - _LONGEST_ENDING), len(norm)):
            if norm[at:] in cutting.endings and norm[:at] in cutting.dictionary and not _doubles(norm, at, cutting):
                return [
                    _word(text[:at], start, glued, norm[:at]),
                    _word(text[at:], start + at, True, ENDING + norm[at:]),
                ]
        if norm in cutting.stems and not any(
            case.scope == "known" and _is_known_case(norm, case, cutting) for case in cases
        ):
            return [_word(text, start, glued, norm)]
        if cutting.compounds:
            halves = cutting.halves or cutting.dictionary
            for at in range(3, min(len(norm) - 2, 20)):
                if norm[:at] in halves and norm[at:] in halves:
                    return [_word(text[:at], start, glued, norm[:at]), _word(text[at:], start + at, True, norm[at:])]
        for case in cases:
            if _has_case(text, norm, case, cutting):
                stem = norm.removesuffix(case.ending) + case.stem
                at = len(stem)
                return [_word(text[:at], start, glued, stem), _word(text[at:], start + at, True, ENDING + case.name)]
    return [_word(text, start, glued, norm)]


def _cases_of(norm: str, cutting: Cutting) -> list[Case]:
    """The cases that the word may be in by its ending: those that leave a known word ("Ivettel": Ivett, not Ivet), then
    all, the longest ending first."""
    if not cutting.cases:
        return []
    endings = (norm[at:] for at in range(max(0, len(norm) - _LONGEST_ENDING), len(norm)))
    cases = [case for ending in endings for case in cutting.cases.get(ending, ())]
    return [*(case for case in cases if _is_known_case(norm, case, cutting)), *cases]


def _doubles(norm: str, at: int, cutting: Cutting) -> bool:
    """Whether a case that doubles the last letter of a known word explains it better than an ending that only lacks its
    accent: "Mártonnal" is "with Márton", no "-nál"."""
    ending = norm[at:]
    if norm[at - 1] != ending[0]:
        return False
    if not any(other != ending and without_accents(other) == ending for other in cutting.endings):
        return False
    return any(case.stem and _is_known_case(norm, case, cutting) for case in _cases_of(norm, cutting))


_LONGEST_ENDING = 16
"""Letters of an ending; beyond it nothing is looked up."""
_SHORTEST_STEM = 3


def _has_case(text: str, norm: str, case: Case, cutting: Cutting) -> bool:
    """Whether the ending is a case of this word, and not a part of it."""
    short = len(norm) - len(case.ending) + len(case.stem) < _SHORTEST_STEM
    if _is_known_case(norm, case, cutting) and not (short and text[:1].isupper() and not text.isupper()):
        return True
    if len(norm) - len(case.ending) + len(case.stem) < _SHORTEST_STEM or case.scope == "known":
        return False
    return (case.scope == "any" or text[:1].isupper()) and norm not in cutting.stems


def _is_known_case(norm: str, case: Case, cutting: Cutting) -> bool:
    """Whether a word of the pack with this ending it is; a short word needs a long ending ("úrral", not "azt")."""
    stem = norm.removesuffix(case.ending) + case.stem
    return stem in cutting.stems and (len(stem) >= _SHORTEST_STEM or len(case.ending) >= _SHORTEST_STEM)


def stem_of(token: Token) -> str:
    """The word as written, without what its ending changed in it: "Anná" of "Annával" is "Anna"."""
    same = 0
    while same < min(len(token.text), len(token.norm)) and normalize(token.text[same]) == token.norm[same]:
        same += 1
    return token.text[:same] + token.norm[same:]


def _cut_by_dictionary(text: str, start: int, glued: bool, cutting: Cutting, before: str) -> list[Token]:
    """Longest known word first, from left to right; what is between known words stays together."""
    norm = normalize(text)
    if len(norm) != len(text):
        norm = "".join(normalize(sign)[:1] or sign for sign in text)
    lengths = _lengths(cutting.dictionary)
    tokens: list[Token] = []

    def add(first: int, end: int) -> None:
        near = glued if first == 0 else not (_is_wide(text[first]) or _is_wide(text[first - 1]))
        tokens.append(_word(text[first:end], start + first, near, norm[first:end]))

    unknown = at = 0
    while at < len(norm):
        for size in lengths.get(norm[at], ()):
            end = at + size
            known = end <= len(norm) and norm[at:end] in cutting.dictionary
            if known and (_in_latin(norm, at) or _in_latin(norm, end)):
                known = False
            if known and 0 < at - unknown < _SURE_WORD and _goes_on(norm, at):
                known = False
            if known and _may_cut(norm, at, end, unknown, before, cutting, lengths):
                if unknown < at:
                    add(unknown, at)
                add(at, end)
                unknown = at = end
                break
        else:
            at += 1
    if unknown < at:
        add(unknown, at)
    return tokens


def _goes_on(norm: str, at: int) -> bool:
    """Whether one katakana word runs on here: the "lunch" in "brunch" is none."""
    return script_of(norm[at]) == script_of(norm[at - 1]) == KATAKANA


def _in_latin(norm: str, at: int) -> bool:
    """Whether a Latin word runs on here: the "am" in "fabrikam" is none."""
    return 0 < at < len(norm) and script_of(norm[at]) == script_of(norm[at - 1]) == "LATIN"


KATAKANA = "KATAKANA"


def _may_cut(
    norm: str, at: int, end: int, unknown: int, before: str, cutting: Cutting, lengths: Mapping[str, tuple[int, ...]]
) -> bool:
    """Whether a known word is one here, by what the pack says of it; `unknown`: where the unknown word before began."""
    word = norm[at:end]
    if word in cutting.enclitics:
        if at == 0:
            return bool(before) and (before.isalnum() or unicodedata.category(before) in {"Pe", "Pf"} or before == '"')
        ends = (
            end == len(norm) or script_of(norm[end]) != script_of(norm[at]) or _known_from(norm, end, cutting, lengths)
        )
        return unknown == at or script_of(norm[at - 1]) != script_of(norm[at]) or ends
    if word in cutting.careful:
        return unknown == at and (
            end == len(norm)
            or (at == 0 and before.isdecimal())
            or any(norm[end : end + size] in cutting.dictionary for size in lengths.get(norm[end], ()))
        )
    return True


def _known_from(norm: str, at: int, cutting: Cutting, lengths: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether a known word of some length begins here: "o-negai shimasu" behind a particle."""
    return any(size >= _SURE_WORD and norm[at : at + size] in cutting.dictionary for size in lengths.get(norm[at], ()))


_SURE_WORD = 3
"""Characters of a word that is hardly a part of another by chance."""


@cache
def script_of(sign: str) -> str:
    """The script of a letter ("HIRAGANA", "CJK")."""
    return unicodedata.name(sign, "").partition(" ")[0]


@cache
def _is_wide(sign: str) -> bool:
    """Whether the sign is of a script that is written without blanks between words, or full-width."""
    return unicodedata.east_asian_width(sign) in "WF"


@cache
def _lengths(dictionary: frozenset[str]) -> Mapping[str, tuple[int, ...]]:
    """First character -> the lengths of the known words that begin with it, longest first."""
    found: dict[str, set[int]] = {}
    for word in dictionary:
        if word:
            found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}
