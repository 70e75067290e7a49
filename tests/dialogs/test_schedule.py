"""Decisions that a conversation in the embedded calendar cannot show: mail, failures, keys, other people's drafts."""

from dataclasses import replace

import pytest

from dialogs.conversation import Conversation
from dialogs.model import Press
from dialogs.moves import (
    Answer,
    Ask,
    CancelEvent,
    Confirm,
    ConfirmCancel,
    ConfirmChange,
    Created,
    CreateEvent,
    EventCancelled,
    Failed,
    NotDone,
    SignIn,
    StillWorking,
)
from tests.dialogs.talking import Talk

REQUEST = "Review with Dana tomorrow at 3pm"


def mailing() -> Talk:
    """A talk about a calendar that mails invitations and wants addresses."""
    talk = Talk()
    talk.facts = replace(talk.facts, mails_guests=True, names_may_stay=False)
    return talk


def test_the_confirmation_says_who_will_be_mailed_and_who_is_an_outsider() -> None:
    talk = mailing()
    move, reply = talk.says("Review with Dana and Harriet tomorrow at 3pm")
    assert move.name == "confirm"
    assert reply.view is not None
    assert "Dana Whitfield and Harriet Boyd will get invitations by e-mail." in reply.view.notices
    assert "Harriet Boyd is from outside your organization." in reply.view.notices
    assert "will be mailed" in reply.speech
    assert "from outside" in reply.speech


def test_a_change_that_guests_see_is_confirmed_first() -> None:
    talk = mailing()
    talk.says(REQUEST)
    move, _ = talk.says("yes")
    assert isinstance(move, Created)
    move, reply = talk.says("half an hour later")
    assert isinstance(move, ConfirmChange)
    assert "Dana Whitfield will be told" in reply.speech
    assert [type(effect).__name__ for effect in talk.effects] == ["CreateEvent"]
    talk.presses(reply, "yes")
    assert [type(effect).__name__ for effect in talk.effects] == ["CreateEvent", "ChangeEvent"]


def test_the_confirmation_of_a_cancellation_says_who_will_be_mailed() -> None:
    talk = mailing()
    talk.says(REQUEST)
    talk.says("yes")
    move, reply = talk.says("cancel it")
    assert isinstance(move, ConfirmCancel)
    assert "Dana Whitfield will be told" in reply.speech


def test_an_unknown_person_is_asked_for_where_a_name_may_not_stay() -> None:
    talk = mailing()
    move, reply = talk.says("Review with Ignatius tomorrow at 3pm")
    assert isinstance(move, Ask)
    assert (move.slot, move.about, move.subject) == ("people", "address", "Ignatius")
    talk.presses(reply, "drop")
    assert talk.state.draft is not None
    assert talk.state.draft.attendees == ()


def test_an_unknown_outcome_keeps_the_draft_and_the_key() -> None:
    talk = Talk(outcome=NotDone(why="unavailable"))
    talk.says(REQUEST)
    move, _ = talk.says("yes")
    assert isinstance(move, Failed)
    talk.outcome = None
    move, _ = talk.says("yes")
    assert isinstance(move, Created)
    first, second = (effect.draft.id for effect in talk.effects if isinstance(effect, CreateEvent))
    assert first == second


def test_a_draft_changed_after_an_unknown_outcome_gets_a_new_key() -> None:
    talk = Talk(outcome=NotDone(why="unavailable"))
    talk.says(REQUEST)
    talk.says("yes")
    talk.outcome = None
    talk.says("make it 4pm")
    talk.says("yes")
    first, second = (effect for effect in talk.effects if isinstance(effect, CreateEvent))
    assert first.draft.id != second.draft.id
    assert second.event.start.hour == 16


def test_a_refused_draft_gets_a_new_key_at_once() -> None:
    talk = Talk(outcome=NotDone(why="refused"))
    talk.says(REQUEST)
    move, _ = talk.says("yes")
    assert isinstance(move, Failed)
    assert talk.state.draft is not None
    assert [talk.state.draft.id] != [effect.draft.id for effect in talk.effects if isinstance(effect, CreateEvent)]


def test_an_address_answers_for_the_name_that_was_asked_about() -> None:
    talk = mailing()
    talk.says("Review with Ignatius tomorrow at 3pm")
    talk.says("harriet")
    talk.says("ignatius@example.com")
    assert talk.state.draft is not None
    assert "Ignatius" not in [guest.query for guest in talk.state.draft.attendees]


def test_sign_in_keeps_the_draft() -> None:
    talk = Talk(outcome=NotDone(why="sign_in"))
    talk.says(REQUEST)
    move, _ = talk.says("yes")
    assert isinstance(move, SignIn)
    assert move.draft is not None
    assert talk.state.draft is not None


def test_a_slow_creation_says_that_it_goes_on() -> None:
    talk = Talk(outcome=StillWorking())
    talk.says(REQUEST)
    move, reply = talk.says("yes")
    assert move.name == "answer"
    assert "still working" in reply.lines[0]
    assert isinstance(talk.state.pending, CreateEvent)


def test_only_the_author_confirms() -> None:
    talk = Talk()
    talk.facts = replace(talk.facts, someone_elses_draft=True, shared=True)
    assert talk.says("yes")[0].name == "not_yours"
    assert talk.effects == []


def test_a_button_without_a_draft_is_old() -> None:
    talk = Talk()
    for press in (Press(key="yes"), Press(key="foreign"), Press(key="1"), Press(key="edit", fields=(("at", "10:00"),))):
        assert talk.does(press)[0].name == "nothing_pending"
    assert talk.state.draft is None


def test_a_button_counts_once() -> None:
    talk = Talk()
    _, reply = talk.says(REQUEST)
    assert talk.presses(reply, "yes")[0].name == "created"
    assert talk.presses(reply, "yes")[0].name == "nothing_pending"
    assert len(talk.effects) == 1


def test_a_form_changes_only_what_was_edited() -> None:
    talk = Talk()
    _, reply = talk.says(REQUEST)
    assert reply.form is not None
    assert reply.view is not None
    fields = {field.name: field.value for field in reply.form.fields}
    edited = tuple((fields | {"at": "16:15", "minutes": "not a number", "people": "dana@contoso.com, Alex"}).items())
    press = Press(key="edit", draft_id=reply.view.draft_id, revision=reply.view.revision, fields=edited)
    move, reply = talk.does(press)
    assert isinstance(move, Answer)
    assert move.then is not None
    assert move.then.name == "choose"
    assert "not a number" in " ".join(reply.lines)
    draft = talk.state.draft
    assert draft is not None
    assert draft.when.at is not None
    assert (draft.when.at.value.isoformat("minutes"), draft.when.at.source) == ("16:15", "said")
    assert draft.when.minutes is not None
    assert draft.when.minutes.source == "assumed"
    assert [guest.label for guest in draft.attendees] == ["Dana Whitfield", "Alex"]


def test_a_failed_look_up_is_said_and_stops_nothing() -> None:
    talk = Talk(failing=True)
    move, reply = talk.says("Review tomorrow at 3pm")
    assert isinstance(move, Confirm)
    assert reply.view is not None
    assert "I couldn’t check who is free." in reply.view.notices


def test_update_is_pure_and_may_run_again() -> None:
    talk = Talk()
    before = talk.state
    talk.says(REQUEST)
    assert before == Conversation()
    assert talk.state.draft is not None
    assert talk.state.draft.revision == 1
    talk.says("make it 4pm")
    assert talk.state.draft.revision == 2
    talk.says("4pm")
    assert talk.state.draft.revision == 2


def test_whoever_has_a_locale_without_a_pack_is_told_once_which_languages_there_are() -> None:
    talk = Talk()
    talk.facts = replace(talk.facts, profile=talk.facts.profile.model_copy(update={"locale": "nl-NL"}))
    _, first = talk.says("Review tomorrow at 3pm")
    _, second = talk.says("make it 4")
    assert "English" in first.lines[0]
    assert "English" not in " ".join(second.lines)


@pytest.mark.parametrize(
    ("answer", "note"),
    [("yes", ""), ("yes, note: I am ill today", "I am ill today"), ("yes with the note: moving", "moving")],
)
def test_a_cancellation_takes_a_note_to_the_guests(answer: str, note: str) -> None:
    talk = mailing()
    talk.says("Review with Dana tomorrow at 3pm")
    talk.says("yes")
    talk.says("cancel it")
    move, _ = talk.says(answer)
    assert isinstance(move, EventCancelled)
    cancelled = talk.effects[-1]
    assert isinstance(cancelled, CancelEvent)
    assert cancelled.note == note
