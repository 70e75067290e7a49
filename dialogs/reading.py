"""`Reading`: one message while it is being understood: its words, who has claimed which, what was found so far.

Finders look at what is free, and claim words. It lives for one call of `understand` and never leaves it.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import eq

from dialogs.markup import without_markup
from dialogs.model import Act, Found, Pick, Profile, Question, Reopened, Span, TimeExpression
from dialogs.pack import Pack
from dialogs.spelling import mended
from dialogs.tokens import ENDING, Token, normalize, stem_of, tokenize

NONE: frozenset[str] = frozenset()
OPEN = frozenset({"", "numbered", "name"})
"""Claims that leave a word free for a title."""
SEATS = "seats"
"""Claim of the number of people that a room is for."""
SENTENCE_ENDS = frozenset(".!?;:\n…。！？")
"""Signs after which a new sentence may begin."""


class Reading:
    """A message being read. Words are counted by index; `end` is always exclusive."""

    __slots__ = (
        "acts",
        "asked_at",
        "asked_by",
        "ends",
        "expecting",
        "found",
        "marked",
        "now",
        "pack",
        "pick",
        "profile",
        "question",
        "reopens",
        "signs",
        "size",
        "spots",
        "taken",
        "text",
        "time_at",
        "times",
        "tokens",
        "typed",
        "words",
    )

    def __init__(self, text: str, pack: Pack, profile: Profile, now: datetime, expecting: str | None) -> None:
        self.typed = text
        """The text with its markup, for what is kept word for word."""
        self.text = without_markup(text)
        """The person's own text, with blanks in place of markup."""
        self.marked = self.text != text
        """Whether there was markup."""
        self.pack = pack
        self.profile = profile
        self.now = now
        self.expecting = expecting
        self.tokens = _tokens(self.text, pack)
        spelled = pack.respelled
        self.words: list[str] = [spelled.get(token.norm, token.norm) for token in self.tokens]
        self.size = len(self.words)
        self.spots: Mapping[str, Sequence[int]] = pack.beginnings.spots(self.words)
        """Table of the pack -> where one of its phrases may begin."""
        self.signs: list[bool] = [token.kind == "punct" for token in self.tokens]
        """Which tokens are signs, not words or numbers."""
        self.ends: list[bool] = [sign and self._ends_sentence(at) for at, sign in enumerate(self.signs)]
        """Which tokens end a sentence."""
        self.taken: list[str] = [""] * self.size
        """Who claimed each word; "" while it is free."""
        self.times: list[TimeExpression] = []
        self.time_at: dict[int, tuple[int, TimeExpression]] = {}
        """First word of a time expression -> its end and itself."""
        self.found: list[Found] = []
        self.acts: list[Act] = []
        self.asked_at: int | None = None
        """The word of asking ("schedule", "I have"), where one stands."""
        self.asked_by = ""
        """The name of its phrase."""
        self.pick: Pick | None = None
        self.question: Question | None = None
        self.reopens: Reopened | None = None

    def is_free(self, first: int, end: int) -> bool:
        """Whether nobody has claimed any of these words."""
        return not any(self.taken[first:end])

    def is_open(self, index: int) -> bool:
        """Whether the word may still belong to a title: free, or only shielded as a name or a numbered room."""
        return self.taken[index] in OPEN

    def take(self, first: int, end: int, by: str) -> None:
        """Claims words; words that are claimed for good already stay with their owner."""
        for index in range(first, end):
            if self.taken[index] in OPEN:
                self.taken[index] = by

    def span(self, first: int, end: int) -> Span:
        """Where words stand in the person's own text."""
        return (self.tokens[first].start, self.tokens[end - 1].end)

    def slice(self, first: int, end: int) -> str:
        """The words as the person wrote them; without the case ending that a last one bears ("Annával": Anna)."""
        last = self.tokens[end - 1]
        ends = (last.start, stem_of(last)) if self.is_ending(end) else (last.end, "")
        said = self.text[self.tokens[first].start : ends[0]] + ends[1]
        return said if not self.marked else " ".join(word for word in said.split(" ") if word)

    def meant(self, first: int, end: int) -> str:
        """The words as written; as they were meant where a slip of the hand was mended in them."""
        mended = any(
            token.kind == "word" and token.norm != normalize(token.text) and not self.is_ending(first + place + 1)
            for place, token in enumerate(self.tokens[first:end])
        )
        return " ".join(token.norm for token in self.tokens[first:end]) if mended else self.slice(first, end)

    def is_ending(self, index: int) -> bool:
        """Whether the token is an ending that was cut off the word before."""
        return 0 < index < self.size and self.words[index][:1] == ENDING and len(self.words[index]) > 1

    def has(self, name: str, index: int) -> bool:
        """Whether the word at the index is in the pack's list "table.key"."""
        return 0 <= index < self.size and self.words[index] in self.pack.lists.get(name, NONE)

    def listed(self, name: str) -> Sequence[int]:
        """Where words of the pack's list "table.key" stand."""
        words = self.pack.lists.get(name, NONE)
        return () if words.isdisjoint(self.words) else [at for at, word in enumerate(self.words) if word in words]

    def begins(self, name: str) -> Sequence[int]:
        """Where phrases of the pack's list may begin."""
        starts = self.pack.phrases.get(name)
        if not starts or starts.keys().isdisjoint(self.words):
            return ()
        return [at for at, word in enumerate(self.words) if word in starts]

    def phrase(self, name: str, index: int, limit: int | None = None) -> int:
        """The end of the longest phrase of the pack's list that stands at the index; the index when none does."""
        starts = self.pack.phrases.get(name)
        phrases = starts.get(self.words[index]) if starts and index < self.size else None
        if not phrases:
            return index
        limit = self.size if limit is None else limit
        for phrase in phrases:
            end = index + len(phrase)
            if end <= limit and (end == index + 1 or tuple(self.words[index:end]) == phrase):
                return end
        return index

    def possessive_end(self, index: int) -> int:
        """The end of a possessive ending ("'s") that hangs on the word before; the index when none does."""
        if index >= self.size or not (self.tokens[index].glued or not self.pack.cutting.boundaries):
            return index
        return self.phrase("words.possessive", index)

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.tokens[index].text[:1].isupper()

    def is_elided(self, index: int) -> bool:
        """Whether the token is the apostrophe of an elided word ("l'", "d'") that is written on to the next."""
        return 0 < index < self.size - 1 and self.words[index] == "'" and self.tokens[index].glued

    def is_sign(self, index: int) -> bool:
        """Whether the token is a sign, not a word or number."""
        return self.signs[index]

    def ends_sentence(self, index: int) -> bool:
        """Whether the token ends a sentence; a point inside "a.m." or "Dr." does not."""
        return self.ends[index]

    def _ends_sentence(self, index: int) -> bool:
        token = self.tokens[index]
        if token.text not in SENTENCE_ENDS:
            return False
        if token.text != ".":
            return not (index + 1 < self.size and self.tokens[index + 1].glued)
        if index + 1 >= self.size:
            return True
        return not (
            self.tokens[index + 1].glued or (index > 0 and (self._is_short(index - 1) or self._is_nth(index - 1)))
        )

    def _is_nth(self, index: int) -> bool:
        """Whether a point behind the number makes it an ordinal ("50. Geburtstag"): a habit of the language."""
        return (
            self.tokens[index].kind == "number"
            and self.tokens[index + 1].glued
            and self.has("words.ordinal_signs", index + 1)
        )

    def _is_short(self, index: int) -> bool:
        """Whether a point behind the word shortens it: an initial, "Mt", "Dr"."""
        token = self.tokens[index]
        return (len(token.text) == 1 and token.text.isupper()) or self.has("words.dotted", index)

    def chunk_end(self, index: int, limit: int) -> int:
        """The end of what is written in one piece from here: "O'Brien", "Anne-Marie", "R&D"."""
        end = index + 1
        while end < limit and self.tokens[end].glued and not self.taken[end] and not self.is_ending(end):
            if not self.is_sign(end):
                end += 1
            elif (
                self.words[end] in _JOINERS
                and end + 1 < limit
                and self.tokens[end + 1].glued
                and not self.is_sign(end + 1)
            ):
                if self.possessive_end(end) > end:
                    break
                end += 2
            else:
                break
        return end


_JOINERS = frozenset("'-&./_")


@lru_cache(maxsize=16)
def _tokens(text: str, pack: Pack) -> Sequence[Token]:
    """The words of a message as they were meant: a turn reads the same ones for what was asked, and for what else they
    may mean."""
    return mended(heard(tokenize(text, pack.cutting), pack), pack.slips, pack.known)


def heard(tokens: Sequence[Token], pack: Pack) -> Sequence[Token]:
    """The tokens without hesitations ("um"), courtesy ("please") and stammering ("the the", "i need i need")."""
    fillers = pack.lists.get("words.fillers", frozenset())
    repeated = pack.lists.get("words.repeated", frozenset())
    norms = [token.norm for token in tokens]
    if fillers.isdisjoint(norms) and not any(map(eq, norms, norms[1:])) and not any(map(eq, norms, norms[2:])):
        return tokens
    kept: list[Token] = []
    for index, token in enumerate(tokens):
        norm = token.norm
        if norm in fillers and not _is_named(tokens, index):
            continue
        if kept and norm in repeated and kept[-1].norm == norm:
            continue
        kept.append(token)
        pair = [word.norm for word in kept[-4:]]
        if len(pair) == 4 and pair[:2] == pair[2:] and repeated.issuperset(pair):
            del kept[-2:]
    return kept


def _is_named(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital letter stands where only a name has one."""
    around = tokens[max(0, index - 1) : index + 2]
    return index > 0 and len(around) == 3 and all(t.text[:1].isupper() and not t.text.isupper() for t in around)


def inside_quotes(reading: Reading, first: int, end: int) -> str:
    """The words between a pair of quotes, which stand at both ends of the range."""
    return reading.text[reading.tokens[first].end : reading.tokens[end - 1].start].strip()
