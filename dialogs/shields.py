"""Shields: words that are certainly no time, however much they look like one, marked before times are read.

Quoted titles, e-mail and street addresses, numbered rooms, and people called April, May or Sun Li.
"""

from collections.abc import Mapping
from unicodedata import category

from dialogs.frames import HoleReader
from dialogs.reading import NONE, Reading
from dialogs.slots.people.addresses import MAIL, spoken_address

QUOTES = frozenset({'"', "'"})
"""Normalised quotation marks; a single one counts only where it stands free at one side."""
OPENING, CLOSING = frozenset({"Ps", "Pi"}), frozenset({"Pi", "Pf"})
"""Unicode categories of quotes that tell their side although blanks stand around them (« ... »)."""
LONGEST_LOCAL = 5
"""Words of a dictated address before its "at"."""
LONGEST_STREET = 6


def shield(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Claims all words that times must not see. Order: what is quoted shields what is inside it."""
    _quoted(reading)
    _openers(reading)
    _addresses(reading)
    _streets(reading)
    _numbered(reading)
    _phones(reading)
    _names(reading)
    _codes(reading)
    _part_titles(reading)


def _codes(reading: Reading) -> None:
    """Fixed names ("Black Friday"), and codes that letters and digits make together ("P2P", "3D", "Q3")."""
    fixed, nouns = reading.begins("subject.fixed"), reading.begins("subject.nouns")
    for index, token in enumerate(reading.tokens):
        if index in fixed:
            end = reading.phrase("subject.fixed", index)
            if end > index and reading.is_free(index, end) and not _is_date(reading, index, end):
                reading.take(index, end, "name")
        if index in nouns or reading.words[index] == "&":
            _spaced_codes(reading, index)
        if token.kind != "number" or reading.taken[index]:
            continue
        if (
            token.glued
            and index > 0
            and reading.tokens[index - 1].kind == "word"
            and not reading.tokens[index - 1].glued
            and not _is_day(reading, index - 1)
        ):
            reading.take(index - 1, reading.chunk_end(index, reading.size), "name")
        elif index + 1 < reading.size and _is_mark(reading, index + 1):
            reading.take(index, index + 2, "name")


def _is_day(reading: Reading, index: int) -> bool:
    """Whether the word is one for a day, that an hour may be typed on to: "today6pm", "friday4:30"."""
    word, times = reading.words[index], reading.pack.times
    return times.means(word, "{relday}") or times.means(word, "{weekday}")


def _is_date(reading: Reading, index: int, end: int) -> bool:
    """Whether a fixed name that is a day of the calendar too stands for that day here: "on Black Friday"."""
    named = any(reading.phrase("subject.fixed_days", at, end) == end for at in range(index, end))
    return named and reading.has("words.before_time", index - 1)


def _spaced_codes(reading: Reading, index: int) -> None:
    """What an ampersand makes one word of ("R&D", "Q&A"), and nouns that begin like a request ("a meet up")."""
    if 0 < index < reading.size - 1 and reading.words[index] == "&":
        glued = reading.tokens[index].glued and reading.tokens[index + 1].glued
        if glued and reading.is_free(index - 1, index + 2):
            reading.take(index - 1, index + 2, "name")
    end = reading.phrase("subject.nouns", index)
    if end > index and reading.is_free(index, end) and _is_noun(reading, index):
        reading.take(index, end, "name")


def _is_noun(reading: Reading, index: int) -> bool:
    return reading.has("words.articles", index - 1) or reading.has("words.own", index - 1)


def _is_mark(reading: Reading, index: int) -> bool:
    """A single capital letter glued to a number, which is neither "A" nor "P" of a clock."""
    token = reading.tokens[index]
    return token.glued and len(token.text) == 1 and token.text.isupper() and token.text not in {"A", "P", "H"}


def _part_titles(reading: Reading) -> None:
    """ "trivia night", "called morning run": parts of the day that belong to a title."""
    vocabulary = reading.pack.times.vocabulary
    for index in reading.listed("words.parts"):
        if not index or reading.taken[index]:
            continue
        before = reading.tokens[index - 1]
        coded = reading.taken[index - 1] == "name" and reading.words[index - 2] == "&"
        plain = coded or (before.kind == "word" and not reading.taken[index - 1] and before.norm not in vocabulary)
        named = plain and not reading.has("words.stop", index - 1) and not reading.has("subject.generic", index - 1)
        if (named and not reading.has("words.before_time", index - 1)) or reading.has("subject.opens", index - 1):
            reading.taken[index] = "name"


def _quoted(reading: Reading) -> None:
    if QUOTES.isdisjoint(reading.words):
        return
    opened: int | None = None
    unspaced = not reading.pack.cutting.boundaries
    for index in range(reading.size):
        if reading.words[index] not in QUOTES:
            continue
        word = reading.words[index]
        glued_before = reading.tokens[index].glued
        glued_behind = index + 1 < reading.size and reading.tokens[index + 1].glued
        if word == "'" and glued_before and glued_behind:
            continue
        side = category(reading.tokens[index].text)
        if opened is None:
            if side in OPENING or (glued_behind and not glued_before) or (unspaced and side != "Pe"):
                opened = index
        elif (
            reading.words[opened] == word
            and (glued_before or unspaced or side in CLOSING)
            and side != "Ps"
            and index > opened + 1
        ):
            reading.take(opened, index + 1, "quoted")
            opened = None


def _openers(reading: Reading) -> None:
    """ "Now add ...": words that open a sentence, although they are times elsewhere."""
    for index in reading.listed("request.time_openers"):
        if index + 1 < reading.size and not reading.taken[index] and _opens(reading, index):
            reading.taken[index] = "opener"


def _opens(reading: Reading, index: int) -> bool:
    """Whether only signs and opening words stand before it in its sentence, and a word of asking behind it."""
    if not reading.has("request.after_opener", index + 1) and reading.words[index + 1] != ",":
        return False
    before = index - 1
    return (
        before < 0
        or reading.is_sign(before)
        or bool(reading.taken[before])
        or reading.has("request.before_question", before)
    )


def _addresses(reading: Reading) -> None:
    if not reading.pack.lists.get("people.dictated.dot", NONE).isdisjoint(reading.words):
        for index in reading.listed("people.dictated.at"):
            if index:
                _dictated(reading, index)
    if "@" not in reading.words:
        return
    for index, word in enumerate(reading.words):
        if (
            word != "@"
            or reading.taken[index] == MAIL
            or not reading.tokens[index].glued
            or index + 1 >= reading.size
            or not reading.tokens[index + 1].glued
        ):
            continue
        first, end = index, index + 1
        while first > 0 and reading.tokens[first].glued and reading.words[first - 1] not in {",", "<", "(", ":"}:
            first -= 1
        while end < reading.size and reading.tokens[end].glued and reading.words[end] not in {",", ">", ")", ":"}:
            end += 1
        if reading.words[end - 2] == "-" and reading.has("people.address_endings", end - 1):
            end -= 2
            reading.take(end, end + 2, "ending")
        for at in range(first, end):
            reading.taken[at] = MAIL


def _dictated(reading: Reading, at: int) -> None:
    """Claims a dictated address around its "at"; its first part may be dotted too ("dana dot s at ...")."""
    for first in range(max(0, at - LONGEST_LOCAL), at):
        end, address = spoken_address(reading, first, reading.size)
        if address and end > at:
            reading.take(first, end, MAIL)
            return


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
            if named and _is_day(reading, at):
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
    return plain and (reading.capital(at) or reading.has("place.inner", at) or reading.text.islower())


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


def _streets(reading: Reading) -> None:
    """House number, up to four words, a word for street, and what follows of unit."""
    _numbers_behind(reading)
    _named_streets(reading)
    for index, token in enumerate(reading.tokens):
        if token.kind != "number" or reading.taken[index]:
            continue
        end = _street_end(reading, index)
        if end > index:
            reading.take(index, end, "address")


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


def _numbered(reading: Reading) -> None:
    """ "room 5", "conf rm C"; in other languages the word stands behind: "3 gō-shitsu"."""
    for at in reading.begins("place.numbered_behind"):
        behind, index = reading.phrase("place.numbered_behind", at), at - 1
        if behind > at > 0 and reading.is_free(index, behind) and _is_number(reading, index):
            reading.take(index, behind, "numbered")
    for index in reading.begins("place.numbered"):
        end = reading.phrase("place.numbered", index)
        if end == index or end >= reading.size or not reading.is_free(index, end + 1):
            continue
        token = reading.tokens[end]
        if end + 1 < reading.size and reading.words[end + 1] in reading.pack.times.markers.get("counted", NONE):
            continue  # "a room for 12 people", in languages that say "room 12 people"
        if token.kind == "number" or (token.kind == "word" and len(token.text) == 1 and token.text.isupper()):
            reading.take(index, reading.chunk_end(end, reading.size), "numbered")


def _phones(reading: Reading) -> None:
    """Telephone numbers: groups of figures in a row, with blanks, points or hyphens between them."""
    if sum(token.kind == "number" for token in reading.tokens) < FEWEST_GROUPS:
        return
    index = 0
    while index < reading.size:
        end, groups = index, []
        while end < reading.size and reading.tokens[end].kind == "number" and not reading.taken[end]:
            groups.append(reading.words[end])
            end += 1
            if end + 1 < reading.size and reading.words[end] in {"-", "."} and reading.tokens[end + 1].kind == "number":
                end += 1
        if _is_phone(groups, index > 0 and reading.words[index - 1] == "+"):
            reading.take(index, end, "name")
        index = max(end, index + 1)


DATE_GROUPS = ([2, 2, 4], [4, 4], [4, 2, 2])
"""Lengths of the groups of a date, or of two times of day, that are no telephone number."""
SHORTEST_PHONE = 8
FEWEST_GROUPS = 2
"""Groups of figures that a telephone number is written in, at least."""


def _is_phone(groups: list[str], international: bool) -> bool:
    sizes = [len(group) for group in groups]
    if len(sizes) < FEWEST_GROUPS or sum(sizes) < SHORTEST_PHONE or sizes in DATE_GROUPS:
        return False
    return international or groups[0][0] == "0" or (len(sizes) > 2 and min(sizes) > 2)


def _is_number(reading: Reading, index: int) -> bool:
    """A figure, or a single letter."""
    token = reading.tokens[index]
    return token.kind == "number" or (token.kind == "word" and len(token.text) == 1 and token.text.isascii())


def _names(reading: Reading) -> None:
    """Names that are words of time as well, where a name must stand: behind "with", "invite", "and" after a name."""
    for index in reading.listed("words.time_names"):
        if reading.taken[index]:
            continue
        next_is_plain = index + 1 >= reading.size or _no_date_goes_on(reading, index + 1)
        before = reading.words[index - 1] if index else ""
        surname = index + 1 < reading.size and reading.capital(index) and _is_surname(reading, index + 1)
        titled = reading.has("people.titles_behind", index + 1)
        called = titled or (reading.has("people.lead_names", index - 1) and (next_is_plain or surname))
        listed = (
            index > 0
            and (reading.phrase("words.and", index - 1) == index or before == ",")
            and _named_before(reading, index - 2)
        )
        ended = reading.is_ending(index + 1) and reading.has("words.name_endings", index + 1)
        if (
            called
            or ended
            or (listed and next_is_plain and (reading.has("people.names", index) or _is_person_before(reading, index)))
            or (surname and reading.has("subject.for", index - 1))
        ):
            reading.taken[index] = "name"


def _no_date_goes_on(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.kind != "number" and not reading.has("words.date_goes_on", index)


def _is_surname(reading: Reading, index: int) -> bool:
    return (
        reading.tokens[index].kind == "word"
        and reading.capital(index)
        and not reading.has("words.stop", index)
        and not reading.has("words.time_names", index)
        and not reading.has("people.not_names", index)
        and not reading.has("subject.generic", index)
    )


def _is_person_before(reading: Reading, index: int) -> bool:
    """Whether the name in the list before the word is certainly one: a first name, or shielded as one."""
    return reading.taken[index - 2] == "name" or (
        reading.has("people.names", index - 2) and not reading.has("words.time_names", index - 2)
    )


def _named_before(reading: Reading, index: int) -> bool:
    return index >= 0 and (reading.taken[index] == "name" or reading.has("people.names", index))
