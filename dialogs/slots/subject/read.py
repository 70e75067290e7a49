"""Reads a title, or free text, where a phrase has room for one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from dialogs.frames import HoleReader
from dialogs.reading import Reading, inside_quotes

MOST_TITLE_WORDS = 24


class Words:
    """Words that may be a title, cut out of the message only once they are one: most never are."""

    __slots__ = ("end", "first", "reading")

    def __init__(self, reading: Reading, first: int, end: int) -> None:
        self.reading, self.first, self.end = reading, first, end

    def __str__(self) -> str:
        return self.reading.slice(self.first, self.end)


def _nothing(_at: int, _limit: int) -> Iterable[tuple[int, object]]:
    return ()


_NO_HOLES: Mapping[str, HoleReader] = defaultdict(lambda: _nothing)
"""Readers for phrases that are asked for without what stands in their holes."""


class TitleReader:
    """The hole `{title}`: what is quoted, else the words up to the next thing that is no part of a title."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __call__(self, at: int, limit: int) -> Iterable[tuple[int, str | Words]]:
        """The title that begins at the word, longest first; shorter ones for phrases that go on behind it."""
        reading = self.reading
        if at < limit and reading.taken[at] == "quoted":
            end = at
            while end < limit and reading.taken[end] == "quoted":
                end += 1
            yield end, inside_quotes(reading, at, end)
            return
        first = at + (at < limit and reading.words[at] == ":")
        while first < limit and reading.has("words.articles", first) and not reading.taken[first]:
            first += 2 if reading.is_elided(first + 1) else 1
        longest = self._end(first, limit)
        for end in range(longest, first, -1):
            if not reading.signs[end - 1] or reading.words[end - 1] in _CLOSING:
                yield end, Words(reading, first, end)

    def _end(self, first: int, limit: int) -> int:
        reading, end = self.reading, first
        while (
            end < limit and end - first < MOST_TITLE_WORDS and (not reading.taken[end] or reading.taken[end] in _INSIDE)
        ):
            if reading.ends_sentence(end) and not names_part(reading, end):
                break
            if end > first and (reading.has("subject.title_stops", end) or self._is_over(end, limit)):
                break
            if reading.words[end] == "," and (
                not reading.tokens[end].glued
                or reading.phrase("subject.fields", end + 1) > end + 1
                or self._says_option(end + 1, limit)
            ):
                break
            if (
                end > first
                and reading.phrase("words.and", end) == end + 1
                and reading.has("subject.and_stops", end + 1)
            ):
                break
            end += 1
        if end < limit and reading.taken[end] in {"when", "address"}:
            while end > first + 1 and reading.has("words.before_time", end - 1):
                end -= 1
        while end > first and (reading.is_sign(end - 1) and reading.words[end - 1] not in _CLOSING):
            end -= 1
        while end > first + 1 and reading.has("subject.title_drop", end - 1):
            end -= 1
        return end

    def _says_option(self, at: int, limit: int) -> bool:
        """Whether the words behind a comma set something of the event: "category Travel, high priority"."""
        options = self.reading.pack.say("options")
        return at < limit and options.at(self.reading.words, at, _NO_HOLES, limit) is not None

    def _is_over(self, at: int, limit: int) -> bool:
        """Whether words begin that go on about the event: "as the title", "on my calendar", "with a time of"."""
        ends = self.reading.pack.say("title_end")
        return not self.reading.taken[at] and ends.at(self.reading.words, at, {}, limit) is not None


def names_part(reading: Reading, index: int) -> bool:
    """Whether a colon parts a title from what it is about: "Final: Lions vs Bears"."""
    if reading.words[index] != ":" or not 0 < index < reading.size - 1 or not reading.tokens[index].glued:
        return False
    plain = reading.has("subject.generic", index - 1) or reading.has("subject.activities", index - 1)
    named = reading.capital(index + 1) and (reading.capital(index - 1) or (index > 1 and not plain))
    return named and not reading.taken[index + 1] and reading.phrase("subject.fields", index + 1) == index + 1


_CLOSING = frozenset(")]'%&")
_INSIDE = frozenset({"numbered", "name"})


class TextReader:
    """The hole `{text}`: everything up to the end of the message."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __call__(self, at: int, limit: int) -> Iterable[tuple[int, str]]:
        """The rest of the message."""
        if at < limit:
            if all(self.reading.taken[index] == "quoted" for index in range(at, limit)):
                yield limit, inside_quotes(self.reading, at, limit)
            else:
                yield limit, self.reading.slice(at, limit)
