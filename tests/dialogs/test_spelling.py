"""Slips of the hand in long words are mended; names and other words stay as they are typed."""

import pytest

from dialogs.spelling import mended, slips
from dialogs.tokens import tokenize
from tests.dialogs.speaking import hear

FORMS = slips(["tomorrow", "wednesday", "meeting", "august"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorow", "tomorrow"),
        ("tomorrrow", "tomorrow"),
        ("wendesday", "wednesday"),
        ("Wendesday", "wednesday"),
        ("meeitng", "meeting"),
        ("meetimg", "meeting"),
        ("Tommorow", "tommorow"),
        ("Augusta", "augusta"),
        ("seeing", "seeing"),
        ("tomato", "tomato"),
        ("meet", "meet"),
    ],
)
def test_one_slip(typed: str, meant: str) -> None:
    assert [token.norm for token in mended(tokenize(typed), FORMS, frozenset())] == [meant]


def test_known_words_stay() -> None:
    assert [token.norm for token in mended(tokenize("augusts meting"), FORMS, frozenset({"meting"}))] == [
        "august",
        "meting",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Augusta golf trip",
        "Frida exhibition",
        "mourning ritual class",
        "melting point lab",
        "sundae tasting",
        "Aprilia service",
        "calendula salve workshop",
    ],
)
def test_real_words_near_a_time(title: str) -> None:
    assert [piece.slot for piece in hear(title).found] == ["subject"]
