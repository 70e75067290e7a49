"""What stands beside a name and tells of it: "(optional)", a plain word that makes it none."""

from dialogs.model import PersonSaid
from dialogs.reading import Reading


def is_mixed(person: PersonSaid) -> bool:
    """Whether a capitalised word is followed by a plain one ("Ivy removal"): then it may be no name."""
    first, *rest = person.name.split()
    return person.relation is None and first[:1].isupper() and any(word[:1].islower() for word in rest)


def optional_mark(reading: Reading, behind: int, limit: int) -> int:
    """Behind "(optional)", the word in brackets that says of one person in a list that they need not come; the same
    index where none stands."""
    at = behind + (behind < limit and reading.is_ending(behind))
    at = reading.phrase("people.titles_behind", at, limit)
    said = reading.phrase("people.optional_behind", at, limit)
    if said > at:
        return said
    if at >= limit or reading.words[at] != "(":
        return behind
    end = reading.phrase("people.optional_marks", at + 1, limit)
    closed = at + 1 < end < limit and reading.words[end] == ")"
    return end + 1 if closed else behind
