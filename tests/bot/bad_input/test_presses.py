"""Buttons and forms that are old, foreign, or made up: none creates anything, none loses the draft."""

from typing import Any
from uuid import uuid4

import pytest

from tests.bot.bad_input.running import CANARY, Answered, Program, submits

NOT_OURS: dict[str, Any] = {
    "nothing": {},
    "another bot's": {"msteams": {"type": "imBack"}, "vote": 3},
    "a choice of a number": {"choice": 5},
    "a choice in a list": {"choice": ["yes"]},
    "an empty choice": {"choice": ""},
    "an endless choice": {"choice": "yes" * 20_000},
    "an unknown choice": {"choice": "explode"},
    "yes to nothing": {"choice": "yes"},
    "yes to a draft that is none": {"choice": "yes", "draft": "../../etc/passwd", "revision": 1},
    "yes to a draft of a number": {"choice": "yes", "draft": 5, "revision": 1},
    "yes to a draft in a list": {"choice": "yes", "draft": [str(uuid4())], "revision": 1},
    "yes to a stranger's draft": {"choice": "yes", "draft": str(uuid4()), "revision": 1},
    "a form of a stranger's draft": {"choice": "edit", "draft": str(uuid4()), "revision": 1, "subject": CANARY},
    "an action in an action": {"action": {"data": {"action": {"data": {"choice": "yes"}}}}},
    "an action that is a text": {"action": "yes"},
    "an action with a list": {"action": {"data": [1]}},
}


async def _draft(running: Program, text: str = "lunch tomorrow at noon") -> Answered:
    answered = await running.hears(text)
    assert answered.move == "confirm"
    return answered


@pytest.mark.parametrize("data", NOT_OURS.values(), ids=NOT_OURS)
async def test_a_press_that_is_not_ours_creates_nothing_and_leaves_the_draft(running: Program, data: Any) -> None:
    before = await _draft(running)
    pressed = await running.presses(data)
    assert pressed.move not in ("created", "cancelled", "failed"), pressed.text
    assert pressed.text.strip()
    created = await running.presses(before.choice("yes"))
    assert (created.move, created.draft["start"]) == ("created", before.draft["start"])


@pytest.mark.parametrize("revision", [-1, 0, 2, 10**30, True, "1", 1.5, None, [1], {}])
async def test_yes_to_another_revision_creates_nothing(running: Program, revision: Any) -> None:
    before = await _draft(running)
    data = before.choice("yes") | {"revision": revision}
    if data == before.choice("yes"):
        data["revision"] = 99
    pressed = await running.presses(data)
    assert pressed.move not in ("created", "cancelled", "failed"), pressed.text
    assert (await running.hears("yes")).move == "created"


async def test_an_old_yes_does_not_confirm_the_draft_as_it_is_now(running: Program) -> None:
    old = await _draft(running)
    new = await running.hears("make it 2 pm")
    assert new.draft["time"].startswith("14:00")
    pressed = await running.presses(old.choice("yes"))
    assert pressed.move != "created"
    created = await running.presses(new.choice("yes"))
    assert (created.move, created.draft["time"]) == ("created", new.draft["time"])


async def test_the_yes_of_a_draft_that_is_done_creates_no_second_event(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    drafted = await line.says(text="lunch tomorrow at noon")
    (yes,) = [data for data in submits(drafted) if data.get("choice") == "yes"]
    for _ in range(3):
        await line.says(value=yes)
    assert len(await running.events()) == 1
    assert [said["text"] for said in (await line.replies(5))[3:]], "the old button is answered"


async def test_a_dropped_draft_is_not_revived_by_its_button(running: Program) -> None:
    before = await _draft(running)
    await running.hears("cancel")
    assert (await running.presses(before.choice("yes"))).move == "nothing_pending"


async def test_a_form_with_garbage_changes_only_what_can_be_read(running: Program) -> None:
    before = await _draft(running)
    form = before.choice("edit") | {
        "subject": "Lunch of the board",
        "day": "2026-99-99",
        "at": "25:61",
        "minutes": "-5",
        "people": ",,, ,",
        "place": None,
        "__class__": "x",
        "draft_id": str(uuid4()),
        CANARY: CANARY,
    }
    edited = await running.presses(form)
    assert edited.move == "answer", edited.text
    assert all(unread in edited.text for unread in ("2026-99-99", "25:61", "-5"))
    assert "Shall I add this" in edited.text
    assert edited.draft["subject"] == "Lunch of the board"
    assert (edited.draft["start"], edited.draft["duration_minutes"]) == (
        before.draft["start"],
        before.draft["duration_minutes"],
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"subject": "x" * 200_000},
        {"people": "p@example.com," * 10_000},
        {"place": "\n".join("place" for _ in range(30_000))},
        {"minutes": "9" * 5000},
        {"day": "9999-12-31", "at": "23:59", "minutes": "44640"},
        {"day": "0001-01-01", "at": "00:00"},
        {"at": "12:00:00+14:00"},
        {"at": "12:00:00.000001"},
        {"day": "2026-W10-2"},
        {"minutes": "٤٥"},
        {"minutes": 1e308},
        {"subject": True, "people": 5, "place": {"a": 1}},
        {"subject": "\x00\ud800", "place": "\u202e"},
    ],
    ids=lambda fields: " ".join(fields),
)
async def test_enormous_and_impossible_fields_get_an_answer(running: Program, fields: dict[str, Any]) -> None:
    before = await _draft(running)
    edited = await running.presses(before.choice("edit") | fields)
    assert edited.move in ("confirm", "refuse", "choose", "ask", "answer"), edited.text
    assert len(edited.body) < 60_000
    again = await running.hears("make it tomorrow at 3 pm for 30 minutes")
    assert again.status == 200
    assert again.move in ("confirm", "choose", "ask"), again.text


async def test_another_persons_draft_cannot_be_confirmed_or_changed_from_elsewhere(running: Program) -> None:
    before = await _draft(running, f"lunch with {CANARY} tomorrow at noon")
    mallory = {"from": {"id": "mallory", "name": "Mallory"}, "conversation": {"id": "elsewhere"}}
    for key in ("yes", "edit", "no"):
        pressed = await running.presses(before.choice(key) | {"subject": "Stolen"}, **mallory)
        assert pressed.move == "nothing_pending", pressed.text
        assert CANARY not in pressed.body
        assert pressed.why["draft"] is None
    assert (await running.presses(before.choice("yes"))).move == "created"
