"""The address behind a place: "at Harry's Bar, 12 Rue Daunou, Paris" is one place that has one, not two."""

from collections.abc import Iterable

from dialogs.model import PostalAddress
from dialogs.reading import OPEN, Reading
from dialogs.streets import LONGEST_HOUSE, LONGEST_STREET, is_day

ADDRESS = "address"
MOST_TOWN = 3
"""Words of a town."""
POSTAL_CODE = range(4, 7)
"""Figures of a postal code."""
MOST_CODE = 5
"""Words and figures of a postal code of several parts."""


def address_behind(reading: Reading, at: int) -> tuple[int, PostalAddress | None]:
    """The end of the address that follows a comma or a bracket at the word, and the address; no address: the same word.

    Behind the name of a place a street needs no word for street: "Via Roma 8" is one by its shape.
    """
    if at + 1 >= reading.size or reading.words[at] not in {",", "("}:
        return at, None
    before, _, town = town_behind(reading, at)
    if at < before < reading.size and reading.words[before] == "," and (stop := _claimed_end(reading, before + 1)):
        return stop, PostalAddress(street=reading.slice(before + 1, stop), city=town)
    first = at + 1
    end = _claimed_end(reading, first) or _shaped_end(reading, first)
    if end <= first:
        return at, None
    street, code, town = _parts(reading, first, end)
    if not town:
        dotted = end + 1 < reading.size and reading.words[end : end + 2] == [".", ","]
        stop, code, town = town_behind(reading, end + dotted)
        end = stop if town else end
    if reading.words[at] == "(" and end < reading.size and reading.words[end] == ")":
        end += 1
    return end, PostalAddress(street=street, city=town or None, postal_code=code or None)


def _parts(reading: Reading, first: int, end: int) -> tuple[str, str, str]:
    """Street, postal code and town of what was read as one address."""
    for index in range(first + 1, end):
        if reading.words[index] == "," or reading.has("place.town_joins", index):
            return reading.slice(first, index), *_code_of(reading.slice(index + 1, end))
    return reading.slice(first, end), "", ""


def inside(reading: Reading, at: int, limit: int) -> Iterable[tuple[int, PostalAddress]]:
    """The hole `{postal}`: an address that the phrase itself sets off, such as one in brackets; it has a number."""
    end = at
    while end < limit and reading.taken[end] in {*OPEN, ADDRESS, ""} and _joins(reading, end):
        end += 1
        if reading.tokens[end - 1].kind == "number" and not (end < limit and _joins(reading, end)):
            yield end, PostalAddress(street=reading.slice(at, end))


def _joins(reading: Reading, at: int) -> bool:
    """Whether the word goes on in an address."""
    return reading.words[at] == "-" if reading.is_sign(at) else not reading.has("place.until", at)


def _claimed_end(reading: Reading, first: int) -> int:
    """The end of what was shielded as an address."""
    end = first
    while end < reading.size and reading.taken[end] == ADDRESS:
        end += 1
    return end if end > first else 0


def _shaped_end(reading: Reading, first: int) -> int:
    """The end of words with capitals and a house number behind or before them."""
    if reading.text.isupper():
        return 0
    before = _is_number(reading, first)
    end = at = first + before
    while at < reading.size and at - first < LONGEST_STREET and not reading.taken[at] and not reading.is_sign(at):
        if reading.tokens[at].kind != "word" or is_day(reading, at):
            break
        named = reading.capital(at)
        if not named and (at == first or not (reading.has("words.stop", at) or reading.has("place.inner", at))):
            break
        at = reading.chunk_end(at, reading.size)
        end = at if named else end
    if end == first + before:
        return 0
    if before:
        streets = reading.has("place.streets", end - 1) or reading.has("place.foreign_streets", first + 1)
        return end if streets else 0
    number = end < reading.size and end == at and _is_number(reading, end)
    return end + 1 if number else 0


def _is_number(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    plain = token.kind == "number" and len(token.text) <= LONGEST_HOUSE and not reading.taken[at]
    behind = at + 1
    glued = behind < reading.size and reading.tokens[behind].glued and not reading.is_sign(behind)
    return plain and not glued and not (behind < reading.size and reading.words[behind] == ":")


def town_behind(reading: Reading, at: int) -> tuple[int, str, str]:
    """What goes on behind ", 75002 Paris": its end, the postal code and the town."""
    first = at + 1 if at < reading.size and reading.words[at] == "," else at
    coded = (
        first < reading.size
        and reading.tokens[first].kind == "number"
        and len(reading.tokens[first].text) in POSTAL_CODE
        and reading.taken[first] in {"", "numbered"}
    )
    if first == at and not coded:
        return at, "", ""
    begin = end = first + coded
    while end < reading.size and end - begin < MOST_TOWN and _may_betown_behind(reading, end):
        end = reading.chunk_end(end, reading.size)
    over = (
        end >= reading.size
        or bool(reading.taken[end])
        or reading.is_sign(end)
        or reading.has("words.stop", end)
        or (reading.tokens[end].text.isupper() and not reading.text.isupper())
    )
    people = reading.has("people.names", begin) and reading.phrase("words.and", end) > end
    if end == begin or not over or people:
        return at, "", ""
    code_end = end if coded else _code_end(reading, end)
    code = reading.slice(first, begin) if coded else reading.slice(end, code_end) if code_end > end else ""
    return code_end, code, reading.slice(begin, end)


def _code_end(reading: Reading, at: int) -> int:
    """Behind a postal code that follows the town: "London WC2H 9NQ", "Portland OR 97201"."""
    end = at
    while end < reading.size and reading.taken[end] in {"", "name"} and not reading.is_sign(end):
        stop = reading.chunk_end(end, reading.size)
        said = reading.slice(end, stop)
        if not (said.isalnum() and said == said.upper()) or stop - at > MOST_CODE:
            break
        end = stop
    return end if any(reading.tokens[index].kind == "number" for index in range(at, end)) else at


def _may_betown_behind(reading: Reading, at: int) -> bool:
    plain = reading.tokens[at].kind == "word" and reading.taken[at] in {"", "name"} and not reading.is_ending(at)
    code = reading.tokens[at].text.isupper() and not reading.text.isupper()
    return plain and reading.capital(at) and not code and not reading.has("words.stop", at)


def _code_of(town: str) -> tuple[str, str]:
    """ "75002 Paris" in two."""
    code, _, name = town.partition(" ")
    return (code, name) if code.isdecimal() else ("", town)
