"""Street addresses, marked before times are read: "12 rue de la Paix", "Lindenstraße 14", "50 Upper Alabama Street"."""

from dialogs.reading import NONE, Reading

LONGEST_STREET = 6


def _named_streets(reading: Reading) -> None:
    """A word for street before its name, where a language has it so: "12 rue de la Paix", "rue du 8 mai 1945"."""
    for index in reading.listed("place.streets_first"):
        if index + 1 >= reading.size or reading.taken[index] or _is_no_street(reading, index):
            continue
        at, named, numbered = index + 1, False, False
        while at < reading.size and at - index <= LONGEST_STREET and not reading.taken[at]:
            inner = reading.has("place.inner", at) or reading.is_elided(at) or reading.words[at] == "-"
            dated = numbered if reading.tokens[at].kind == "number" else reading.tokens[at - 1].kind == "number"
            if not inner and not (reading.capital(at) or dated or (not named and reading.words[at].isalnum())):
                break
            if named and is_day(reading, at):
                break
            numbered |= dated
            named, at = named or not inner, at + 1
        first = index
        while (
            first > 0
            and index - first < 2
            and (
                (reading.tokens[first - 1].kind == "number" and not reading.tokens[first - 1].glued)
                or reading.has("place.between_number_and_street", first - 1)
            )
        ):
            first -= 1
        while first < index and reading.is_sign(first):
            first += 1
        if named and (first < index or numbered or reading.capital(at - 1)):
            reading.take(first, _with_town(reading, at), "address")


def _numbers_behind(reading: Reading) -> None:
    """Streets whose number stands behind their name: "calle Mayor 14", "Lindenstraße 14", "Hársfa utca 14"."""
    endings = tuple(reading.pack.lists.get("place.street_endings", NONE))
    for index in range(reading.size):
        first = reading.has("place.number_behind", index)
        behind = reading.has("place.streets_behind", index) or reading.words[index].endswith(endings or ("\0",))
        if not (first or behind) or reading.taken[index]:
            continue
        at = index + 1
        while first and at < reading.size and at - index < LONGEST_STREET and _names_street(reading, at):
            at += 1
        comma = first and at + 1 < reading.size and reading.words[at] == ","
        number = at + comma
        if number < reading.size and _is_house(reading, number, comma):
            begin = index if first else _street_start(reading, index)
            end = _with_town(reading, number + 1)
            reading.take(begin, end, "address")
            _take_ending(reading, end)


def _with_town(reading: Reading, at: int) -> int:
    """Behind "in Bamberg" after an address."""
    if at + 1 >= reading.size or not reading.has("place.town_joins", at) or not reading.capital(at + 1):
        return at
    known = reading.has("people.names", at + 1) or reading.has("words.stop", at + 1)
    return at if known or reading.text.isupper() else reading.chunk_end(at + 1, reading.size)


def _names_street(reading: Reading, at: int) -> bool:
    """Whether the word goes on in the name of a street."""
    plain = reading.tokens[at].kind == "word" and not reading.taken[at]
    return plain and (
        reading.capital(at)
        or reading.has("place.inner", at)
        or reading.has("place.street_inner", at)
        or reading.text.islower()
    )


def _is_house(reading: Reading, at: int, comma: bool) -> bool:
    """Whether the figure is a house number, not a time; behind a comma only where nothing goes on."""
    token = reading.tokens[at]
    if token.kind != "number" or len(token.text) > LONGEST_HOUSE or reading.taken[at]:
        return False
    if at + 1 >= reading.size:
        return True
    glued = reading.tokens[at + 1].glued
    if comma:
        return reading.words[at + 1] in {",", ".", ";"} and not (at + 2 < reading.size and reading.tokens[at + 2].glued)
    if reading.words[at + 1] == ".":
        return not (at + 2 < reading.size and reading.tokens[at + 2].kind == "number" and reading.tokens[at + 2].glued)
    return not glued or reading.words[at + 1] in {",", ";", "-", "!", "?", ")"}


LONGEST_HOUSE = 4
"""Figures of a house number."""


def _street_start(reading: Reading, index: int) -> int:
    """The first word of a name before the word for street ("Kis János utca")."""
    first = index
    while first > 0 and index - first < 3 and reading.capital(first - 1) and reading.tokens[first - 1].kind == "word":
        if reading.taken[first - 1] or reading.has("words.stop", first - 1) or reading.ends_sentence(first - 1):
            break
        first -= 1
    return first if reading.has("place.streets_behind", index) else index


def _take_ending(reading: Reading, at: int) -> None:
    """Claims the ending on a house number ("14-ben")."""
    if at + 1 < reading.size and reading.words[at] == "-" and reading.tokens[at].glued and reading.tokens[at + 1].glued:
        reading.take(at, at + 2, "ending")


def _is_no_street(reading: Reading, index: int) -> bool:
    """Whether the word ends a phrase that only looks like one ("à la place de")."""
    starts = range(max(0, index - 2), index + 1)
    return any(reading.phrase("place.no_streets", start, index + 1) == index + 1 for start in starts)


def shield_streets(reading: Reading) -> None:
    """House number, up to four words, a word for street, and what follows of unit."""
    _numbers_behind(reading)
    _named_streets(reading)
    for index, token in enumerate(reading.tokens):
        if token.kind != "number" or reading.taken[index]:
            continue
        end = _street_end(reading, index)
        if end > index:
            reading.take(_range_start(reading, index), end, "address")


def _range_start(reading: Reading, index: int) -> int:
    """The first of several house numbers: "1-5 West Street"."""
    dashed = index > 1 and reading.words[index - 1] == "-" and reading.tokens[index - 1].glued
    return index - 2 if dashed and reading.tokens[index - 2].kind == "number" and reading.tokens[index].glued else index


def _street_end(reading: Reading, index: int) -> int:
    at = index + 1
    if at < reading.size and reading.tokens[at].glued and not reading.is_sign(at):
        at += 1
    last = index
    while at < reading.size and at - index <= LONGEST_STREET:
        if reading.is_sign(at) and reading.words[at] not in {".", "-", "'"}:
            break
        if reading.tokens[at].kind == "number" and not (at + 1 < reading.size and _is_ordinal(reading, at)):
            break
        street = reading.has("place.streets", at) and not _ends_ordinal(reading, at)
        if at > index + 1 and street:
            last = at
            break
        if reading.has("words.stop", at) and not street:
            break
        at += 1
    if last == index:
        return index
    at = last + 1
    while at < reading.size and (reading.has("place.streets", at) or reading.has("place.compass", at)):
        at += 1
    return _town_end(reading, _unit_end(reading, at))


def _town_end(reading: Reading, at: int) -> int:
    """Behind ", Brooklyn"."""
    if at + 1 < reading.size and reading.words[at] == "," and reading.capital(at + 1):
        town = reading.chunk_end(at + 1, reading.size)
        ends = town >= reading.size or reading.ends_sentence(town)
        known = (reading.has("people.names", at + 1) and not ends) or reading.has("words.stop", at + 1)
        if not known and (town >= reading.size or reading.is_sign(town)):
            return town
    return at


def _is_ordinal(reading: Reading, at: int) -> bool:
    """ "7th" in "881 7th Avenue"."""
    return reading.tokens[at + 1].glued and reading.tokens[at + 1].kind == "word"


def _ends_ordinal(reading: Reading, at: int) -> bool:
    """ "rd" of "3rd", which is no road."""
    return reading.tokens[at].glued and reading.tokens[at - 1].kind == "number"


def _unit_end(reading: Reading, at: int) -> int:
    """Behind "# 12", "Suite 5B", "Unit A"."""
    start = at
    if at + 1 < reading.size and reading.words[at] in {",", "."} and reading.has("place.unit", at + 1):
        at += 1
    if at + 1 < reading.size and (reading.has("place.unit", at) or reading.words[at] == "#"):
        at += 1
        if reading.words[at] == "#" and at + 1 < reading.size:
            at += 1
        return reading.chunk_end(at, reading.size)
    return start


def is_day(reading: Reading, index: int) -> bool:
    """Whether the word is one for a day, that an hour may be typed on to: "today6pm", "friday4:30"."""
    word, times = reading.words[index], reading.pack.times
    return times.means(word, "{relday}") or times.means(word, "{weekday}")
