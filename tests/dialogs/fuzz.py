"""Random edits of real requests, to see that no text raises: `python -m tests.dialogs.fuzz [EDITS] [SEED] [FOLDER]`.

Edits the packs' examples and, where a FOLDER of corpora is given (`*.jsonl`), their rows; each is understood as a
message and as a correction of some draft, whatever was asked. Run by hand. Prints each text that raised with its
error, how many edits there were, and the slowest; exits 1 if one raised.
"""

import json
import random
import sys
import tomllib
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dialogs.__main__ import answer
from dialogs.pack import Pack, packs
from tests.dialogs.speaking import NOW, ZONE

SIGNS = "0123456789:-/.,;!?'\"()[]{}<>*_@#&+\u200b\u00a0\u202e\u3000ÄßéőЖ日時午前½٣\ud800\U0001f600\n\t"
SLOTS = (None, "subject", "when", "place", "people", "at", "day", "minutes")

KEYS = ("text", "locale", "now", "timezone", "before")
"""What `python -m dialogs` reads of a row."""
RUN_ON = 0.2
"""How often another text is run on to the first."""
CORRECTING = 0.3
"""How often a text is said to a draft."""
DRAFTS: Sequence[Mapping[str, Any]] = (
    {},
    {"subject": "Budget", "date": "2026-03-12", "time": "15:00:00", "duration_minutes": 60, "attendees": ["Dana"]},
    {"date": "2026-12-31", "time": "23:30:00", "locations": ["Room 5"], "recurrence": "FREQ=WEEKLY;BYDAY=TH"},
    {"subject": "Trip", "date": "2026-03-28", "all_day": True, "end_date": "2026-03-31", "online": True},
)

Line = Mapping[str, Any]
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


def examples(pack: Pack) -> list[Line]:
    """The texts of a language's examples."""
    rows = tomllib.loads((pack.folder / "examples.toml").read_text(encoding="utf-8")).values()
    texts = [str(row["text"]) for group in rows if isinstance(group, list) for row in group if "text" in row]
    return [{"text": text, "locale": pack.language, "now": NOW.isoformat(), "timezone": ZONE} for text in texts]


def rows_of(folder: Path) -> list[Line]:
    """The rows of a folder of corpora, each with its own moment and the draft that it corrects."""
    lines = (line for file in sorted(folder.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines())
    rows = (json.loads(line) for line in lines)
    return [{key: row[key] for key in KEYS if key in row} for row in rows if "text" in row]


def edited(chance: random.Random, rows: Sequence[Line]) -> Line:
    """A row with up to four edits, perhaps with another run on to it, an answer to a question, a draft to correct."""
    row = dict(chance.choice(rows))
    text = str(row["text"])
    if chance.random() < RUN_ON:
        text = f"{text} {chance.choice(rows)['text']}"
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(EDITS)(chance, text)
    if chance.random() < CORRECTING:
        row["before"] = chance.choice(DRAFTS)
    return {**row, "text": text, "expecting": chance.choice(SLOTS)}


def main(edits: int, seed: int, folder: Path | None) -> int:
    """The number of texts that raised."""
    chance = random.Random(seed)
    rows = [row for pack in packs().values() for row in examples(pack)]
    rows += rows_of(folder) if folder else []
    raised, slowest = 0, (0, "")
    for _ in range(edits):
        row = edited(chance, rows)
        try:
            slowest = max(slowest, (answer(row)["us"], str(row["text"])))
        except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
            raised += 1
            print(json.dumps(row), traceback.format_exc(limit=-3), sep="\n", flush=True)
    print(f"{edits} edits of {len(rows)} texts, seed {seed}: {raised} raised")
    print(f"slowest: {slowest[0]} microseconds for {slowest[1]!r}")
    return raised


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(
        1
        if main(
            int(given[0]) if given else 20_000,
            int(given[1]) if len(given) > 1 else 1,
            Path(given[2]) if len(given) > 2 else None,
        )
        else 0
    )
