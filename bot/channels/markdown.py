"""Keeps what people typed from being read as markup: every text of a card passes through here.

Cards read a subset of markdown (CommonMark's backslash escapes hold in it) and replace `{{DATE(...)}}`. Names, titles
and places may hold any of that, HTML and Teams' `<at>` as well; all of it is shown as it was typed. Only the two
characters that force a direction on what follows are dropped: they could make an address read as another one.
"""

import re

_ACTIVE = re.compile(r"[\\`*_\[\]<>~{}|]|&(?=#?\w+;)|(?<![^\n])[ \t]*(?:[#+=-]|\d+(?=[.)]))")
"""Characters that mean something anywhere, and those that only mean something at the start of a line."""

_DROPPED = {0x202D: None, 0x202E: None}
"""Left-to-right and right-to-left override."""


_BEFORE_SIGN = re.compile(r" (?=[?!:;»](?:\s|$))|(?<=«) ")
"""The space that belongs to a sign, as French has it: a line never ends there."""


def shown_text(text: str) -> str:
    """The text for a card: exactly these characters, with signs kept beside the words they belong to."""
    return _BEFORE_SIGN.sub("\u00a0", literal(text))


def literal(text: str) -> str:
    """The text such that a markdown renderer shows exactly these characters."""
    return _ACTIVE.sub(_escaped, text.translate(_DROPPED))


def _escaped(match: re.Match[str]) -> str:
    piece = match.group()
    head, last = piece[:-1], piece[-1]
    if last.isdigit():
        return piece + "\\"
    return f"{head}\\{last}"
