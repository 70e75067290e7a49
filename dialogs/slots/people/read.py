"""Reads people where a phrase has room for them: names, addresses, dictated addresses, relations, lists of these."""

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.model import PersonSaid
from dialogs.pack import numbers
from dialogs.reading import NONE, Reading
from dialogs.slots.people.addresses import MAIL, spoken_address, written_address
from dialogs.slots.people.marks import is_mixed, optional_mark

MOST_NAME_WORDS = 4
_BRACKETS = {"<": ">", "(": ")", "[": "]"}
"""Signs around an address behind a name."""


class PeopleReader:
    """The hole `{people}`: a list of people that begins at a word."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._table: Mapping[str, Any] = reading.pack.tables.get("people", {})
        self._titled: set[str] = set()
        """Names that bear a title behind them in this message, and so are certainly people."""

    def __call__(self, at: int, limit: int) -> Iterable[tuple[int, tuple[PersonSaid, ...]]]:
        """The longest list of people that begins at the word, if one does."""
        people: list[PersonSaid] = []
        end = at
        while at < limit:
            perhaps = self.reading.phrase("people.perhaps", at, limit)
            if perhaps >= limit:
                break
            stop, some = self._people(perhaps, limit, people[-1] if people else None)
            optional = optional_mark(self.reading, stop, limit) if some else stop
            if perhaps > at or optional > stop:
                some = [person.model_copy(update={"role": "optional"}) for person in some]
            if not some or (people and stop < limit and self.reading.has("people.roles", stop)):
                break
            if self._titled and not self._is_titled(some, stop, limit):
                break
            people.extend(some)
            end = stop = stop + 1 if stop < limit and self.reading.is_ending(stop) else stop
            behind = self.reading.phrase("people.titles_behind", stop, limit)
            if behind > stop:
                if self._is_possessive(behind):
                    related, relation = self._relation_word(self.reading.possessive_end(behind), limit)
                    if relation is None:
                        people.clear()
                        break
                    people[-1] = self._related(people[-1].name, relation)
                    behind = related
                end = stop = behind
                self._titled.update(person.name for person in some)
            if optional > stop:
                end = stop = optional
            at = self._separator(stop, limit)
            if at == stop:
                break
            if at < limit and self.reading.has("people.self", at) and not self.reading.is_sign(at - 1):
                end = at + 1
                break
        if people:
            yield end, tuple(people)

    def _is_titled(self, people: list[PersonSaid], end: int, limit: int) -> bool:
        """Whether somebody behind people with titles is one too ("Satō-san to Katō-san", not "Satō-san to lunch")."""
        titled = self.reading.phrase("people.titles_behind", end, limit) > end
        return titled or all(person.relation or person.address or self._is_known(person.name) for person in people)

    def strictly(self, at: int, limit: int) -> Iterable[tuple[int, tuple[PersonSaid, ...]]]:
        """The hole `{names}`: people who are certainly people, and nothing behind them that they might belong to."""
        for end, people in self(at, limit):
            known = all(self._is_certain(person) for person in people)
            if known and self._is_boundary(end, limit) and not any(is_mixed(person) for person in people):
                yield end, people

    def _is_certain(self, person: PersonSaid) -> bool:
        """Somebody with an address, who is known by name, or by a relation to one who is."""
        own_relation = bool(person.relation and not person.of)
        return bool(person.address) or own_relation or self._is_known(person.of or person.name)

    def likely(self, at: int, limit: int) -> Iterable[tuple[int, tuple[PersonSaid, ...]]]:
        """The hole `{guests}`: people who are known or written with a capital; not the end of "Lion d'Or"."""
        if self.reading.is_elided(at - 1) and at > 2 and self.reading.capital(at - 3):
            return
        for end, people in self(at, limit):
            if all(self._is_likely(person) for person in people):
                yield end, people

    def _is_likely(self, person: PersonSaid) -> bool:
        """Whether it is rather a person than not; "my mother is coming" is what happens, and invites nobody."""
        if person.relation or person.address:
            return True
        kin = person.name.casefold() in self.reading.pack.lists.get("people.kin", NONE)
        return not kin and (person.name[:1].isupper() or self._is_known(person.name))

    def inflected(self, at: int, limit: int) -> Iterable[tuple[int, tuple[PersonSaid, ...]]]:
        """The hole `{inflected}`: the person right before the phrase ("Kovács Annával"), known or with a capital."""
        behind = limit - 1 if self.reading.has("people.titles_after", limit - 1) else limit
        first = self._name_start(behind)
        if first < behind:
            said = self.reading.has("people.titles", first - 1) or self.reading.has("people.speaker", first - 1)
            dotted = first > 1 and self.reading.words[first - 1] == "." and self.reading.has("people.titles", first - 2)
            if at == first - 2 * dotted - said:
                yield limit, self._called(first, behind)

    def _called(self, first: int, end: int) -> tuple[PersonSaid, ...]:
        stop, relation = self._relation_word(first, end)
        return (PersonSaid(name=self.reading.slice(first, end), relation=relation if stop == end else None),)

    def _name_start(self, end: int) -> int:
        """The beginning of the name that ends before the word: a given name, and capitalised words before it."""
        reading, first = self.reading, end
        while first > 0 and end - first < MOST_NAME_WORDS:
            index = first - 1
            taken = reading.taken[index] not in {"", "name"}
            if reading.tokens[index].kind != "word" or taken or reading.is_ending(index):
                break
            known = self._given(index) or reading.has("people.surnames", index)
            if first == end and reading.has("people.kin", index):
                return index
            starts = index == 0 or reading.ends_sentence(index - 1)
            if not (known or (reading.capital(index) and not starts and not reading.text.isupper())):
                related = first == end and any(
                    reading.has(f"people.relations.{name}", index) for name in self._table.get("relations", {})
                )
                if first == end and reading.has("people.relations_of", index) and index > 0 and self._given(index - 1):
                    return self._name_start(index)
                return index if related else first
            if not self._may_be_name(index, index):
                break
            first = index
        return first

    def titled(self, at: int, limit: int) -> Iterable[tuple[int, tuple[PersonSaid, ...]]]:
        """The hole `{titled}`: people who bear a title behind their names ("Satō-san")."""
        for end, people in self(at, limit):
            if all(person.name in self._titled for person in people):
                yield end, people

    def _is_known(self, name: str) -> bool:
        if name in self._titled:
            return True
        first, *rest = name.casefold().split()
        lists = self.reading.pack.lists
        return first in lists.get("people.names", NONE) or (not rest and first in lists.get("people.kin", NONE))

    def _separator(self, at: int, limit: int) -> int:
        """The end of "," or "and" or ", and"; the same index when none stands there."""
        start = at
        if at < limit and self.reading.words[at] in {",", "、", "/"} and not self.reading.taken[at]:
            at += 1
        return self.reading.phrase("words.and", at, limit) if at < limit else start

    def _people(self, at: int, limit: int, before: PersonSaid | None) -> tuple[int, list[PersonSaid]]:
        """One person, or several given names in a row ("mike jim and bob")."""
        if self.reading.taken[at] == MAIL:
            for read in (written_address, spoken_address):
                end, address = read(self.reading, at, limit)
                if address:
                    while end < limit and self.reading.taken[end] == "ending":
                        end += 1
                    return end, [PersonSaid(name=address, address=address)]
        if self.reading.phrase("place.equipment", at, limit) > at:
            return at, []
        end, relation = self._relation(at, limit, before)
        if relation:
            return end, [relation]
        kin = self._kin(at, limit)
        if kin > at:
            behind = self._of_what(kin, limit)
            return behind, [PersonSaid(name=self.reading.slice(kin - 1, behind))]
        first = self._after_title(self._after_role(self._after_article(at, limit), limit), limit)
        end = self._name_end(first, limit)
        if end == first:
            return at, []
        relation_end, relation = self._relation_of(first, end, limit)
        if relation:
            return relation_end, [relation]
        if self._is_possessive(end):
            return at, []
        parts = self._row_of_given_names(first, end, limit)
        if parts:
            return end, [PersonSaid(name=self.reading.slice(*part)) for part in parts]
        name = self.reading.slice(first, end)
        behind, address = self._address_behind(end, limit)
        if address:
            return behind, [PersonSaid(name=name, address=address)]
        return self._aside(end, limit), [PersonSaid(name=name, title=self._kept_title(first))]

    def _address_behind(self, at: int, limit: int) -> tuple[int, str]:
        """The address that follows a name, and its end: "Ana <ana@contoso.com>", "Ana (ana@contoso.com)", "Ana at
        ana@contoso.com"; the index and "" when none does."""
        reading = self.reading
        opens = at < limit and (reading.words[at] in _BRACKETS or reading.has("people.dictated.at", at))
        first = at + 1 if opens else at
        if first >= limit or reading.taken[first] != MAIL:
            return at, ""
        end, address = written_address(reading, first, limit)
        closes = end < limit and opens and reading.words[end] == _BRACKETS.get(reading.words[at])
        return (end + closes, address) if address else (at, "")

    def _kin(self, at: int, limit: int) -> int:
        """The end of somebody who is known by what they are to the speaker ("my sister", "the CFO"), unnamed."""
        reading = self.reading
        first = at + (reading.has("people.speaker", at) or reading.has("people.theirs", at))
        if first >= limit or reading.taken[at] or reading.taken[first] or not reading.has("people.kin", first):
            return at
        return first + 1 if self._is_boundary(first + 1, limit) and not self._is_possessive(first + 1) else at

    def _of_what(self, at: int, limit: int) -> int:
        """Behind what somebody is the head of ("the CFO of the group"); the same index when nothing is said of it."""
        reading = self.reading
        if at + 1 >= limit or not reading.has("people.of", at) or reading.taken[at + 1]:
            return at
        first = at + 2 if reading.has("words.articles", at + 1) else at + 1
        plain = first < limit and not reading.taken[first] and reading.tokens[first].kind == "word"
        return first + 1 if plain and not reading.has("words.stop", first) else at

    def _relation(self, at: int, limit: int, before: PersonSaid | None) -> tuple[int, PersonSaid | None]:
        """ "my manager", "her boss" after somebody was named."""
        reading = self.reading
        spoken = reading.has("people.speaker", at)
        theirs = reading.has("people.theirs", at)
        if not (spoken or theirs) and not reading.pack.cutting.boundaries and not reading.taken[at]:
            # Languages without articles say "boss" for "my boss"; only a particle behind it makes it a person.
            end, relation = self._relation_word(at, limit)
            if (
                relation is not None
                and not self._runs_on(at)
                and self._is_boundary(end, limit)
                and not self._is_possessive(end)
            ):
                return end, PersonSaid(name=reading.slice(at, end), relation=relation)
        if not (spoken or theirs) or reading.taken[at]:
            return at, None
        end, relation = self._relation_word(at + (2 if reading.is_elided(at + 1) else 1), limit)
        if relation is None:
            return at, None
        name = self._possessor(end, limit)
        if name > end and not reading.is_sign(name - 1):
            first = end + (2 if reading.is_elided(end + 1) else 1)
            return name, self._related(reading.slice(first, name), relation)
        if theirs and before is not None:
            return end, self._related(before.name, relation)
        return end, PersonSaid(name=reading.slice(at, end), relation=relation)

    def _runs_on(self, at: int) -> bool:
        """Whether the word is only the end of a longer one: "operations team" without a blank."""
        reading = self.reading
        close = at > 0 and reading.tokens[at - 1].end == reading.tokens[at].start and reading.is_open(at - 1)
        return close and not reading.is_sign(at - 1) and not reading.has("place.until", at - 1)

    def _possessor(self, at: int, limit: int) -> int:
        """The end of a name behind a relation and a word for "of": "le chef de Paul"; the same index if none."""
        if at >= limit or not self.reading.has("people.of", at):
            return at
        first = at + (2 if self.reading.is_elided(at + 1) else 1)
        end = self._name_end(first, limit) if first < limit else first
        return end if end > first and (self._given(first) or self.reading.capital(first)) else at

    def _relation_word(self, at: int, limit: int) -> tuple[int, str | None]:
        for name in self._table.get("relations", {}):
            end = self.reading.phrase(f"people.relations.{name}", at, limit)
            if end > at and self.reading.is_free(at, end):
                return end, name
        return at, None

    def _relation_of(self, first: int, end: int, limit: int) -> tuple[int, PersonSaid | None]:
        """ "Simone's manager"."""
        behind, relation = self._relation_word(self.reading.possessive_end(end), limit)
        if relation is None or not self._table.get("possessor_first", True):
            return end, None
        return behind, self._related(self.reading.slice(first, end), relation)

    def _related(self, of: str, relation: str) -> PersonSaid:
        """Somebody by their relation to another, called in the pack's own word for it: "Bill's manager"."""
        pattern = str(self._table.get("related", "{of} {relation}"))
        return PersonSaid(name=pattern.format(of=of, relation=self._relation_name(relation)), relation=relation, of=of)

    def _relation_name(self, relation: str) -> str:
        """The pack's first word for a relation."""
        return str(self._table["relations"][relation][0])

    def _is_possessive(self, end: int) -> bool:
        return self.reading.possessive_end(end) > end

    def _after_role(self, at: int, limit: int) -> int:
        """Behind "my partner", where a given name follows."""
        reading = self.reading
        if at + 2 < limit and reading.has("people.speaker", at) and not reading.is_sign(at + 1) and self._given(at + 2):
            return at + 2
        return at

    def _after_article(self, at: int, limit: int) -> int:
        """Behind an article that names take ("la Marta", "el doctor Sanz"), where a given name or a title follows."""
        reading = self.reading
        if at + 1 >= limit or reading.taken[at] or not reading.has("people.name_articles", at):
            return at
        named = self._given(at + 1) and reading.capital(at + 1)
        return at + 1 if named or self._after_title(at + 1, limit) > at + 1 else at

    def _kept_title(self, first: int) -> str:
        """The title before a name by which somebody goes: "Dr." of "Dr. Osei"."""
        short = first > 1 and self.reading.words[first - 1] == "."
        kept = short and self.reading.has("people.kept_titles", first - 2)
        return self.reading.text[slice(*self.reading.span(first - 2, first))] if kept else ""

    def _after_title(self, at: int, limit: int) -> int:
        """Behind "Dr." or "Mrs" or several of them ("Herrn Dr."), where a name follows."""
        reading = self.reading
        behind = at
        while behind + 1 < limit and reading.has("people.titles", behind) and not reading.taken[behind]:
            behind += 2 if reading.words[behind + 1] == "." else 1
        return behind if behind > at and self._name_end(behind, limit) > behind else at

    def _name_end(self, at: int, limit: int) -> int:
        """The end of a name that begins at the word; the same index when none does."""
        reading = self.reading
        if at >= limit or not self._may_be_name(at, at):
            return at
        end = reading.chunk_end(at, limit)
        shouting = reading.text.isupper()
        capital = reading.capital(at) and not shouting
        words = 1
        while end < limit and words < MOST_NAME_WORDS and self._may_be_name(end, at):
            behind = reading.chunk_end(end, limit)
            if self._is_possessive(behind) and not self._relation_word(self.reading.possessive_end(behind), limit)[1]:
                break
            if capital and not reading.capital(end) and not (words == 1 and self._is_boundary(behind, limit)):
                break
            if not capital and words >= 2 and not self._given(end):
                break
            end, words = behind, words + 1
        return end

    def _may_be_name(self, index: int, first: int) -> bool:
        reading = self.reading
        if reading.taken[index] == "name":
            return True
        if reading.taken[index] or reading.tokens[index].kind != "word" or reading.is_ending(index):
            return False
        if reading.words[index] in numbers(reading.pack) and not reading.capital(index):
            return False
        if self._given(index) and (reading.capital(index) or index == first):
            return True
        return not (
            reading.has("words.stop", index)
            or (index == first and (reading.has("place.leads", index) or reading.has("place.leads", index - 1)))
            or (index > first and reading.has("people.titles_behind", index))
            or reading.has("people.groups", index)
            or reading.has("subject.generic", index)
            or ((index > first or not reading.capital(index)) and reading.has("people.not_names", index))
            or (not reading.capital(index) and self._ends_as_no_name(index))
            or (not reading.capital(index) and reading.has("people.no_surnames", index))
        )

    def _ends_as_no_name(self, index: int) -> bool:
        return self.reading.words[index].endswith(tuple(self.reading.pack.lists.get("people.not_endings", ())))

    def _given(self, index: int) -> bool:
        return self.reading.has("people.names", index)

    def _is_boundary(self, index: int, limit: int) -> bool:
        reading = self.reading
        return (
            index >= limit or bool(reading.taken[index]) or reading.is_sign(index) or reading.has("words.stop", index)
        )

    def _row_of_given_names(self, first: int, end: int, limit: int) -> list[tuple[int, int]]:
        """Given names in a row without commas are several people, unless two of them make one name."""
        if end - first < 2 or not all(self._given(index) for index in range(first, end)):
            return []
        listed = end < limit and self.reading.phrase("words.and", end, limit) > end
        if end - first == 2 and (not listed or self.reading.capital(first)):
            return []
        return [(index, index + 1) for index in range(first, end)]

    def _aside(self, end: int, limit: int) -> int:
        """Behind "from accounting" after a name, where the list of people goes on."""
        reading = self.reading
        if (
            end + 1 < limit
            and reading.has("people.aside", end)
            and not reading.taken[end + 1]
            and not reading.is_sign(end + 1)
        ):
            return end + 2
        return end
