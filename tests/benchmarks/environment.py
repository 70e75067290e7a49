"""An environment of its own for what is measured beside the bot and never installed with it."""

import subprocess
import sys
import venv
from pathlib import Path


def python_with(folder: str, *packages: str) -> str:
    """The interpreter of a new environment in the folder that has the packages."""
    venv.create(folder, with_pip=True)
    python = str(Path(folder) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
    subprocess.run([python, "-m", "pip", "install", "-q", *packages], check=True)
    return python
