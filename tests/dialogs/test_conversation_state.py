"""The persisted state of a talk: own JSON, validated, and never bound to live objects."""

import pytest
from pydantic import ValidationError

from dialogs.conversation import SCHEMA, Conversation
from tests.dialogs.talking import Talk

TALKS = [
    ["Coffee with Alex tomorrow at 11am"],
    ["Review with Dana tomorrow at 3pm", "yes"],
    ["Review with Dana tomorrow at 3pm", "book a haircut on Friday at 9am"],
    ["Review with Dana tomorrow at 3pm", "make it 4pm", "undo", "cancel"],
    ["Handover at 8 this morning"],
]


@pytest.mark.parametrize("lines", TALKS)
def test_a_talk_is_the_same_after_it_was_stored(lines: list[str]) -> None:
    talk = Talk()
    for line in lines:
        talk.says(line)
    assert Conversation.model_validate_json(talk.state.model_dump_json()) == talk.state
    assert talk.state.schema_version == SCHEMA


def test_a_state_of_another_shape_is_refused() -> None:
    with pytest.raises(ValidationError):
        Conversation.model_validate_json('{"unknown": 1}')


def test_undo_remembers_ten_steps() -> None:
    talk = Talk()
    talk.says("Review with Dana tomorrow at 3pm")
    for minutes in range(35, 100, 5):
        talk.says(f"make it {minutes} minutes long")
    assert len(talk.state.undo) == 10
