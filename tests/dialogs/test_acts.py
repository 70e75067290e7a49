"""What the person does: commands, answers, questions; and titles that only look like commands."""

import pytest

from dialogs.model import Act
from tests.dialogs.speaking import hear

COMMANDS = {
    Act.YES: ("yes", "Yep", "ok", "sounds good!", "go ahead", "yes please", "that works", "looks good, thanks"),
    Act.NO: ("no", "nope", "no thanks", "not really"),
    Act.KEEP: ("keep it", "book it anyway", "leave it as it is"),
    Act.CANCEL: ("cancel", "cancel it please", "never mind", "forget it", "scrap that", "no, cancel that"),
    Act.UNDO: ("undo", "undo that please", "go back", "take that back"),
    Act.RESTART: ("start over", "let's start over", "start from scratch"),
    Act.HELP: ("help", "what can you do?", "can you help me", "how does this work?"),
    Act.GREET: ("hi", "Hello!", "good morning", "hey there"),
    Act.THANK: ("thanks", "thank you so much", "cheers"),
    Act.REPEAT: ("repeat that", "say it again", "pardon?"),
    Act.SLOWER: ("slower please", "not so fast"),
    Act.DETAILS: ("details", "tell me more"),
    Act.WHY: ("why?", "why that time?"),
    Act.FORGET_ME: ("forget me", "delete my data"),
    Act.LOAD_SAMPLE: ("load a sample week", "show me a demo week"),
    Act.REMOVE_SAMPLE: ("remove the sample week", "delete the demo events"),
    Act.SIGN_OUT: ("sign out", "log me out"),
    Act.REFER: ("skip it on Easter Monday", "cancel it on Friday"),
    Act.PREFER: ("my meetings are 45 minutes", "always on Teams", "I work 8 to 4", "next Friday means the coming one"),
}  # fmt: skip


@pytest.mark.parametrize(("act", "text"), [(act, text) for act, texts in COMMANDS.items() for text in texts])
def test_command(act: Act, text: str) -> None:
    assert hear(text).act is act


@pytest.mark.parametrize(
    "text",
    [
        "Stop-smoking seminar tomorrow at 5",
        "Helpdesk corner on Friday at 10",
        "Cancel culture debate on Monday at noon",
        "No Limits yoga on Thursday at 6 pm",
        "Undo button workshop tomorrow at 2",
        "Thank-you lunch for the volunteers on Friday",
        "Yes Minister reading group on Monday at 7 pm",
        "Start-up pitch night tomorrow at 7 pm",
        "Keep fit class on Wednesday at 6 pm",
    ],
)
def test_title_that_looks_like_a_command(text: str) -> None:
    heard = hear(text)
    assert heard.act is Act.CREATE
    assert heard.acts == (Act.CREATE,)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("yes, but at four", {Act.INFORM, Act.YES}),
        ("no, make it four", {Act.INFORM, Act.NO}),
        ("nope, Friday", {Act.INFORM, Act.NO}),
        ("ok great, thanks", {Act.YES, Act.THANK}),
    ],
)
def test_several_acts(text: str, acts: set[Act]) -> None:
    assert set(hear(text).acts) == acts


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("what's on my plate tomorrow?", "agenda"),
        ("do I have anything on Friday?", "agenda"),
        ("am I free on Friday at 3?", "free"),
        ("what's my next meeting?", "next"),
        ("who is coming?", "who"),
        ("where is it?", "where"),
        ("how long until my next meeting", "how_long_until"),
        ("is Dana free tomorrow at 2?", "availability"),
        ("suggest a time", "suggest"),
        ("what are my preferences?", "preferences"),
        ("what do you know about me?", "stored"),
        ("which languages do you speak?", "languages"),
        ("how do I join", "join"),
        ("what have we got so far", "draft"),
    ],
)
def test_question(text: str, about: str) -> None:
    heard = hear(text)
    assert heard.act is Act.ASK
    assert heard.question is not None
    assert heard.question.about == about


def test_question_keeps_day_hour_and_people() -> None:
    question = hear("is Dana free tomorrow at 14:00?").question
    assert question is not None
    assert question.moment is not None
    assert question.moment.day is not None
    assert (question.moment.day.isoformat(), str(question.moment.at)) == ("2026-03-11", "14:00:00")
    assert [person.name for person in question.people] == ["Dana"]


@pytest.mark.parametrize(
    ("text", "number", "quality"),
    [
        ("2", 2, None),
        ("the first one", 1, None),
        ("go with the second one", 2, None),
        ("the last one", -1, None),
        ("the later one", None, "later"),
        ("evening", None, "evening"),
        ("neither", None, "neither"),
        ("either", None, "any"),
        ("the smaller room", None, "smaller"),
    ],
)
def test_pick(text: str, number: int | None, quality: str | None) -> None:
    heard = hear(text)
    assert heard.act is Act.PICK
    assert heard.pick is not None
    assert (heard.pick.number, heard.pick.quality) == (number, quality)


@pytest.mark.parametrize(
    ("text", "act"),
    [("bonjour", Act.GREET), ("oui", Act.YES), ("non merci", Act.NO), ("annule", Act.CANCEL), ("aide", Act.HELP)],
)
def test_french_is_data_only(text: str, act: Act) -> None:
    heard = hear(text, locale="fr-FR")
    assert (heard.language, heard.act) == ("fr", act)
