"""States of every version are read; newer and broken ones are refused. A file in `states/` is a test."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.storage.states import MIGRATIONS, as_json, migrated, read_state, write_state
from bot.storage.store import StateDamaged, StateTooNew
from dialogs.conversation import SCHEMA, Conversation
from dialogs.model import When, assumed
from tests.bot.storage.samples import DRAFT

STATES = sorted((Path(__file__).parent / "states").glob("*.json"))


def test_there_is_a_state_of_every_version() -> None:
    assert {int(file.stem) for file in STATES} == set(range(1, SCHEMA + 1))
    assert set(MIGRATIONS) == set(range(1, SCHEMA))


@pytest.mark.parametrize("file", STATES, ids=lambda file: file.stem)
def test_a_state_of_every_version_is_read_whole(file: Path) -> None:
    conversation = read_state(file.read_text(encoding="utf-8"))
    assert conversation.draft is not None
    assert conversation.draft.subject is not None
    assert conversation.draft.subject.value == "Budget review"
    assert conversation.last_event is not None
    assert conversation.asked is not None


def test_a_state_comes_back_as_it_was() -> None:
    conversation = Conversation(draft=DRAFT, waiting=("another one",), misses=1)
    assert read_state(write_state(conversation)) == conversation


def test_a_newer_state_is_refused() -> None:
    with pytest.raises(StateTooNew):
        read_state(json.dumps({"schema_version": SCHEMA + 1, "unheard": "of"}))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '"x"', '{"schema_version": "1"}', '{"schema_version": 1, "draft": 5}']
)
def test_a_broken_state_is_named(text: str) -> None:
    with pytest.raises(StateDamaged):
        read_state(text)


def test_what_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(StateDamaged):
        as_json(DRAFT.model_copy(update={"when": When(minutes=assumed(5)).model_copy(update={"part": 5})}))


def to_2(state: dict[str, Any]) -> dict[str, Any]:
    return {"title" if name == "name" else name: value for name, value in state.items()}


def to_3(state: dict[str, Any]) -> dict[str, Any]:
    return {**state, "title": state["title"].upper()}


@pytest.mark.parametrize(
    ("state", "title"),
    [
        ({"schema_version": 1, "name": "a"}, "A"),
        ({"schema_version": 2, "title": "b"}, "B"),
        ({"schema_version": 3, "title": "c"}, "c"),
    ],
)
def test_every_step_since_its_version_is_taken(state: dict[str, Any], title: str) -> None:
    assert migrated(state, {1: to_2, 2: to_3}, 3) == {"schema_version": 3, "title": title}
