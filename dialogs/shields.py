"""Shields: words that are certainly no time, however much they look like one, marked before times are read.

Quoted titles, e-mail and street addresses, numbered rooms, and people called April, May or Sun Li.
"""

from collections.abc import Mapping
from unicodedata import category

from dialogs.frames import HoleReader
from dialogs.reading import NONE, Reading
from dialogs.slots.people.addresses import MAIL, spoken_address
from dialogs.streets import is_day, shield_streets

QUOTES = frozenset({'"', "'"})
"""Normalised quotation marks; a single one counts only where it stands free at one side."""
OPENING, CLOSING = frozenset({"Ps", "Pi"}), frozenset({"Pi", "Pf"})
"""Unicode categories of quotes that tell their side although blanks stand around them (« ... »)."""
LONGEST_LOCAL = 10
"""Words of a dictated address before its "at"."""


def shield(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Claims all words that times must not see. Order: what is quoted shields what is inside it."""
    _quoted(reading)
    _openers(reading)
    _addresses(reading)
    shield_streets(reading)
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
            and not is_day(reading, index - 1)
        ):
            reading.take(index - 1, reading.chunk_end(index, reading.size), "name")
        elif index + 1 < reading.size and _is_mark(reading, index + 1):
            reading.take(index, index + 2, "name")


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
        if _greets(reading, index):
            continue
        if index + 1 < reading.size and not reading.taken[index] and _opens(reading, index):
            reading.taken[index] = "opener"


def _greets(reading: Reading, index: int) -> bool:
    """Whether the word ends a greeting, which is read as a whole: "Guten Morgen"."""
    if index == 0:
        return False
    match = reading.pack.say("request").at(reading.words, index - 1, {}, index + 1, GREETING)
    return match is not None and match.end > index


GREETING = frozenset({"greet"})
"""The name of greetings among the phrases of `[request.say]`."""


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


def _numbered(reading: Reading) -> None:
    """ "room 5", "conf rm C"; in other languages the word stands behind: "3 gō-shitsu"."""
    for at in reading.begins("place.numbered_behind"):
        behind, index = reading.phrase("place.numbered_behind", at), at - 1
        if behind > at > 0 and reading.is_free(index, behind) and _is_number(reading, index):
            two = (
                index > 0
                and reading.tokens[index].glued
                and _is_number(reading, index - 1)
                and reading.is_open(index - 1)
            )
            reading.take(index - two, behind, "numbered")
    for index in reading.begins("place.numbered"):
        end = reading.phrase("place.numbered", index)
        if end == index or end >= reading.size or not reading.is_free(index, end + 1):
            continue
        token = reading.tokens[end]
        if end + 1 < reading.size and reading.words[end + 1] in reading.pack.times.markers.get("counted", NONE):
            continue  # "a room for 12 people", in languages that say "room 12 people"
        if reading.has("place.not_numbered", end + 1):
            continue  # "is the room free at 3 o'clock", in languages that say "room 3 o'clock"
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
        if reading.taken[index] or _is_among_days(reading, index):
            continue
        next_is_plain = index + 1 >= reading.size or _no_date_goes_on(reading, index + 1)
        before = reading.words[index - 1] if index else ""
        surname = index + 1 < reading.size and reading.capital(index) and _is_surname(reading, index + 1)
        titled = reading.has("people.titles_behind", index + 1)
        goes_on = (index == 1 and reading.phrase("words.and", 0) == 1) or _is_proposed(reading, index)
        led = reading.has("people.lead_names", index - 1) and not goes_on
        called = titled or (led and (next_is_plain or surname))
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


MOST_PROPOSING = 5
"""Words of the longest phrase that proposes: "wie wäre es mit"."""


def _is_proposed(reading: Reading, index: int) -> bool:
    """Whether "how about" stands before it, in a language that says "with" there: then a day is a day."""
    starts = range(max(0, index - MOST_PROPOSING), index)
    return any(reading.phrase("words.how_about", start) == index for start in starts)


def _is_among_days(reading: Reading, index: int) -> bool:
    """Whether the word is a day that is joined to another one: "Monday and Friday"."""
    before = index - 2 - reading.is_ending(index - 2)
    joined = before >= 0 and reading.phrase("words.and", index - 1) == index
    return joined and is_day(reading, index) and is_day(reading, before)


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
