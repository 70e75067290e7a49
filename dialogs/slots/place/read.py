"""Reads a place where a phrase has room for one: free text up to the next thing that is no part of it."""

from collections.abc import Iterable

from dialogs.model import PlaceSaid
from dialogs.reading import Reading, inside_quotes

MOST_WORDS = 9
_BACK = 4
"""Words before a place within which its article stands."""


class PlaceReader:
    """The hole `{place}`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __call__(self, at: int, limit: int) -> Iterable[tuple[int, PlaceSaid]]:
        """The place that begins at the word, if one does."""
        reading = self.reading
        first = at
        if first < limit and reading.taken[first] == "address":
            end = first
            while end < limit and reading.taken[end] == "address":
                end += 1
            yield end, PlaceSaid(name=reading.slice(first, end))
            return
        if first < limit and reading.taken[first] == "quoted":
            end = first
            while end < limit and reading.taken[end] == "quoted":
                end += 1
            yield end, PlaceSaid(name=inside_quotes(reading, first, end))
            return
        while first < limit and reading.has("words.articles", first) and not reading.taken[first]:
            first += 2 if reading.is_elided(first + 1) else 1
        end = self._end(first, limit)
        unspaced = not reading.pack.cutting.boundaries
        if unspaced and end - 1 > first and reading.has("place.not", end - 1):
            return  # "shō no ken de" speaks of a matter
        if end > first and not self._is_event(first, end) and not self._is_errand(end, limit):
            led = first > 0 and reading.has("words.articles", first - 1)
            named = first - 1 if led and self._is_written_with(first - 1, limit) else first
            yield end, PlaceSaid(name=reading.slice(named, end))

    def _is_written_with(self, article: int, limit: int) -> bool:
        """Whether the article belongs to a name: "at The Gilded Fork"."""
        reading = self.reading
        begins = article == 0 or reading.ends_sentence(article - 1)
        named = article + 1 < limit and reading.capital(article) and reading.capital(article + 1)
        return named and not begins and not reading.text.isupper() and not reading.is_elided(article + 1)

    def _is_errand(self, end: int, limit: int) -> bool:
        """Whether an infinitive ends the words: "das Auto in die Werkstatt bringen" is what is to be done."""
        reading = self.reading
        behind = end < limit and not reading.taken[end] and reading.has("place.infinitives", end)
        return behind or reading.has("place.infinitives", end - 1)

    def _is_event(self, first: int, end: int) -> bool:
        """Whether what stands there is something one attends, not a place: "at a trade fair in Cologne"."""
        head = next((at for at in range(first, end) if self.reading.has("place.goes_on", at)), end) - 1
        if "place.inner" in self.reading.pack.lists:
            head = first  # where "of" joins nouns, the first one says what it is: "Palais des Congrès"
        return self.reading.has("place.events", head)

    def address(self, at: int, limit: int) -> Iterable[tuple[int, PlaceSaid]]:
        """The hole `{address}`: a street address."""
        return self(at, limit) if at < limit and self.reading.taken[at] == "address" else ()

    def site(self, at: int, limit: int) -> Iterable[tuple[int, PlaceSaid]]:
        """The hole `{site}`: a place whose first word says so ("salle Curie"), or a numbered one."""
        reading, first = self.reading, at
        while first < limit and reading.has("words.articles", first) and not reading.taken[first]:
            first += 2 if reading.is_elided(first + 1) else 1
        if first < limit and (reading.has("place.leads", first) or reading.taken[first] == "numbered"):
            yield from self(first, limit)
        elif first < limit:
            yield from (found for found in self(first, limit) if reading.has("place.rooms", found[0] - 1))

    def inflected(self, at: int, limit: int) -> Iterable[tuple[int, PlaceSaid]]:
        """The hole `{located}`: the place right before the phrase ("a nagy tárgyalóban", "Egerben"), from its article
        on, or what is written with a capital, or a mere word for a place."""
        first = self._start(limit)
        article = first > 0 and self.reading.has("words.articles", first - 1) and not self.reading.taken[first - 1]
        if first < limit and at == first - article:
            yield limit, PlaceSaid(name=self.reading.slice(first, limit))

    def _start(self, end: int) -> int:
        reading, first = self.reading, end
        while first > 0 and self._belongs(first - 1) and (first == end or self._is_named(first - 1)):
            first -= 1
        if first == end or self.reading.phrase("place.not", end - 1) == end:
            return end
        for index in range(first - 1, max(first - _BACK, 0) - 1, -1):
            if reading.has("words.articles", index) and not reading.taken[index]:
                return index + 1
            if reading.capital(first) or not self._belongs(index):
                break
        named = reading.capital(end - 1) or reading.has("place.nouns", end - 1)
        at_home = reading.has("place.home_endings", end)
        return first if named and (at_home or not reading.has("people.names", end - 1)) else end

    def _is_named(self, index: int) -> bool:
        """Whether the word has a capital of its own, not that of the sentence."""
        starts = index == 0 or self.reading.ends_sentence(index - 1)
        return self.reading.capital(index) and not starts

    def _belongs(self, index: int) -> bool:
        reading = self.reading
        plain = reading.tokens[index].kind == "word" and not reading.is_ending(index)
        number = reading.taken[index] == "numbered"
        spoken = reading.has("words.stop", index) and not self._is_named(index)
        return number or (plain and not reading.taken[index] and not spoken)

    def _end(self, first: int, limit: int) -> int:
        reading = self.reading
        if first >= limit or self._refused(first):
            return first
        end = first
        while end < limit and end - first < MOST_WORDS:
            if reading.taken[end] == "numbered" or (end > first and reading.taken[end] == "address"):
                end += 1
                continue
            if reading.taken[end]:
                break
            if reading.is_sign(end) and not self._inner_sign(end, limit):
                break
            if end > first and self._stops(end, limit):
                break
            end = reading.chunk_end(end, limit)
            end = min(reading.possessive_end(end), limit)
        while end > first and (
            reading.is_sign(end - 1) or reading.has("place.until", end - 1) or reading.has("place.inner", end - 1)
        ):
            end -= 1
        if end - first > 1 and reading.has("place.tail", end - 1):
            end -= 1
        return end

    def _stops(self, at: int, limit: int) -> bool:
        """Whether a place is over here; "Jax in Glendale" and "Chili's on 15th Street" are one place each."""
        reading = self.reading
        if not reading.has("place.until", at) or reading.tokens[at].glued or self._names_on(at, limit):
            return False
        owner = reading.possessive_end(at + 1) if reading.has("people.titles_behind", at) else at
        if owner > at + 1 and owner < limit and reading.has("place.nouns", owner):
            return False  # "Murakami-san's house"
        if reading.has("place.goes_on", at) and at + 1 < limit:
            behind = at + 1
            known = reading.capital(behind) or (reading.text.islower() and reading.has("place.weak", at))
            named = not reading.taken[behind] and known and not reading.has("words.stop", behind)
            return not (named or reading.taken[behind] == "address")
        return True

    def _names_on(self, at: int, limit: int) -> bool:
        """Whether the article is inside a name: "casa de los García", "restaurante El Olivo"."""
        reading = self.reading
        if not reading.has("words.articles", at) or at + 1 >= limit or reading.taken[at + 1]:
            return False
        joined = reading.capital(at) or reading.has("place.inner", at - 1)
        return joined and reading.capital(at + 1) and not reading.text.isupper()

    def _refused(self, first: int) -> bool:
        reading = self.reading
        if reading.taken[first]:
            return reading.taken[first] != "numbered"
        if reading.tokens[first].kind == "number" and not (
            first + 1 < reading.size and not reading.tokens[first + 1].glued and reading.capital(first + 1)
        ):
            return True
        return reading.phrase("place.not", first) > first or reading.is_sign(first)

    def _inner_sign(self, at: int, limit: int) -> bool:
        """A comma before a town ("Portland, Oregon"), a hyphen, an ampersand, a number sign."""
        reading = self.reading
        if reading.words[at] in {"#", "&", "'", "-", "・"}:
            return True
        if reading.words[at] == "." and at + 1 < limit and not reading.ends_sentence(at):
            return True
        if reading.words[at] == "." and at > 0 and reading.has("place.short", at - 1):
            return True
        return (
            reading.words[at] == ","
            and at + 1 < limit
            and not reading.taken[at + 1]
            and reading.capital(at + 1)
            and reading.capital(at - 1)
            and not reading.has("words.stop", at + 1)
            and self._short_tail(at + 1, limit)
        )

    def _short_tail(self, at: int, limit: int) -> bool:
        """What follows the comma is one or two capitalised words and then something else."""
        reading, end = self.reading, at
        while end < limit and not reading.taken[end] and not reading.is_sign(end) and reading.capital(end):
            end += 1
        if reading.has("people.names", at) and self._is_list_of_people(end, limit):
            return False
        return end - at <= 2 and (
            end >= limit or bool(reading.taken[end]) or reading.is_sign(end) or reading.has("words.stop", end)
        )

    def _is_list_of_people(self, end: int, limit: int) -> bool:
        """Whether another name is joined to the one behind the comma: "at The Fox, Bob and Carol"."""
        behind = self.reading.phrase("words.and", end, limit)
        return end < behind < limit and self.reading.has("people.names", behind)
