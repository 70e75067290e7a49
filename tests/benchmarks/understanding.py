"""How fast a message is understood: `python -m tests.benchmarks.understanding`. Run by hand; prints one table.

In the same run: dateparser's own search over the same texts, and a bare tokeniser with a dictionary look-up, as the
slowest and the fastest thing that could be called understanding; how time grows with length; hostile texts; loading.
"""

import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from dateparser.search import search_dates

from dialogs.model import Profile
from dialogs.pack import pack_for
from dialogs.tokens import tokenize
from dialogs.understand import LONGEST, understand
from tests.dialogs.speaking import NOW, ZONE

ROOT = Path(__file__).parents[2]
ROUNDS = 5
SEARCHED = 30
"""Texts that dateparser is given; it needs a hundredth of a second for each."""
HOSTILE = {"digits": "7" * 4000, "ones": "1 " * 2000, "quotes": "\"'" * 2000, "at three": "at 3 to 4 and " * 70}
LOAD = """
from time import perf_counter as clock
begun = clock()
from dialogs.pack import pack_for
imported = clock()
pack_for("en")
print(imported - begun, clock() - imported)
"""


def examples() -> list[str]:
    """The English examples."""
    rows = tomllib.loads((pack_for("en").folder / "examples.toml").read_text(encoding="utf-8"))
    return [str(row["text"]) for group in rows.values() if isinstance(group, list) for row in group if "text" in row]


def timed(work: Callable[[str], object], texts: Sequence[str], rounds: int = ROUNDS) -> list[float]:
    """Microseconds for each text in each round, shortest first."""
    spent = []
    for _ in range(rounds):
        for text in texts:
            begun = time.process_time_ns()
            work(text)
            spent.append((time.process_time_ns() - begun) / 1000)
    return sorted(spent)


def row(name: str, spent: Sequence[float]) -> None:
    """One line of the table."""
    median, late = spent[len(spent) // 2], spent[min(len(spent) * 99 // 100, len(spent) - 1)]
    print(f"{name:36}{median:12.0f}{late:12.0f}")


def main() -> None:
    """Measures and prints."""
    pack, texts = pack_for("en"), examples()
    profile = Profile(id="ada", locale="en-GB", zone=ZONE)

    def hear(text: str) -> object:
        return understand(text, pack, profile, NOW)

    def look_up(text: str) -> object:
        return [pack.times.meanings(token.norm) for token in tokenize(text, pack.cutting)]

    print(f"{len(texts)} English examples, microseconds of CPU{'median':>8}{'p99':>12}")
    row("understand, first time", timed(hear, texts, 1))
    row("understand, words seen before", timed(hear, texts))
    row("tokeniser and dictionary", timed(look_up, texts))
    row("dateparser.search", timed(lambda text: search_dates(text, languages=["en"]), texts[:SEARCHED], 1))
    for words in (20, 40, 80, 160):
        text = " ".join(" ".join(texts).split()[:words])
        row(f"understand, {words} words", timed(hear, [text[:LONGEST]]))
    for name, text in HOSTILE.items():
        row(f"understand, hostile: {name}", timed(hear, [text[:LONGEST]], 3))
    loads = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    imported, compiled = (float(part) * 1000 for part in loads.split())
    print(f"import {imported:.0f} ms, first language with all packs {compiled:.0f} ms")


if __name__ == "__main__":
    main()
