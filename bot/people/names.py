"""Which of several entries is meant by a name as people say it: whole names before parts of them. Pure."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

Entry = TypeVar("Entry")
Fits = Callable[[tuple[str, ...], tuple[str, ...]], bool]
"""Whether the words that were said fit the words of a name."""


def best(
    query: str, entries: Sequence[Entry], fits: Sequence[Fits], names: Callable[[Entry], tuple[str, ...]]
) -> tuple[Entry, ...]:
    """The entries that fit a name by the first of these ways by which any does, in their order.

    `names`: all that an entry goes by.
    """
    wanted = words(query)
    for fit in fits if wanted else ():
        found = [entry for entry in entries if any(fit(wanted, words(name)) for name in names(entry))]
        if found:
            return tuple(found)
    return ()


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


def has_beginnings(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The beginnings of its words, as short names often are: "Sam". Three letters at least, or two outside of ASCII."""
    return all(any(part.startswith(word) for part in name) for word in wanted) and any(map(_tells, wanted))


def _tells(word: str) -> bool:
    return len(word) >= (3 if word.isascii() else 2)


def begins(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Its first words: "Harry's" of Harry's Bar. Its last alone may be any: "a bar"."""
    return name[: len(wanted)] == wanted


def is_within(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """The name and more: "Aspen room"."""
    return set(name) <= set(wanted)


def ends_with(wanted: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Some words, and then the whole name: "a room in building 2"."""
    return bool(name) and wanted[-len(name) :] == name


PERSON: tuple[Fits, ...] = (is_name, has_words, has_initials)
BEGINNING: tuple[Fits, ...] = (has_beginnings,)
ROOM: tuple[Fits, ...] = (is_name, begins, is_within)
PLACE: tuple[Fits, ...] = (is_name, begins)
BUILDING: tuple[Fits, ...] = (ends_with,)


def words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents and punctuation."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    spaced = "".join(
        letter if letter.isalnum() else " " for letter in plain.casefold().replace("'", "").replace("’", "")
    )
    return tuple(spaced.split())
