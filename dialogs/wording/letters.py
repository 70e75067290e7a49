"""What is spelled: addresses and codes letter by letter, numbers digit by digit, so that the ear can take them down."""

import re

from dialogs.model import Attendee
from dialogs.words.sentences import Words

SIGNS = {"@": "at", ".": "dot", "-": "dash", "+": "plus", "_": "underscore", "/": "slash"}
"""Signs of an address, by their names in `spelled-sign`."""
SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)


def is_dictated(guest: Attendee) -> bool:
    """Whether the guest is known by an address alone, as it was said or typed."""
    return "@" in guest.label


def letters(words: Words, address: str) -> str:
    """The name of the mailbox in letters, the rest as words: "D, A, N, A, at contoso dot com"."""
    mailbox, _, domain = address.partition("@")
    spelled = [words("spelled-sign", sign=SIGNS[run]) if run in SIGNS else _apart(run) for run in _runs(mailbox)]
    return " ".join((*spelled, words("spelled-sign", sign="at"), *_named(words, domain)))


def address_aloud(words: Words, url: str) -> str:
    """A short web address as it is said: "microsoft dot com slash devicelogin"."""
    return " ".join(_named(words, SCHEME.sub("", url).rstrip("/")))


def code_aloud(code: str) -> str:
    """A code letter by letter."""
    return _apart("".join(sign for sign in code if sign.isalnum())).rstrip(",")


def digits_aloud(number: str) -> str:
    """A number digit by digit, with a pause between its groups: "4 1 2, 8 8 0"."""
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(group) for group in groups)


def _apart(text: str) -> str:
    """Letters with a pause behind each, without which some voices take an A for an article."""
    return " ".join(f"{letter}," for letter in text.upper())


def _named(words: Words, text: str) -> list[str]:
    """Words as they stand, signs by their names."""
    return [words("spelled-sign", sign=SIGNS[run]) if run in SIGNS else run for run in _runs(text)]


def _runs(text: str) -> list[str]:
    """Letters that follow each other, and each sign on its own."""
    runs: list[str] = []
    for sign in text:
        if sign in SIGNS or not runs or runs[-1] in SIGNS:
            runs.append(sign)
        else:
            runs[-1] += sign
    return runs
