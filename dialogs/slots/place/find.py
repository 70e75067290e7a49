"""Finds where it takes place: places, addresses, rooms by name or by wish, equipment."""

from collections.abc import Mapping
from typing import cast

from dialogs.frames import Capture, HoleReader, Match
from dialogs.model import Found, Operation, PlaceSaid, PostalAddress
from dialogs.reading import OPEN, Reading
from dialogs.scan import scan
from dialogs.slots.place.address import address_behind, town_behind

BY = "place"
NAMED_ONLY = frozenset({"on", "through"})
"""Phrases before a place that as often stand before other things: the place has to have a name of its own."""
MOST_BARE = 4
"""Words of a place that stands without a marker."""


def find(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims every phrase of the pack's `[place.say]`, then places named without a marker."""
    for match in scan(reading, "place", holes):
        if match.name == "no_equipment" or (match.name in NAMED_ONLY and not _is_named(reading, match)):
            continue
        if (
            match.name == "at"
            and reading.has("place.not_after", match.first - 1)
            and not reading.capital(match.first + 1)
        ):
            continue
        if (
            match.name == "at"
            and not reading.times
            and reading.has("place.weak", match.first)
            and _is_plain(reading, match)
        ):
            continue
        if match.name == "at" and _is_destination(reading, match.first):
            continue
        if match.name == "both":
            _claim_both(reading, match)
            continue
        _claim(reading, match)
        if match.name == "at" and not (match.end < reading.size and reading.taken[match.end] == BY):
            _claim_others(reading, match.end)
    _bare_addresses(reading)
    _bare(reading)


def _is_destination(reading: Reading, at: int) -> bool:
    """Whether the words say where a journey goes, which its title keeps: "flight to Lisbon"."""
    return reading.has("place.toward", at) and reading.has("place.journeys", at - 1)


def find_quoted(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims places whose name is quoted, before a title is looked for in quotes."""
    if "quoted" not in reading.taken:
        return
    for match in scan(reading, "place", holes):
        place = match.hole("place")
        if place is not None and reading.taken[place.first] == "quoted":
            _claim(reading, match)


def find_gone(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "no projector", "we don't need the screen" before people are looked for, who are left out in the same
    words; a word that goes on behind makes a title of it ("No screen evening")."""
    for match in scan(reading, "place", holes):
        if match.name == "no_equipment" and not _goes_on_as_title(reading, match.end):
            _claim(reading, match)


def _goes_on_as_title(reading: Reading, at: int) -> bool:
    if at >= reading.size or not reading.pack.cutting.boundaries:
        return False
    return not (reading.taken[at] or reading.is_sign(at) or reading.has("words.stop", at))


def _is_plain(reading: Reading, match: Match) -> bool:
    """Whether the place is a mere word in a text that writes capitals: "numbers in spreadsheets"."""
    place = match.hole("place")
    if place is None or not reading.capital(0) or reading.has("place.nouns", place.end - 1):
        return False
    return not any(
        reading.capital(index) or reading.has("words.articles", index) for index in range(place.first, place.end)
    )


def _is_named(reading: Reading, match: Match) -> bool:
    """Whether the place has a name of its own: "on Mt. Denali", not "on the phone"."""
    place = match.hole("place")
    if place is None or reading.text.isupper():
        return False
    first = place.first
    while match.name == "through" and first < place.end and reading.has("words.articles", first):
        first += 1
    return all(reading.capital(index) or reading.is_sign(index) for index in range(first, place.end))


def _claim(reading: Reading, match: Match) -> None:
    said, operation = _meaning(match)
    old = match.hole("oldplace")
    place = (
        match.hole("place")
        or match.hole("located")
        or match.hole("site")
        or match.hole("address")
        or match.hole("equipment")
    )
    first, end = (place.first, place.end) if place else (match.first, match.end)
    if said.name and reading.taken[first] == "quoted":
        first, said = _with_quarter(reading, first, end, said)
    postal = match.hole("postal")
    if postal is not None:
        said = said.model_copy(update={"postal": cast(PostalAddress, postal.value)})
    elif said.name and said.kind == "place" and operation != "remove":
        said, end = _with_address(reading, said, end, match.end)
    reading.found.append(
        Found(
            slot="place",
            key=said.kind,
            value=said,
            span=reading.span(first, end),
            operation=operation,
            instead_of=cast(PlaceSaid, old.value) if old else None,
            by=f"{BY}.{match.name}",
        )
    )
    for index in range(match.first, max(match.end, end)):
        if reading.taken[index] in {*OPEN, "address", "quoted"}:
            reading.taken[index] = BY


def _with_quarter(reading: Reading, first: int, end: int, said: PlaceSaid) -> tuple[int, PlaceSaid]:
    """The place with where it is in front of its quoted name: "Ginza no 'Sushi-kan'"."""
    if not reading.has("place.of", first - 1):
        return first, said
    begin = first - 1
    while begin > 0 and reading.is_open(begin - 1) and not reading.is_sign(begin - 1):
        if reading.has("place.until", begin - 1) or reading.has("place.of", begin - 1):
            break
        begin -= 1
    if begin == first - 1:
        return first, said
    reading.take(begin, first, BY)
    return begin, said.model_copy(update={"name": reading.slice(begin, end)})


def _with_address(reading: Reading, said: PlaceSaid, end: int, behind: int) -> tuple[PlaceSaid, int]:
    """The place with the address behind its name, and where that ends."""
    if "address" in reading.taken[max(end - 1, 0) : end]:
        stop, _, town = town_behind(reading, end)
        known = stop == end or reading.has("people.names", end + 1)
        return (said, end) if known else (said.model_copy(update={"name": f"{said.name}, {town}"}), stop)
    stop, postal = address_behind(reading, behind)
    return (said.model_copy(update={"postal": postal}), stop) if postal is not None else (said, end)


def _claim_both(reading: Reading, match: Match) -> None:
    """Enters two places that one word joins, where both are known for places."""
    both = tuple(hole for hole in match.holes if hole.kind in {"oldplace", "place"})
    if all(reading.has("place.nouns", hole.end - 1) for hole in both):
        for hole in both:
            _claim(reading, Match("at", hole.first, hole.end, (Capture("place", hole.first, hole.end, hole.value),)))
        reading.take(match.first, match.end, BY)
    elif both:
        _claim(reading, Match("at", both[-1].first, match.end, both[-1:]))


def _claim_others(reading: Reading, at: int) -> None:
    """Enters the further places of a list: "in Birch, Fourth Coffee and the Home Office". Its last item has to be
    known for a place, since people stand in lists as well."""
    items: list[tuple[int, int]] = []
    joined = False
    while not joined:
        behind = at + 1 if at < reading.size and reading.words[at] == "," else at
        after = reading.phrase("words.and", behind)
        joined = after > behind
        first = max(behind, after)
        while reading.has("words.articles", first):
            first += 1
        end = first
        while end < min(reading.size, first + MOST_BARE) and _may_name(reading, end):
            end += 1
        if first == at or end == first:
            return
        items.append((first, end))
        at = end
    if not (reading.has("place.nouns", at - 1) or reading.taken[at - 1] == "numbered"):
        return
    for first, end in items:
        _enter_bare(reading, first, end)


def _may_name(reading: Reading, index: int) -> bool:
    if reading.is_sign(index) or reading.phrase("words.and", index) > index:
        return False
    named = reading.capital(index) or reading.has("place.nouns", index) or reading.taken[index] == "numbered"
    return named and (reading.is_open(index) or reading.taken[index] == "numbered")


def _meaning(match: Match) -> tuple[PlaceSaid, Operation]:
    number, equipment = match.hole("number"), match.hole("equipment")
    if match.name == "remove":
        return PlaceSaid(), "remove"
    if match.name == "room":
        return PlaceSaid(kind="room", capacity=cast(int, number.value) if number else None), "add"
    if match.name == "any_room":
        return PlaceSaid(kind="room"), "add"
    if match.name == "accessible":
        return PlaceSaid(kind="room", capacity=cast(int, number.value) if number else None, accessible=True), "add"
    if equipment is not None:
        gone = match.name == "no_equipment"
        return PlaceSaid(name=str(equipment.value), kind="equipment"), "remove" if gone else "add"
    place = match.hole("place") or match.hole("located") or match.hole("site") or match.hole("address")
    said = cast(PlaceSaid, place.value) if place else PlaceSaid()
    return said, "swap" if match.name == "swap" else "set" if match.name == "is" else "add"


def _bare_addresses(reading: Reading) -> None:
    """Street addresses that stand for themselves."""
    if "address" not in reading.taken:
        return
    index = 0
    while index < reading.size:
        end = index
        while end < reading.size and reading.taken[end] == "address":
            end += 1
        if end > index and not _named_address(reading, index):
            _enter_bare(reading, index, end)
        index = max(end, index + 1)


def _named_address(reading: Reading, at: int) -> bool:
    """Enters a name between commas with the address behind it: "on Friday at 8, The Old Mill, 3 River Road"."""
    end = at - 1
    first = end
    while first > 0 and end - first < MOST_BARE and reading.is_open(first - 1) and reading.capital(first - 1):
        first -= 1
    apart = first > 0 and (reading.words[first - 1] == "," or reading.taken[first - 1] == "when")
    if not (0 < first < end and apart) or reading.has("people.names", first):
        return False
    stop, postal = address_behind(reading, end)
    if postal is None:
        return False
    said = PlaceSaid(name=reading.slice(first, end), postal=postal)
    reading.found.append(
        Found(slot="place", key="place", value=said, span=reading.span(first, stop), operation="add", by=f"{BY}.named")
    )
    for index in range(first, stop):
        reading.taken[index] = BY
    return True


def _bare(reading: Reading) -> None:
    """A stretch between commas that names a kind of place ("..., 6pm, Town Hall", "..., room 5"), not the first one."""
    first = 0
    while first < reading.size:
        end = first
        while (
            end < reading.size
            and reading.taken[end] in OPEN
            and (not reading.signs[end] or reading.taken[end] == "numbered")
        ):
            end += 1
        last = end
        while last > first and (reading.has("place.until", last - 1) or reading.phrase("words.and", last - 1) == last):
            last -= 1
        if last > first and _stands_alone(reading, first) and _names_place(reading, first, last):
            _enter_bare(reading, first, last)
        elif end > first:
            _bare_numbered(reading, first, end)
        first = max(end, first + 1)


def _bare_numbered(reading: Reading, first: int, end: int) -> None:
    """A numbered room that a blank parts from the words before, in a language without blanks ("面接 B会議室")."""
    if reading.pack.cutting.boundaries:
        return
    start = end
    while start > first and reading.taken[start - 1] == "numbered":
        start -= 1
    if first < start < end and reading.tokens[start - 1].end < reading.tokens[start].start:
        _enter_bare(reading, start, end)


def _stands_alone(reading: Reading, first: int) -> bool:
    return first > 0 and (reading.words[first - 1] == "," or reading.taken[first - 1] in {"when", "people"})


def _names_place(reading: Reading, first: int, end: int) -> bool:
    if end - first > MOST_BARE:
        return False
    if _is_house(reading, first, end):
        return True
    if all(reading.taken[index] == "numbered" for index in range(first, end)):
        return True
    if reading.has("place.leads", first) and (end - first > 1 or reading.words[first - 1] == ","):
        return True
    if reading.words[first - 1] == "," and any(reading.has("place.leads", index) for index in range(first, end)):
        return True
    if reading.words[first - 1] == "," and _has_name_behind(reading, first, end):
        return True
    return reading.has("place.nouns", end - 1) and (reading.capital(end - 1) or reading.words[first - 1] == ",")


def _has_name_behind(reading: Reading, first: int, end: int) -> bool:
    """Whether a word for a place has its name behind it: "conference room Blue"."""
    noun = next((index for index in range(first, end - 1) if reading.has("place.nouns", index)), end)
    return noun < end - 1 and not reading.text.isupper() and all(reading.capital(at) for at in range(noun + 1, end))


def _is_house(reading: Reading, first: int, end: int) -> bool:
    """Whether a name with its own article stands behind a comma and a time: "Friday at 6, The Fox"."""
    named = reading.has("words.articles", first) and all(reading.capital(index) for index in range(first, end))
    behind_time = first > 1 and reading.words[first - 1] == "," and reading.taken[first - 2] == "when"
    return named and end > first + 1 and behind_time and not reading.text.isupper()


def _enter_bare(reading: Reading, first: int, end: int) -> None:
    said = PlaceSaid(name=reading.slice(first, end))
    reading.found.append(
        Found(slot="place", key="place", value=said, span=reading.span(first, end), operation="add", by=f"{BY}.bare")
    )
    for index in range(first, end):
        reading.taken[index] = BY
