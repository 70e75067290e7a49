"""Sentences: every pack says everything with the same arguments, and nobody has to listen too long."""

from dataclasses import replace
from typing import get_args

import pytest
from fluent.syntax import ast, visitor

from dialogs.model import Refusal
from dialogs.wording.speech import LONGEST, LONGEST_CONFIRMATION
from dialogs.words import dates
from dialogs.words.sentences import DEFAULT_LANGUAGE, MissingSentence, languages, messages, words_for
from dialogs.words.zones import zone_called
from tests.dialogs.talking import WEDNESDAY, Talk


class Variables(visitor.Visitor):
    """Collects the arguments that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


GIVEN = {
    "moment": {"day", "time", "hour"},
    "span-one-day": {"day", "start", "end", "last", "from_hour", "to_hour"},
    "span-two-days": {"day", "start", "end", "last", "from_hour", "to_hour"},
    "agenda-entry": {"title", "time", "hour"},
    "clock-heard": {"hour", "minute", "two", "half", "twelve", "zero"},
    "day-heard": {"weekday", "month", "number", "order", "year"},
    "weekday-on": {"day", "name"},
    "spoken-more": {"options", "count"},
}
"""Messages that are given more than each language needs: which hours and days have names of their own differs."""


def variables(message: ast.Message) -> set[str]:
    found = Variables()
    found.visit(message)
    return found.names


@pytest.mark.parametrize("language", [name for name in languages() if name != DEFAULT_LANGUAGE])
def test_every_language_says_everything(language: str) -> None:
    ours, theirs = messages(DEFAULT_LANGUAGE), messages(language)
    assert set(ours) == set(theirs)
    differ = {name for name in ours if variables(ours[name]) != variables(theirs[name])}
    assert differ - set(GIVEN) == set()
    assert all(variables(theirs[name]) <= arguments for name, arguments in GIVEN.items())


def test_every_refusal_is_explained() -> None:
    said = set(messages(DEFAULT_LANGUAGE))
    assert {f"failed-{part}-{cause}" for cause in get_args(Refusal) for part in ("refused", "do")} <= said


@pytest.mark.parametrize("language", languages())
def test_a_sentence_that_is_missing_is_an_error(language: str) -> None:
    with pytest.raises(MissingSentence):
        words_for(language)("no-such-sentence")


def test_dates_follow_the_region() -> None:
    at = WEDNESDAY.replace(hour=15, minute=0)
    british, american, french = words_for("en-GB"), words_for("en-US"), words_for("fr-FR")
    assert dates.moment(british, at) == "Wednesday 4 March at 15:00"
    assert dates.moment(american, at) == "Wednesday, March 4 at 3:00 PM"
    assert dates.moment(french, at) == "mercredi 4 mars à 15:00"
    assert dates.moment(american.aloud, at) == "Wednesday, March 4th at 3 PM"
    assert dates.moment(british.aloud, at) == "Wednesday, 4th March at 3 PM"
    assert dates.moment(french.aloud, at.replace(day=1, minute=30)) == "dimanche premier mars à 15 heures 30"
    assert dates.length(british, 90) == "1 hour, 30 minutes"
    assert dates.length(french, 60) == "1 heure"


def test_a_locale_without_a_pack_is_spoken_in_the_default_language() -> None:
    assert words_for("xx-XX").language == DEFAULT_LANGUAGE


@pytest.mark.parametrize(
    ("locale", "text", "zone"),
    [
        ("en-GB", "I'm in new york", "America/New_York"),
        ("en-GB", "Europe/Paris", "Europe/Paris"),
        ("fr-FR", "Londres", "Europe/London"),
        ("en-GB", "UTC", "UTC"),
        ("en-GB", "at home", None),
    ],
)
def test_a_zone_is_told_by_its_city(locale: str, text: str, zone: str | None) -> None:
    assert zone_called(words_for(locale), text) == zone


TALKS = [
    (
        "en-GB",
        ["Strategy afternoon with Dana, Harriet, Tom, Yuki and Priya tomorrow from 2 to 5:30pm in the library", "yes"],
    ),
    (
        "en-US",
        [
            "a very long title about everything that we never had the time to talk about with Dana tomorrow at 3pm",
            "yes",
        ],
    ),
    ("en-GB", ["Coffee with Alex tomorrow at 11am", "1", "why?", "details", "help", "yes", "cancel it", "yes"]),
    (
        "en-GB",
        ["hello", "help", "yes", "what do you know about me?", "which languages do you speak?", "forget me", "no"],
    ),
    ("en-GB", ["Dentist on 3 February at 10am", "in May", "yes", "an hour later", "undo"]),
    ("fr-FR", ["bonjour", "aide", "oui", "Dentiste demain à 15h", "oui", "annule"]),
]


@pytest.mark.parametrize(("locale", "lines"), TALKS)
def test_nobody_has_to_listen_too_long(locale: str, lines: list[str]) -> None:
    talk = Talk()
    talk.facts = replace(talk.facts, profile=talk.facts.profile.model_copy(update={"locale": locale}))
    for line in lines:
        move, reply = talk.says(line)
        confirms = move.name in ("confirm", "confirm_change", "confirm_cancel")
        assert reply.speech
        assert len(reply.speech.split()) <= (LONGEST_CONFIRMATION if confirms else LONGEST), reply.speech
        assert "{" not in reply.speech + "".join(reply.lines)


def test_an_assumption_is_marked_and_heard() -> None:
    _, reply = Talk().says("Ring the bank at 9am")
    assert reply.view is not None
    when = next(row for row in reply.view.rows if row.slot == "when")
    assert when.assumed
    assert when.marked.endswith("(the day is assumed)")
    assert "I assumed Thursday, 5th March." in reply.speech


def test_buttons_carry_draft_and_revision() -> None:
    talk = Talk()
    _, reply = talk.says("Review with Dana tomorrow at 3pm")
    assert talk.state.draft is not None
    assert {(choice.key, choice.draft_id, choice.revision) for choice in reply.choices} == {
        ("yes", talk.state.draft.id, 1),
        ("no", talk.state.draft.id, 1),
    }
    assert reply.expects == "answer"
