"""Scores understanding on every corpus that is there, and prints one table.

    python tests/scoreboard.py [FOLDER]

FOLDER holds `score.py` and `dev/*.jsonl`; without it the folder `shared/corpora` beside the project is looked for.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SLOTS = {"event_name": "subject", "event_date": "when", "event_time": "when", "event_location": "place"}
"""What a corpus calls the thing that was asked for -> our slot."""
ASKED = ("id", "text", "locale", "now", "timezone", "before")
FIGURES = ("ALL FIELDS EXACT", "changed fields all right", "ALL TYPES, the value a scheduler wants")
"""Lines of the scorer that stand for a whole corpus."""


def question(row: dict[str, Any]) -> str:
    """The line that `python -m dialogs` is asked, without the row's labels."""
    asked = {key: row[key] for key in ASKED if key in row}
    if row.get("requested"):
        asked["expecting"] = SLOTS.get(row["requested"][0], row["requested"][0])
    return json.dumps(asked, ensure_ascii=False)


def score(scorer: Path, corpus: Path) -> tuple[str, str]:
    """The figures of one corpus, and the median CPU microseconds of an utterance."""
    rows = [json.loads(line) for line in corpus.read_text(encoding="utf-8").splitlines() if line.strip()]
    asked = "\n".join(question(row) for row in rows if "text" in row)
    answers = subprocess.run(
        [sys.executable, "-m", "dialogs"], input=asked + "\n", capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout
    spent = sorted(json.loads(line).get("us", 0) for line in answers.splitlines())
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(answers)
        file.flush()
        report = subprocess.run(
            [sys.executable, str(scorer), str(corpus), file.name], capture_output=True, text=True, check=True
        ).stdout
    lines = [line.strip() for line in report.splitlines()]
    figures = [" ".join(line.split()) for line in lines if line.startswith(FIGURES)]
    return "; ".join(figures), f"{spent[len(spent) // 2]} us" if spent else "-"


def main(arguments: list[str]) -> int:
    """Prints the table; 0 when there was something to score."""
    folder = Path(arguments[0]) if arguments else ROOT.parent / "shared" / "corpora"
    scorer, corpora = folder / "score.py", sorted((folder / "dev").glob("*.jsonl"))
    if not scorer.is_file() or not corpora:
        print(f"No corpora to score in {folder}: give the folder that holds score.py and dev/.")
        return 1
    for corpus in corpora:
        if corpus.stem.endswith("-dialogues"):
            continue
        figures, median = score(scorer, corpus)
        print(f"{corpus.stem:28} {median:>8}  {figures}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
