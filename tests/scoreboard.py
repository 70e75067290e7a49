"""The whole table: `python -m tests.scoreboard [FOLDER] [--keep]`, every corpus of FOLDER through `python -m dialogs`.

FOLDER holds `score.py` and `dev/*.jsonl` (default: `../shared/corpora` beside the project). Run by hand; takes about
two minutes. `--keep` writes the table, with the date, to `tests/scoreboard.txt`.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KEPT = Path(__file__).with_suffix(".txt")
SKIPPED = frozenset({"sgd-dialogues"})
"""Whole conversations, which are replayed elsewhere."""
SLOTS = {"event_name": "subject", "event_date": "when", "event_time": "when", "event_location": "place"}
ASKED = ("id", "text", "locale", "now", "timezone", "before")
FIGURES = ("ALL FIELDS EXACT", "changed fields all right", "ALL TYPES, the value a scheduler wants")
SECONDS = 100


def question(row: dict[str, Any]) -> dict[str, Any]:
    """What a row asks, without its labels."""
    asked = {key: row[key] for key in ASKED if key in row}
    requested = row.get("requested")
    return asked | ({"expecting": SLOTS.get(requested[0], requested[0])} if requested else {})


def figures(corpus: Path, scorer: Path) -> Iterator[str]:
    """The scorer's main lines for a corpus, and the time an utterance took."""
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines()]
    lines = "".join(json.dumps(question(row), ensure_ascii=False) + "\n" for row in rows)
    answers = subprocess.run(
        [sys.executable, "-m", "dialogs"],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        timeout=SECONDS,
    ).stdout
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(answers)
        file.flush()
        report = subprocess.run(
            [sys.executable, str(scorer), str(corpus), file.name], capture_output=True, text=True, check=True
        ).stdout
    spent = sorted(json.loads(line).get("us", 0) for line in answers.splitlines())
    pace = f"median {spent[len(spent) // 2]} us, p99 {spent[len(spent) * 99 // 100]} us"
    for line in report.splitlines():
        if line.strip().startswith(FIGURES):
            yield f"{corpus.stem:28}{' '.join(line.split()):72}{pace}"


def main(folder: Path, keep: bool) -> None:
    """Prints the table, line by line, and keeps it where asked to."""
    table = [f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"]
    print(table[0])
    corpora = [corpus for corpus in sorted((folder / "dev").glob("*.jsonl")) if corpus.stem not in SKIPPED]
    with ThreadPoolExecutor(cpu_count() or 1) as pool:
        for lines in pool.map(lambda corpus: list(figures(corpus, folder / "score.py")), corpora):
            print(*lines, sep="\n", flush=True)
            table.extend(lines)
    if keep:
        KEPT.write_text("\n".join(table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    main(Path(folders[0]) if folders else ROOT.parent / "shared" / "corpora", "--keep" in sys.argv)
