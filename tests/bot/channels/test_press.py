"""Reading back what a button or form sent, and refusing everything else."""

from typing import Any

import pytest

from bot.channels import read_press
from dialogs.model import Press
from tests.bot.channels.replies import DRAFT

OURS = {"choice": "yes", "draft": str(DRAFT), "revision": 3}
PRESS = Press(key="yes", draft_id=DRAFT, revision=3)


@pytest.mark.parametrize(
    "value",
    [
        OURS,
        {"action": {"type": "Action.Execute", "verb": "yes", "data": OURS}, "trigger": "manual"},
        OURS | {"__isBotFrameworkCardAction": True, "cardAction": {"value": OURS}},
        OURS | {"msteams": {"type": "messageBack"}, "unknown": "x"},
    ],
    ids=["submit", "execute", "web chat", "teams fallback"],
)
def test_a_press_is_read_from_every_client(value: dict[str, Any]) -> None:
    assert read_press(value) == PRESS


def test_a_form_brings_its_fields_as_text() -> None:
    value = OURS | {"choice": "edit", "minutes": 90, "subject": "x" * 2000, "at": "09:30", "colour": "red", "day": None}
    assert read_press(value) == Press(
        key="edit",
        draft_id=DRAFT,
        revision=3,
        fields=(("subject", "x" * 1000), ("at", "09:30"), ("minutes", "90")),
    )


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"choice": ""},
        {"choice": 1},
        {"choice": ["yes"]},
        {"choice": "k" * 201},
        {"choice": "yes", "draft": "not an id"},
        {"choice": "yes", "draft": 12},
        {"choice": "yes", "revision": "3"},
        {"choice": "yes", "revision": True},
        {"choice": "yes", "revision": 1.5},
        {"action": {"data": "text"}},
        {"action": {"data": None}},
        {"action": "yes"},
        {"verb": "somebody else's"},
    ],
)
def test_foreign_data_is_no_press(value: dict[str, Any] | None) -> None:
    assert read_press(value) is None
