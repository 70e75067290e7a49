"""Random edits of the examples, to see that no text whatever raises: `python -m tests.dialogs.fuzz [EDITS] [SEED]`.

Run by hand. Prints how many edits were understood, and each text that raised with its error; exits 1 if one did.
"""

import random
import sys
import tomllib
import traceback
from collections.abc import Callable, Sequence

from dialogs.model import Profile
from dialogs.pack import FOLDER, Pack, packs
from dialogs.understand import understand
from tests.dialogs.speaking import NOW, ZONE

SIGNS = "0123456789:-/.,;!?'\"()[]{}<>*_@#&+\u200b\u00a0\u202e\u3000ÄßéőЖ日時午前½٣\ud800\U0001f600\n\t"
SLOTS = (None, "subject", "when", "place", "people", "at", "day", "minutes")

Edit = Callable[[random.Random, str], str]


def drop(chance: random.Random, text: str) -> str:
    """Without some letters in a row."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 4) :]


def insert(chance: random.Random, text: str) -> str:
    """With a sign somewhere."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SIGNS) * chance.randint(1, 3) + text[at:]


def swap(chance: random.Random, text: str) -> str:
    """With two words exchanged."""
    words = text.split(" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def double(chance: random.Random, text: str) -> str:
    """With a stretch said twice."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[max(0, at - chance.randint(1, 12)) :]


def shout(_chance: random.Random, text: str) -> str:
    """In capitals."""
    return text.upper()


EDITS: Sequence[Edit] = (drop, insert, swap, double, shout)


def examples(pack: Pack) -> list[str]:
    """The texts of a language's examples."""
    file = pack.folder / "examples.toml"
    if not file.exists():
        return []
    rows = tomllib.loads(file.read_text(encoding="utf-8")).values()
    return [str(row["text"]) for group in rows if isinstance(group, list) for row in group if "text" in row]


def main(edits: int, seed: int) -> int:
    """The number of texts that raised."""
    chance = random.Random(seed)
    texts = [(pack, text) for pack in packs().values() for text in examples(pack)]
    raised = 0
    for _ in range(edits):
        pack, text = chance.choice(texts)
        if chance.random() < 0.2:
            text = f"{text} {chance.choice(texts)[1]}"
        for _ in range(chance.randint(1, 4)):
            text = chance.choice(EDITS)(chance, text)
        profile = Profile(id="fuzz", locale=pack.language, zone=ZONE)
        try:
            understand(text, pack, profile, NOW, chance.choice(SLOTS))
        except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
            raised += 1
            print(repr(text), pack.language, traceback.format_exc(limit=-3), sep="\n")
    print(f"{edits} edits of {len(texts)} examples in {FOLDER.name}, seed {seed}: {raised} raised")
    return raised


if __name__ == "__main__":
    sys.exit(1 if main(*(int(number) for number in (sys.argv[1:] + ["20000", "1"][len(sys.argv) - 1 :])[:2])) else 0)
