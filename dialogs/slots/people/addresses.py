"""Reads e-mail addresses, written or dictated."""

from dialogs.reading import Reading

LONGEST_SPOKEN = 14
"""Words of a dictated address."""
LONGEST_WRITTEN = 48
"""Words and signs of a written one."""
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
    """The same for a dictated one: "dana at contoso dot com"."""
    parts: list[str] = []
    index, behind_at, dots = at, False, 0
    while index < limit and index - at < LONGEST_SPOKEN and reading.taken[index] in {"", MAIL}:
        sign = _sign(reading, index)
        expects_word = not parts or parts[-1] in SIGNS.values()
        if reading.is_sign(index) or (sign is None) != expects_word:
            break
        behind_at |= sign == "@"
        dots += behind_at and sign == "."
        parts.append(sign or reading.words[index])
        index += 1
    while parts and parts[-1] in SIGNS.values():
        parts.pop()
        index -= 1
    text = "".join(parts)
    return (index, text) if behind_at and dots and "." in text.partition("@")[2] else (at, "")


def _sign(reading: Reading, index: int) -> str | None:
    return next((sign for name, sign in SIGNS.items() if reading.has(f"people.dictated.{name}", index)), None)
