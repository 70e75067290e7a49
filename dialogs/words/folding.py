"""Text made comparable: without case, accents and signs."""

import re
import unicodedata

WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Text without case and accents, its words joined by single blanks."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(WORD.findall("".join(sign for sign in bare if not unicodedata.combining(sign))))
