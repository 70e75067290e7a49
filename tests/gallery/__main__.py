"""Prints the gallery: `python -m tests.gallery [--speech] [--lengths] [LANGUAGE ...] [STATE ...]`.

Every state as text and as it is spoken; `--speech`: only what is spoken; `--lengths`: a table of how many words that
takes, by state and language.
"""

import sys
from collections.abc import Iterable, Sequence

from bot.channels.written import complete
from dialogs.wording.speech import words_in
from tests.gallery import LANGUAGES, Picture, pictures


def main(arguments: Sequence[str]) -> int:
    """Print what was asked for."""
    flags = {argument for argument in arguments if argument.startswith("--")}
    named = [argument for argument in arguments if argument not in flags]
    languages = [name for name in named if name in LANGUAGES] or list(LANGUAGES)
    states = [name for name in named if name not in LANGUAGES]
    shown = [one for name in languages for one in pictures(name) if not states or one.name in states]
    if "--lengths" in flags:
        _lengths(shown, languages)
        return 0
    for picture in shown:
        _print(picture, spoken_only="--speech" in flags)
    return 0


def _print(picture: Picture, *, spoken_only: bool) -> None:
    print(f"== {picture.language}: {picture.name}")
    if not spoken_only:
        print(complete(picture.reply, picture.move))
    print(f">> {picture.reply.speech}")


def _lengths(shown: Iterable[Picture], languages: Sequence[str]) -> None:
    counts: dict[str, dict[str, int]] = {}
    for picture in shown:
        counts.setdefault(picture.name, {})[picture.language] = words_in(picture.reply.speech)
    print("| state |", " | ".join(languages), "|")
    print("|---|" + "---|" * len(languages))
    for name, by_language in counts.items():
        print(f"| {name} |", " | ".join(str(by_language[language]) for language in languages), "|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
