"""The edit form: every field that can be edited, read back as shown; what makes no sense is said in words."""

from typing import get_args

import pytest

from dialogs.model import EventDraft, Press, Recurrence
from dialogs.reply import FieldName, Reply
from dialogs.schedule.forms import ENTRIES
from tests.dialogs.talking import Talk


def drafted(words: str = "Review with Dana tomorrow at 3pm") -> tuple[Talk, Reply]:
    """A talk that waits for its yes."""
    talk = Talk()
    _, reply = talk.says(words)
    return talk, reply


def send(talk: Talk, reply: Reply, **fields: str) -> tuple[EventDraft, Reply]:
    """The form with these fields changed and the others as they are shown."""
    assert reply.form is not None
    assert reply.view is not None
    shown = {field.name: field.value for field in reply.form.fields} | fields
    press = Press(key="edit", draft_id=reply.view.draft_id, revision=reply.view.revision, fields=tuple(shown.items()))
    _, answered = talk.does(press)
    assert talk.state.draft is not None
    return talk.state.draft, answered


def test_there_is_a_field_for_all_that_can_be_edited() -> None:
    _, reply = drafted()
    assert reply.form is not None
    assert [field.name for field in reply.form.fields] == list(get_args(FieldName)) == list(ENTRIES)
    assert all(field.label for field in reply.form.fields)


@pytest.mark.parametrize(
    ("name", "entered", "slot", "value"),
    [
        ("online", "true", "online", True),
        ("private", "True", "sensitivity", "private"),
        ("show_as", "tentative", "show_as", "tentative"),
        ("reminder", "-1", "reminder_minutes", -1),
        ("reminder", "1440", "reminder_minutes", 1440),
        ("body", "Bring\nthe figures.", "body", "Bring\nthe figures."),
        ("repeat", "weekly", "recurrence", Recurrence(frequency="weekly", weekdays=(3,))),
        ("repeat", "monthly", "recurrence", Recurrence(frequency="monthly", month_day=5)),
    ],
)
def test_a_field_enters_the_draft_and_nothing_else_changes(name: str, entered: str, slot: str, value: object) -> None:
    talk, reply = drafted()
    before = talk.state.draft
    assert before is not None
    draft, _ = send(talk, reply, **{name: entered})
    assert getattr(draft, slot).value == value
    assert getattr(draft, slot).source == "said"
    assert draft.model_copy(update={slot: getattr(before, slot), "revision": before.revision}) == before


@pytest.mark.parametrize(
    ("name", "entered"),
    [("repeat", "hourly"), ("show_as", "asleep"), ("online", "maybe"), ("reminder", "soon"), ("reminder", "-5")],
)
def test_what_cannot_be_read_is_said_and_left_alone(name: str, entered: str) -> None:
    talk, reply = drafted()
    before = talk.state.draft
    assert before is not None
    draft, answered = send(talk, reply, **{name: entered})
    assert entered in answered.lines[0]
    assert draft.model_copy(update={"revision": before.revision}) == before


def test_a_series_moves_along_with_its_day() -> None:
    talk, reply = drafted()
    _, reply = send(talk, reply, repeat="weekly")
    draft, _ = send(talk, reply, day="2026-03-06")
    assert draft.recurrence is not None
    assert draft.recurrence.value.weekdays == (4,)


def test_a_series_of_ones_own_stays_what_it_is() -> None:
    talk, reply = drafted("Review every second month on the first Monday at 3pm")
    assert talk.state.draft is not None
    assert talk.state.draft.recurrence is not None
    draft, answered = send(talk, reply, subject="Quarterly")
    assert draft.recurrence == talk.state.draft.recurrence
    assert answered.form is not None
    repeat = next(field for field in answered.form.fields if field.name == "repeat")
    assert repeat.value == "own"
    assert {choice.value for choice in repeat.choices} >= {"never", "own", "weekly"}


def test_a_note_that_the_form_would_cut_is_not_in_it() -> None:
    talk, reply = drafted()
    draft, _ = send(talk, reply, body="x" * 900)
    longer = draft.model_copy(update={"body": draft.body and draft.body.model_copy(update={"value": "x" * 1001})})
    talk.state = talk.state.model_copy(update={"draft": longer})
    _, reply = talk.says("details")
    assert reply.form is not None
    assert "body" not in [field.name for field in reply.form.fields]
