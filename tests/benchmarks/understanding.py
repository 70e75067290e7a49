"""How fast a message is understood: `python -m tests.benchmarks.understanding`. Run by hand; prints one table.

In the same run, for scale: dateparser's own search over the same texts, and a bare tokeniser with a dictionary look-up,
as the slowest and the fastest thing that could be called understanding. Every figure is CPU time of this process, and
stands beside its ratio to the bare tokeniser's median, which says the same on every machine. Then: how time grows with
length, hostile texts, one loaded language beside five, and the first use of each language in a process of its own.
"""

import gc
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from dateparser.search import search_dates

from dialogs.model import Profile
from dialogs.noticing import guesses
from dialogs.pack import FOLDER, load_pack, pack_for, pack_names
from dialogs.times.parse import parse
from dialogs.tokens import tokenize
from dialogs.understand import LONGEST, understand
from tests.dialogs.speaking import NOW, ZONE

ROOT = Path(__file__).parents[2]
ROUNDS = 5
SEARCHED = 30
"""Texts that dateparser is given; it needs a hundredth of a second for each."""
LENGTHS = (10, 20, 40, 80, 160, 320)
HOSTILE = {
    "digits": "7",
    "ones": "1 ",
    "quotes": "\"'",
    "ranges": "at 3 to 4 and ",
    "dates that only dateparser reads": "3 may 3/4 ",
    "half an address": "a@",
    "people": "with Ana and ",
    "titles": "set the title as ",
}
"""Repeated to the longest text that is read, and to 4,000 characters, which are refused unread."""
HOSTILE_LENGTH = 4000
OTHERS = ("de", "es", "fr", "ja")
"""Languages that are loaded beside English."""
LOAD = """
import sys
from time import process_time as clock
begun = clock()
from dialogs.pack import load_pack
import dialogs.understand
imported = clock()
load_pack(sys.argv[1])
print(imported - begun, clock() - imported)
"""

Work = Callable[[str], object]


def examples(language: str) -> list[str]:
    """The examples of a language."""
    rows = tomllib.loads((FOLDER / language / "examples.toml").read_text(encoding="utf-8"))
    return [str(row["text"]) for group in rows.values() if isinstance(group, list) for row in group if "text" in row]


def hears(language: str, text: str) -> object:
    """The text understood."""
    return understand(text, pack_for(language), Profile(id="ada", locale=language, zone=ZONE), NOW)


def looks_up(text: str) -> object:
    """The bare minimum: the text cut into words, each looked up."""
    pack = pack_for("en")
    return [token.norm in pack.known for token in tokenize(text, pack.cutting)]


def timed(work: Work, texts: Sequence[str], rounds: int = 1) -> list[float]:
    """Microseconds for each text in each round, shortest first."""
    spent = []
    for _ in range(rounds):
        for text in texts:
            begun = time.process_time_ns()
            work(text)
            spent.append((time.process_time_ns() - begun) / 1000)
    return sorted(spent)


def median(spent: Sequence[float]) -> float:
    """The middle one."""
    return spent[len(spent) // 2]


def show(name: str, spent: Sequence[float], unit: float) -> None:
    """One line of the table."""
    late = spent[min(len(spent) * 99 // 100, len(spent) - 1)]
    print(f"{name:52}{median(spent):10.0f}{late:10.0f}{median(spent) / unit:10.1f}")


def main() -> None:
    """Measures and prints."""
    english, texts = partial(hears, "en"), examples("en")
    pack_for("en")
    gc.collect()
    gc.freeze()  # as the bot does
    timed(english, texts)
    alone = timed(english, texts, ROUNDS)
    unit = median(timed(looks_up, texts, ROUNDS))
    print(f"{'CPU microseconds':52}{'median':>10}{'p99':>10}{'ratio':>10}")
    show("tokeniser and dictionary", timed(looks_up, texts, ROUNDS), unit)
    show("understand, words seen before", alone, unit)
    for language in pack_names():
        load_pack(language)
        gc.freeze()
        hears(language, examples(language)[0])
        parse.cache_clear()
        show(f"understand, first time, {language}", timed(partial(hears, language), examples(language)), unit)
    timed(partial(guesses, language="en"), texts)
    show("telling the language, in the talk's own", timed(partial(guesses, language="en"), texts, ROUNDS), unit)
    show("dateparser.search", timed(lambda text: search_dates(text, languages=["en"]), texts[:SEARCHED]), unit)
    lengths(english, texts, unit)
    hostile(english, unit)
    several(english, texts)
    first_uses()


def lengths(english: Work, texts: Sequence[str], unit: float) -> None:
    """How time grows with length: words of the examples in a row."""
    words = " ".join(texts).split()
    for size in LENGTHS:
        text = " ".join(words[:size])
        refused = ", refused unread" if len(text) > LONGEST else ""
        parse.cache_clear()
        show(f"{size} words, {len(text)} characters{refused}", timed(english, [text] * ROUNDS), unit)


def hostile(english: Work, unit: float) -> None:
    """The worst texts that we know, as long as texts are read at all, and longer."""
    for name, piece in HOSTILE.items():
        text = (piece * HOSTILE_LENGTH)[:HOSTILE_LENGTH]
        show(f"hostile, {LONGEST} characters: {name}", timed(english, [text[:LONGEST]] * ROUNDS), unit)
        show(f"hostile, {HOSTILE_LENGTH} characters: {name}", timed(english, [text] * ROUNDS), unit)


def several(english: Work, texts: Sequence[str]) -> None:
    """Whether a language costs more while others are loaded and spoken."""
    alone = median(timed(english, texts, ROUNDS))
    for language in OTHERS:
        timed(partial(hears, language), examples(language))
    beside = median(timed(english, texts, ROUNDS))
    print(f"five languages in use beside one: {beside / alone:.2f} times")


def first_uses() -> None:
    """Reading and compiling each language, in a process of its own."""
    for language in pack_names():
        run = [sys.executable, "-c", LOAD, language]
        out = subprocess.run(run, capture_output=True, text=True, check=True, cwd=ROOT).stdout
        imported, compiled = (float(part) * 1000 for part in out.split())
        print(f"first use of {language}: {compiled:.0f} ms (after {imported:.0f} ms of imports)")


if __name__ == "__main__":
    main()
