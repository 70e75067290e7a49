"""Which of several entries is meant by a name as people say it: whole names before parts of them. Pure."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar


class Called(Protocol):
    """Whatever has a name."""

    @property
    def name(self) -> str:
        """As shown."""
        ...


Entry = TypeVar("Entry", bound=Called)
Fits = Callable[[tuple[str, ...], tuple[str, ...]], bool]
"""Whether the words that were said fit the words of a name."""


def best(query: str, entries: Sequence[Entry], fits: Sequence[Fits]) -> tuple[Entry, ...]:
    """The entries that fit a name by the first of these ways by which any does."""
    wanted = _words(query)
    for fit in fits if wanted else ():
        found = [entry for entry in entries if _is_called(entry, wanted, fit)]
        if found:
            return tuple(found)
    return ()


def _is_called(entry: PersonEntry | PlaceEntry, wanted: tuple[str, ...], fit: Fits) -> bool:
    return any(fit(wanted, _words(name)) for name in (entry.name, *entry.also))


def is_name(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The whole name, in either order: "Ortiz Samantha"."""
    return sorted(wanted) == sorted(name)


def has_words(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Some of its words: a first or a last name."""
    return set(wanted) <= set(name)


def has_initials(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """A word of it and the beginnings of others: "Alex K". A beginning alone is another name: Dan is not Dana."""
    whole = set(wanted) & set(name)
    return bool(whole) and all(any(part.startswith(word) for part in name) for word in wanted)


def begins(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Its first words: "Harry's" of Harry's Bar. Its last alone may be any: "a bar"."""
    return name[: len(wanted)] == wanted


def is_within(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The name and more: "Aspen room"."""
    return set(name) <= set(wanted)


PERSON: tuple[Fits, ...] = (is_name, has_words, has_initials)
ROOM: tuple[Fits, ...] = (is_name, begins, is_within)
PLACE: tuple[Fits, ...] = (is_name, begins)


def _words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents and punctuation."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    spaced = "".join(
        letter if letter.isalnum() else " " for letter in plain.casefold().replace("'", "").replace("’", "")
    )
    return tuple(spaced.split())
