"""The chat page and what builds it."""

import re
from pathlib import Path

STATIC = Path(__file__).parent / "static"
_FETCHED = re.compile(r'"\$static/(vendor/[^"]+)"')


def missing_files() -> tuple[str, ...]:
    """What the page names and the build hook has not fetched; () where the page is complete."""
    text = (STATIC / "page.html").read_text(encoding="utf-8")
    return tuple(name for name in _FETCHED.findall(text) if not (STATIC / name).is_file())
