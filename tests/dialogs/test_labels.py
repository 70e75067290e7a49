"""What stands on a button does the same when it is typed: in every language, whatever the grammar makes of it."""

import pytest

from dialogs.conversation import Asked, Conversation
from dialogs.model import Act
from dialogs.moves import Confirm
from dialogs.schedule.hearing import hear
from dialogs.schedule.situation import read
from dialogs.wording import say
from tests.gallery import LANGUAGES
from tests.gallery.samples import Sample

ACTS = {"yes": Act.YES, "no": Act.NO}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_a_draft_can_be_typed(language: str) -> None:
    sample = Sample(language)
    draft = sample.draft()
    talk = Conversation(draft=draft, asked=Asked(move="confirm", draft_id=draft.id, revision=draft.revision))
    choices = say(Confirm(draft=draft), talk, sample.facts).choices
    assert [choice.key for choice in choices] == ["yes", "no"]
    for choice in choices:
        for typed in (choice.label, choice.label.upper(), f"{choice.label}!"):
            heard = hear(talk, read(talk, typed, sample.facts), sample.facts)
            assert (heard.acts, heard.old_button) == ((ACTS[choice.key],), False), typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_is_no_answer_where_nothing_was_asked(language: str) -> None:
    sample = Sample(language)
    label = sample.around.words("choice-create")
    talk = Conversation()
    assert hear(talk, read(talk, label, sample.facts), sample.facts).words is not None
