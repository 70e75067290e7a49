"""What a button or form sends, and how it is read back. One place for both, so that they cannot drift apart.

Data: `{"choice": key, "draft": "<uuid>", "revision": n}` and, from the form, one entry for each of its fields.
"""

from typing import Any, get_args
from uuid import UUID

from bot.visible import visible
from dialogs.model import Press
from dialogs.reply import Choice, FieldName, View

EDIT = "edit"
"""The key of a form's submit."""
LONGEST_KEY = 200
LONGEST_FIELD = 1000
"""Characters of a form field that are read: as much as of a message."""
_FIELDS = get_args(FieldName)


def choice_data(choice: Choice) -> dict[str, Any]:
    """What touching the choice sends."""
    return _data(choice.key, choice.draft_id, choice.revision)


def form_data(view: View) -> dict[str, Any]:
    """What submitting the form sends, beside its fields."""
    return _data(EDIT, view.draft_id, view.revision)


def _data(key: str, draft: UUID | None, revision: int | None) -> dict[str, Any]:
    data: dict[str, Any] = {"choice": key}
    if draft is not None:
        data["draft"] = str(draft)
    if revision is not None:
        data["revision"] = revision
    return data


def read_press(value: dict[str, Any] | None) -> Press | None:
    """The press in a message's or an invoke's value; None for data that is not ours, of whatever shape.

    Understands the bare data (Action.Submit), `{"action": {"data": ...}}` (Action.Execute) and the data with the
    client's own card action around it.
    """
    data = _ours(value)
    if data is None:
        return None
    key, revision = data.get("choice"), data.get("revision")
    if not isinstance(key, str) or not key or len(key) > LONGEST_KEY:
        return None
    if isinstance(revision, bool) or not isinstance(revision, int | None):
        return None
    try:
        draft = UUID(data["draft"]) if isinstance(data.get("draft"), str) else None
    except ValueError:
        return None
    if draft is None and data.get("draft") is not None:
        return None
    return Press(key=key, draft_id=draft, revision=revision, fields=_fields(data))


def _ours(value: Any) -> dict[str, Any] | None:
    if not isinstance(value, dict):
        return None
    action = value.get("action")
    data = action.get("data") if isinstance(action, dict) else value
    return data if isinstance(data, dict) else None


def _fields(data: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """The form's fields in the form's order. Clients send numbers as text or as numbers."""
    entered = ((name, data.get(name)) for name in _FIELDS)
    found = ((name, value) for name, value in entered if isinstance(value, str | int | float))
    return tuple((name, visible(str(value)[:LONGEST_FIELD])) for name, value in found)
