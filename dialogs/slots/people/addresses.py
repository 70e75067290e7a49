"""Reads e-mail addresses, written or dictated."""

from dialogs.reading import Reading
from dialogs.times.numbers import number_words

LONGEST_SPOKEN = 14
"""Words of a dictated address."""
LONGEST_WRITTEN = 48
"""Words and signs of a written one."""
TWENTY = 20
"""From here on a ten and a unit are two words."""
MAIL = "mail"
"""The claim of words that are certainly an address."""
SIGNS = {"at": "@", "dot": ".", "dash": "-", "underscore": "_"}
"""Spoken signs: key of the pack's `people.dictated` -> sign."""


def written_address(reading: Reading, at: int, limit: int) -> tuple[int, str]:
    """End and text of a written address that begins at the word; the index and "" when none does."""
    end, limit = at, min(limit, at + LONGEST_WRITTEN)
    while end < limit and reading.taken[end] == MAIL and (end == at or reading.tokens[end].glued):
        end += 1
    while end > at and reading.is_sign(end - 1):
        end -= 1
    if end == at:
        return at, ""
    text = reading.slice(at, end)
    local, sign, domain = text.partition("@")
    return (end, text) if sign and local and "." in domain else (at, "")


def spoken_address(reading: Reading, at: int, limit: int) -> tuple[int, str]:
    """The same for a dictated one: "dana at contoso dot com", "j smith forty two at gmail dot com"."""
    parts: list[str] = []
    index, behind_at, dots = at, False, 0
    while index < limit and index - at < LONGEST_SPOKEN and reading.taken[index] in {"", MAIL}:
        sign = _sign(reading, index)
        if reading.is_sign(index) or (behind_at and sign == "@"):
            break
        expects_word = not parts or parts[-1] in SIGNS.values()
        if sign is None and not expects_word and (behind_at or not _is_joined(reading, index, at)):
            break
        if sign is not None and expects_word:
            break
        behind_at |= sign == "@"
        dots += behind_at and sign == "."
        index, part = (index + 1, sign) if sign else _part(reading, index, behind_at=behind_at)
        parts.append(part)
    while parts and parts[-1] in SIGNS.values():
        parts.pop()
        index -= 1
    text = "".join(parts)
    is_hour = parts[1:2] == ["@"] and parts[0] != reading.words[at]
    return (index, text) if behind_at and dots and not is_hour and "." in text.partition("@")[2] else (at, "")


def _is_joined(reading: Reading, index: int, first: int) -> bool:
    """Whether a word of a mailbox goes on with the one before: letters and numbers are said one by one, between words
    that may belong to it (never "invite", nor what stands behind an hour)."""
    if not reading.pack.cutting.boundaries or _number(reading, first - 1) is not None:
        return False
    begins = _is_own(reading, first) and _number(reading, first) is None
    one_by_one = any(_is_letter(reading, at) or _number(reading, at) is not None for at in (index - 1, index))
    return begins and one_by_one and _is_own(reading, index)


def _is_own(reading: Reading, index: int) -> bool:
    """Whether a word is no word of the language: a letter, a number, a name, something unheard of."""
    if _is_letter(reading, index) or _number(reading, index) is not None:
        return True
    named = reading.has("people.names", index) or reading.has("people.surnames", index)
    return named or (reading.words[index] not in reading.pack.known and not _is_single(reading, index))


def _is_letter(reading: Reading, index: int) -> bool:
    """Whether a single letter is spelled; one that is a word of the language ("a") only beside another or a dot."""
    if not _is_single(reading, index):
        return False
    beside = _is_single(reading, index - 1) or _is_single(reading, index + 1)
    return beside or _sign(reading, index + 1) not in {None, "@"} or reading.words[index] not in reading.pack.known


def _is_single(reading: Reading, index: int) -> bool:
    return 0 <= index < reading.size and len(reading.words[index]) == 1 and reading.words[index].isalpha()


def _part(reading: Reading, index: int, *, behind_at: bool) -> tuple[int, str]:
    """End and text of a word of an address; numbers in words as figures ("forty two": 42, "four two": 42)."""
    value = None if behind_at else _number(reading, index)
    if value is None or reading.words[index].isdigit():
        return index + 1, reading.words[index]
    unit = _number(reading, index + 1)
    if value >= TWENTY and value % 10 == 0 and unit is not None and 0 < unit < 10:
        return index + 2, str(value + unit)
    return index + 1, str(value)


def _number(reading: Reading, index: int) -> int | None:
    """The number that one word is, in words or figures."""
    if not 0 <= index < reading.size:
        return None
    word = reading.words[index]
    return int(word) if word.isdecimal() else number_words(reading.pack.tables.get("numbers", {})).get(word)


def _sign(reading: Reading, index: int) -> str | None:
    return next((sign for name, sign in SIGNS.items() if reading.has(f"people.dictated.{name}", index)), None)
