"""What can be seen of a text, so that two texts that look alike are alike.

Pasted text carries zero-width blanks, soft hyphens and half characters. None of them can be seen, but they keep a word
from being recognised, a name from being found and a half character from being stored. The overrides of direction go
too: behind one, what follows would read as something else. Joiners stay: scripts and emoji are written with them.
"""

import re

_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u202d\u202e\u2060-\u2064\ufeff]"
)
_HALVES = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"
"""Stands where half a character was."""


def visible(text: str) -> str:
    """The text without what cannot be seen, line ends all alike."""
    seen = _HALVES.sub(REPLACEMENT, _UNSEEN.sub("", text))
    return seen.replace("\r\n", "\n").replace("\r", "\n")
