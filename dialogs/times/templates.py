"""How a pack writes a pattern, and all the plain ways it stands for.

`[may be missing]`, `(one|or another)`, `{hole}`, `{argument=hole}`, and words as they are said. What is written
together must be written together in the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dialogs.times.errors import TemplateError
from dialogs.tokens import ENDING, normalize, tokenize


class Element(NamedTuple):
    """One step of a pattern: a word or sign, or a hole with the argument that it fills."""

    symbol: str
    """The norm of a word; the name of a hole."""
    argument: str | None
    """None for a word."""
    tight: bool
    """No blank may stand before it."""


def ways(template: str) -> Iterator[tuple[Element, ...]]:
    """Every plain way of the template, as elements."""
    for spelled in dict.fromkeys(" ".join(way.split()) for way in _expanded(template)):
        yield _elements(spelled)


@lru_cache(maxsize=4096)
def norms_of(phrase: str) -> tuple[str, ...]:
    """The norms by which a phrase is looked up. "+kor" is an ending, which is one token (`dialogs.tokens.Cutting`)."""
    if phrase.startswith(ENDING) and len(phrase) > len(ENDING):
        return (normalize(phrase),)
    if phrase.isalpha():
        return (normalize(phrase),)
    return tuple(token.norm for token in tokenize(phrase))


def _expanded(template: str) -> list[str]:
    """The template without brackets: one text for every combination."""
    bracket = _OPENING.search(template)
    if bracket is None:
        return [template]
    start = bracket.start()
    end = _closing(template, start)
    inner = _alternatives(template[start + 1 : end])
    options = [way for alternative in inner for way in _expanded(alternative)]
    if template[start] == "[":
        options.append("")
    return [template[:start] + option + rest for option in options for rest in _expanded(template[end + 1 :])]


_OPENING = re.compile(r"[\[(]")


def _closing(template: str, start: int) -> int:
    depth = 0
    for at in range(start, len(template)):
        depth += (template[at] in "[(") - (template[at] in "])")
        if depth == 0:
            return at
    raise TemplateError(f"The pattern has a bracket that is not closed: {template!r}")


def _alternatives(inner: str) -> list[str]:
    """The text cut at the bars that stand outside inner brackets."""
    depth, cut, options = 0, 0, []
    for at, sign in enumerate(inner):
        depth += (sign in "[(") - (sign in "])")
        if sign == "|" and depth == 0:
            options.append(inner[cut:at])
            cut = at + 1
    return [*options, inner[cut:]]


def _elements(spelled: str) -> tuple[Element, ...]:
    elements: list[Element] = []
    for chunk in spelled.split():
        inside = False
        while chunk:
            if chunk[0] == "{":
                end = chunk.index("}") + 1
                argument, _, symbol = chunk[1 : end - 1].rpartition("=")
                plain = symbol.rstrip("0123456789")
                elements.append(Element(plain, argument or symbol, inside))
            else:
                end = chunk.find("{") if "{" in chunk else len(chunk)
                elements.extend(Element(norm, None, inside or at > 0) for at, norm in enumerate(norms_of(chunk[:end])))
            inside = True
            chunk = chunk[end:]
    return tuple(elements)
