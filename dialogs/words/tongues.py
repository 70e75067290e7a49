"""Names of languages, in every language that has a pack: "speak English", "en français s'il vous plaît"."""

from collections.abc import Mapping
from functools import cache, lru_cache

from babel import Locale

from dialogs.pack import pack_names, read_tables
from dialogs.words.folding import fold
from dialogs.words.sentences import languages

MOST_WORDS = 10
"""Of a message that asks for a language and nothing else."""


@lru_cache(maxsize=16)
def language_named(text: str) -> str | None:
    """The language (BCP 47 primary tag) that the message asks for and says nothing else; it may have no pack."""
    words = [part for word in fold(text).split() for part in _parts(word)]
    if not 0 < len(words) <= MOST_WORDS:
        return None
    named = [(word, _names()[word]) for word in words if word in _names()]
    if len({tag for _, tag in named}) != 1:
        return None
    around = [word for word in words if word not in _names()]
    return named[0][1] if all(word in _around() for word in around) else None


def _parts(word: str) -> list[str]:
    """What is written without blanks, cut into names and the words around them; any other word as it is."""
    if word.isascii():
        return [word]
    known, parts, at = _names().keys() | _around(), list[str](), 0
    while at < len(word):
        end = next((end for end in range(len(word), at, -1) if word[at:end] in known), 0)
        if not end:
            return [word]
        parts.append(word[at:end])
        at = end
    return parts


@cache
def _names() -> Mapping[str, str]:
    """Folded names of one word -> language. What has a pack comes last, so that it counts."""
    found: dict[str, str] = {}
    for speaker in languages():
        names = Locale.parse(speaker).languages
        found |= {fold(str(name)): str(tag) for tag, name in names.items() if len(str(tag)) == 2}
    for tag in languages():
        for speaker in languages():
            found[fold(str(Locale.parse(tag).get_display_name(speaker)))] = tag
        forms = read_tables(tag).get("switch", {}).get("forms", {})
        found |= {fold(form): named for named, said in forms.items() for form in said}
    return {name: tag for name, tag in found.items() if " " not in name and name}


@cache
def _around() -> frozenset[str]:
    """The words that may stand around the name, of all languages."""
    lists = (read_tables(name).get("switch", {}).get("around", ()) for name in pack_names())
    return frozenset(part for words in lists for word in words for part in fold(word).split())
