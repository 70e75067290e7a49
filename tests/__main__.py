"""`python -m tests`: every check of the project, one after another, with one closing line.

Formatting, lint, strict types, then pytest: unit, conversation, wire and browser tests. Where no Chromium is found the
browser tests are left out and that is said; under `CI=true` a missing browser is a failure.
"""

import subprocess
import sys
import time
from pathlib import Path

from tests.chromium import find_chromium

ROOT = Path(__file__).parents[1]
STEPS = (
    ("formatting", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types", ("mypy",)),
    ("tests", ("pytest",)),
)
"""Name and module of each check, in order."""


def main() -> int:
    """Run everything; 0 where all of it passed."""
    begun = time.monotonic()
    failed = [name for name, command in STEPS if not passes(name, command)]
    seconds = round(time.monotonic() - begun)
    if not find_chromium():
        print("There is no Chromium on this machine, so the browser tests were left out.")
    print(f"FAILED after {seconds} s: {', '.join(failed)}" if failed else f"All checks passed in {seconds} s.")
    return 1 if failed else 0


def passes(name: str, command: tuple[str, ...]) -> bool:
    """Run a module of this Python in the repository, its output to ours."""
    print(f"== {name}: {' '.join(command)}", flush=True)
    return subprocess.run((sys.executable, "-m", *command), cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
