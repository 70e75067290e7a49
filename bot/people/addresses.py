"""What counts as an e-mail address: what can be mailed to, and nothing with more in it than that.

Narrower than RFC 5322 on purpose: no quotes, comments, blanks or signs that mean something to a mail or calendar
program. "Ida Berg <ida@example.org>" is a name with its address, as mail programs copy it.
"""

import re

_PART = r"[^\s@<>()\[\]{},;:\"'\\?&]"
_ADDRESS = re.compile(rf"(?:{_PART}|['&])+@(?:{_PART}+\.)+{_PART}{{2,}}")
_NAMED = re.compile(r"\s*(?P<name>[^<>@]*?)\s*<(?P<address>[^<>]*)>\s*")


def is_address(text: str) -> bool:
    """Whether the text is an address and nothing else."""
    return _ADDRESS.fullmatch(text) is not None


def name_and_address(text: str) -> tuple[str, str]:
    """("Ida Berg", "ida@example.org") of "Ida Berg <ida@example.org>", ("", address) of an address, else ("", "")."""
    named = _NAMED.fullmatch(text)
    name, address = (named["name"].strip("'\" "), named["address"].strip()) if named else ("", text.strip())
    return (name, address) if is_address(address) else ("", "")
