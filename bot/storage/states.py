"""The state of a talk as JSON: written with its schema version, read after all migrations since that version.

A migration takes the JSON of one version to the next. Changing the shape of `dialogs.conversation.Conversation` means:
raise `SCHEMA` there, add its migration here, and put a state of the old version under `tests/bot/storage/states/`.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from bot.storage.store import StateDamaged, StateTooNew
from dialogs.conversation import SCHEMA, Conversation
from dialogs.model import Value

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = {}
"""By the version they start from: `{1: to_2}`."""


def write_state(conversation: Conversation) -> str:
    """The state as JSON of the newest schema. Raises StateDamaged."""
    return as_json(conversation.model_copy(update={"schema_version": SCHEMA}))


def as_json(value: Value) -> str:
    """The value as JSON that is known to be readable: what could not be read back is never written.

    Copied values are not validated, so the serialiser meets types that it did not expect, and would warn of each.
    Raises StateDamaged.
    """
    text = value.model_dump_json(warnings=False)
    try:
        type(value).model_validate_json(text)
    except ValidationError as error:
        raise StateDamaged("What the turn came to could not be read back.") from error
    return text


def read_state(text: str) -> Conversation:
    """The state that was written by this or an earlier version. Raises StateTooNew, StateDamaged."""
    try:
        return Conversation.model_validate(migrated(json.loads(text), MIGRATIONS, SCHEMA))
    except (ValueError, ValidationError) as error:
        raise StateDamaged("The state of this talk cannot be read.") from error


def migrated(state: dict[str, Any], migrations: Mapping[int, Migration], schema: int) -> dict[str, Any]:
    """The state brought up to `schema`, one version after the other. Raises StateTooNew, ValueError."""
    version = state.get("schema_version") if isinstance(state, dict) else None
    if not isinstance(version, int):
        raise ValueError("The state does not say its version.")
    if version > schema:
        raise StateTooNew("A newer version of this program wrote the state of this talk.")
    for step in range(version, schema):
        state = migrations[step](state) | {"schema_version": step + 1}
    return state
