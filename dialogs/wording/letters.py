"""Addresses as they are read back: letter by letter, so that the ear can check what was dictated."""

from dialogs.model import Attendee
from dialogs.words.sentences import Words

SIGNS = {"@": "at", ".": "dot", "-": "dash", "+": "plus", "_": "underscore"}
"""Signs of an address, by their names in `spelled-sign`."""


def is_dictated(guest: Attendee) -> bool:
    """Whether the guest is known by an address alone, as it was said or typed."""
    return "@" in guest.label


def letters(words: Words, address: str) -> str:
    """The name of the mailbox in letters, the rest as words: "d-a-n-a at contoso dot com"."""
    mailbox, _, domain = address.partition("@")
    spelled = [words("spelled-sign", sign=SIGNS[run]) if run in SIGNS else "-".join(run) for run in _runs(mailbox)]
    plain = [words("spelled-sign", sign=SIGNS[run]) if run in SIGNS else run for run in _runs(domain)]
    return " ".join((*spelled, words("spelled-sign", sign="at"), *plain))


def _runs(text: str) -> list[str]:
    """Letters that follow each other, and each sign on its own."""
    runs: list[str] = []
    for sign in text:
        if sign in SIGNS or not runs or runs[-1] in SIGNS:
            runs.append(sign)
        else:
            runs[-1] += sign
    return runs
