"""What cannot be seen goes, what scripts and emoji are written with stays."""

import pytest

from bot.visible import visible


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("lunch", "lunch"),
        ("lun\u200bch\ufeff", "lunch"),
        ("tomor\u00adrow", "tomorrow"),
        ("\u202eevil\u202c", "evil\u202c"),
        ("a\x00b\x1bc\x7f", "abc"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree\tfour"),
        ("half \ud83d", "half \ufffd"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200fעברית\u200e", "\u200fעברית\u200e"),
    ],
)
def test_only_what_cannot_be_seen_goes(text: str, seen: str) -> None:
    assert visible(text) == seen
