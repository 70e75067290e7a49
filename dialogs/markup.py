"""Markup that people paste along with their words: tags, Markdown emphasis and links. It says nothing about an event.

An address in angle brackets ("Ana <ana@contoso.com>") is no tag. Signs of markup become blanks, so that every word
keeps its place in the person's own text.
"""

import re

_SIGNS = re.compile(
    r"""(?!<[^<>\s="']{1,100}@[^<>\s="']{1,100}>)</?[A-Za-z][^<>]{0,200}>"""
    r"|(?P<link>\[)[^\[\]]{1,200}(?P<target>\]\([^()\s]{1,500}\))"
    r"|(?P<open>\*\*|~~|`)(?=[^\s*~`])[^*~`]{1,200}(?P<close>(?P=open))"
    r"|(?<!\w)(?P<begin>__|\*|_)(?=[^\s*_])[^*_]{1,200}(?P<stop>(?P=begin))(?!\w)"
)
_MARK = re.compile(r"[<\[*_~`]")
"""What markup begins with; most texts hold none."""
_PAIRS = (("link", "target"), ("open", "close"), ("begin", "stop"))
_NESTED = 3
"""Markup inside markup that is still looked for."""


def without_markup(text: str) -> str:
    """The text, as long as before, with blanks in place of markup: "**Bob**" becomes "  Bob  "."""
    for _ in range(_NESTED):
        if not _MARK.search(text):
            break
        plain = _SIGNS.sub(_blanked, text)
        if plain == text:
            break
        text = plain
    return text


def _blanked(match: re.Match[str]) -> str:
    """The match with blanks where its signs stand; a tag is nothing but sign."""
    for first, last in _PAIRS:
        if match.group(first):
            inside = slice(match.end(first) - match.start(), match.start(last) - match.start())
            found = match.group()
            return " " * inside.start + found[inside] + " " * (len(found) - inside.stop)
    return " " * len(match.group())
