"""Every kind of reply on every channel: complete text, speech, hint, buttons that carry draft and revision."""

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from bot.channels import RENDERERS, read_press, render
from bot.channels.card import MOST_BYTES
from bot.framework.activity import Outgoing
from dialogs.moves import Answer, Move, NothingPending
from dialogs.reply import Reply, Row
from tests.bot.channels import replies

CHANNELS = (*RENDERERS, "telegram")
CARD_CHANNELS = ("msteams", "webchat", "directline", "emulator")
REPLIES: tuple[tuple[str, Reply, Move], ...] = (
    ("confirm", replies.confirm(), replies.CONFIRM),
    ("choose", replies.choose(), replies.CHOOSE),
    ("choose of many", replies.choose(7), replies.CHOOSE),
    ("created", replies.created(), replies.ANSWER),
    ("agenda", replies.agenda(), replies.ANSWER),
    ("words", replies.words("One.", "Two."), replies.HELP),
)


def one(reply: Reply, move: Move, channel: str, explain: dict[str, Any] | None = None) -> dict[str, Any]:
    """The reply's only activity."""
    (sent,) = render(reply, move, replies.reference(channel), explain)
    return sent.activity


def card_of(activity: dict[str, Any]) -> dict[str, Any]:
    """The activity's card."""
    (attachment,) = activity["attachments"]
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    card: dict[str, Any] = attachment["content"]
    return card


def nodes(node: Any) -> list[dict[str, Any]]:
    """All objects of a card, from the outside in."""
    if isinstance(node, dict):
        return [node, *(inner for value in node.values() for inner in nodes(value))]
    return [inner for item in node for inner in nodes(item)] if isinstance(node, list) else []


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize(("reply", "move"), [row[1:] for row in REPLIES], ids=[row[0] for row in REPLIES])
def test_every_reply_is_text_and_speech_on_every_channel(reply: Reply, move: Move, channel: str) -> None:
    activity = one(reply, move, channel, {"move": move.name})
    assert activity["type"] == "message"
    assert all(line in replies.words_of(activity) for line in reply.lines)
    assert activity.get("textFormat", "plain") == "plain"
    assert activity["speak"]
    assert activity["locale"] == reply.language
    assert activity["inputHint"] == ("expectingInput" if reply.expects == "answer" else "acceptingInput")
    assert activity["channelData"]["explain"] == {"move": move.name}
    for row in reply.view.rows if reply.view else ():
        assert f"{row.label}: {row.marked or row.value}" in replies.words_of(activity)
    for entry in reply.agenda:
        assert entry.text in replies.words_of(activity)
    for link in reply.view.links if reply.view else ():
        assert link.url in replies.words_of(activity)
    for choice in reply.choices:
        assert choice.label in replies.words_of(activity)


def test_the_question_comes_after_the_draft_and_the_choices_after_the_question() -> None:
    assert one(replies.confirm(), replies.CONFIRM, "terminal")["text"].splitlines() == [
        "Here is the draft.",
        "Lunch",
        "When: Thursday, 5 March, 12:00 to 13:00",
        "With: Ida Berg <ida@example.org>",
        "Length: 1 hour (usual)",
        "Where: Canteen",
        "Ida Berg will get an invitation.",
        "Shall I create it?",
        "Yes · No",
    ]


def test_a_draft_that_is_only_a_reminder_comes_after_what_is_said() -> None:
    reply = replies.confirm(lines=("That button is old.",))
    text = one(reply, NothingPending(about="old_button"), "terminal")["text"]
    assert text.splitlines()[:2] == ["That button is old.", "Lunch"]
    body = card_of(one(reply, NothingPending(about="old_button"), "webchat"))["body"]
    assert [block["text"] for block in body if "text" in block] == ["That button is old.", "Lunch"]


def test_alternatives_are_numbered() -> None:
    after_an_answer = Answer(about="agenda", then=replies.CHOOSE)
    assert "1. Option 1" in one(replies.choose(), after_an_answer, "sms")["text"]
    assert one(replies.choose(), replies.CHOOSE, "sms")["text"].splitlines()[1:] == ["1. Option 1", "2. Option 2"]


@pytest.mark.parametrize("channel", ["terminal", "telegram", "alexa", "directlinespeech"])
def test_channels_without_cards_get_none(channel: str) -> None:
    assert "attachments" not in one(replies.confirm(), replies.CONFIRM, channel)


@pytest.mark.parametrize("channel", CARD_CHANNELS)
def test_words_alone_need_no_card(channel: str) -> None:
    assert "attachments" not in one(replies.words("Hello."), replies.HELP, channel)


@pytest.mark.parametrize("channel", CARD_CHANNELS)
def test_every_button_comes_back_with_draft_and_revision(channel: str) -> None:
    card = card_of(one(replies.confirm(), replies.CONFIRM, channel))
    buttons = [node for node in nodes(card) if node.get("type") in ("Action.Submit", "Action.Execute")]
    presses = [press for node in buttons if (press := read_press(node["data"]))]
    assert len(presses) == len(buttons)
    assert {press.key for press in presses} == {"yes", "no", "edit"}
    assert {(press.draft_id, press.revision) for press in presses} == {(replies.DRAFT, 3)}


def test_web_chat_has_no_dead_buttons_and_teams_falls_back() -> None:
    web = card_of(one(replies.confirm(), replies.CONFIRM, "webchat"))
    assert not [node for node in nodes(web) if node.get("type") == "Action.Execute"]
    teams = card_of(one(replies.confirm(), replies.CONFIRM, "msteams"))
    executes = [node for node in nodes(teams) if node.get("type") == "Action.Execute"]
    assert executes
    assert all(node["fallback"]["type"] == "Action.Submit" for node in executes)


def test_web_chat_shows_a_press_as_the_persons_words() -> None:
    yes = card_of(one(replies.confirm(), replies.CONFIRM, "webchat"))["actions"][0]
    said = yes["data"]["cardAction"]
    assert (said["type"], said["text"], said["displayText"]) == ("messageBack", "yes", "Yes")
    assert read_press(said["value"]) == read_press(yes["data"])


def test_the_form_has_a_label_for_every_field() -> None:
    card = card_of(one(replies.confirm(), replies.CONFIRM, "msteams"))
    (form,) = [action["card"] for action in card["actions"] if action["type"] == "Action.ShowCard"]
    assert [
        (field["type"], field["id"], field.get("label") or field["title"], field.get("value")) for field in form["body"]
    ] == [
        ("Input.Text", "subject", "Title", "Lunch"),
        ("Input.Date", "day", "Day", "2026-03-05"),
        ("Input.Time", "at", "Start", "12:00"),
        ("Input.Number", "minutes", "Minutes", 60),
        ("Input.Text", "people", "Guests", "Ida Berg"),
        ("Input.Text", "place", "Where", None),
        ("Input.Toggle", "online", "Online", "false"),
        ("Input.ChoiceSet", "repeat", "Repeats", "never"),
        ("Input.Text", "body", "Notes", "Bring the figures."),
    ]


@pytest.mark.parametrize("channel", CARD_CHANNELS)
def test_at_most_three_buttons_stand_in_the_open(channel: str) -> None:
    reply = replies.confirm(choices=(replies.YES, replies.NO, replies.ONLINE))
    actions = card_of(one(reply, replies.CONFIRM, channel))["actions"]
    assert [action["title"] for action in actions] == ["Yes", "No", "Edit", "Make it online"]
    assert [action.get("mode") for action in actions] == [None, None, None, "secondary"]


def test_many_alternatives_become_a_list_of_buttons() -> None:
    card = card_of(one(replies.choose(7), replies.CHOOSE, "webchat"))
    assert "actions" not in card
    listed = [node["actions"][0]["title"] for node in card["body"] if node["type"] == "ActionSet"]
    assert listed == [f"Option {n}" for n in range(1, 8)]


def test_only_https_can_be_opened() -> None:
    card = card_of(one(replies.created(), replies.ANSWER, "msteams"))
    assert [action["url"] for action in card["actions"]] == [
        "https://calendar.example.org/e/1",
        "https://calendar.example.org/e/1.ics",
    ]


def test_what_was_assumed_is_marked_on_the_card() -> None:
    card = card_of(one(replies.confirm(), replies.CONFIRM, "webchat"))
    (facts,) = [node["facts"] for node in card["body"] if node["type"] == "FactSet"]
    assert [fact["value"] for fact in facts][2:] == ["1 hour (usual)", "Canteen"]


@pytest.mark.parametrize("channel", CARD_CHANNELS)
@pytest.mark.parametrize(
    ("reply", "move"),
    [
        (replies.confirm(subject="界" * 9000), replies.CONFIRM),
        (replies.agenda(2000), replies.ANSWER),
        (replies.choose(400), replies.CHOOSE),
    ],
    ids=["long title", "long agenda", "many choices"],
)
def test_no_message_is_larger_than_teams_takes(reply: Reply, move: Move, channel: str) -> None:
    activity = one(reply, move, channel)
    size = len(json.dumps([replies.words_of(activity), activity.get("attachments")], ensure_ascii=False).encode())
    assert size < 28_000 or "attachments" not in activity


def test_a_long_draft_still_has_its_card() -> None:
    activity = one(replies.confirm(subject="x" * 6000), replies.CONFIRM, "msteams")
    assert len(json.dumps(card_of(activity)).encode()) < MOST_BYTES


def test_voice_speaks_valid_ssml() -> None:
    spoken = 'Lunch with "A & B" <break time="9s"/> \x00 ok'
    reply = replies.confirm(speech=spoken, language='en"><x', pace="slow")
    root = ElementTree.fromstring(one(reply, replies.CONFIRM, "alexa")["speak"])
    assert root.tag == "{http://www.w3.org/2001/10/synthesis}speak"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == 'en"><x'
    assert [(child.tag.rpartition("}")[2], child.get("rate")) for child in root] == [("prosody", "slow")]
    assert "".join(root.itertext()) == spoken.replace("\x00", "")


VOICES = {"en": "en-US-JennyNeural", "en-gb": "en-GB-SoniaNeural"}


@pytest.mark.parametrize(
    ("language", "voice"), [("en-GB", "en-GB-SoniaNeural"), ("en-NZ", "en-US-JennyNeural"), ("sv-SE", None)]
)
def test_azure_speaks_in_a_voice_of_the_language_or_gets_plain_words(language: str, voice: str | None) -> None:
    reply = replies.confirm(speech="Lunch, 5 < 6", language=language, pace="slow")
    (sent,) = render(reply, replies.CONFIRM, replies.reference("directlinespeech"), None, VOICES)
    spoken = sent.activity["speak"]
    if voice is None:
        assert spoken == "Lunch, 5 6"
        return
    (element,) = ElementTree.fromstring(spoken)
    assert (element.tag.rpartition("}")[2], element.get("name")) == ("voice", voice)
    assert "".join(element.itertext()) == "Lunch, 5 < 6"


def test_alexa_is_named_no_voice_of_azure() -> None:
    (sent,) = render(replies.confirm(), replies.CONFIRM, replies.reference("alexa"), None, VOICES)
    assert "<voice" not in sent.activity["speak"]


def test_chat_speech_is_never_taken_for_markup() -> None:
    assert (
        one(replies.confirm(speech="<speak>5 < 6</speak>"), replies.CONFIRM, "webchat")["speak"] == "speak 5 6 /speak"
    )


def test_the_microphone_stays_closed_while_more_is_to_come() -> None:
    move = Answer(about="still_working")
    assert one(replies.words("A moment."), move, "directlinespeech")["inputHint"] == "ignoringInput"


def test_the_card_says_the_title_once_unless_it_was_assumed() -> None:
    reply = replies.confirm()
    assert reply.view is not None
    title = Row(slot="subject", label="Title", lead="Title:", value="Lunch")
    for assumed, titles in ((False, ["When"]), (True, ["Title", "When"])):
        rows = (title.model_copy(update={"marked": "Lunch (assumed)" if assumed else ""}), reply.view.rows[0])
        shown = reply.model_copy(update={"view": reply.view.model_copy(update={"rows": rows})})
        (facts,) = [n["facts"] for n in card_of(one(shown, replies.CONFIRM, "webchat"))["body"] if "facts" in n]
        assert [fact["title"] for fact in facts] == titles
        assert "Title: Lunch" in one(shown, replies.CONFIRM, "webchat")["text"]


def test_urgent_words_ring_in_teams_but_not_in_a_group() -> None:
    reply = replies.words("The room said no.").model_copy(update={"urgent": True})
    alone = one(reply, replies.HELP, "msteams")
    assert (alone["importance"], alone["channelData"]) == ("high", {"notification": {"alert": True}})
    group = replies.reference("msteams").model_copy(update={"shared": True})
    (sent,) = render(reply, replies.HELP, group)
    assert isinstance(sent, Outgoing)
    assert "channelData" not in sent.activity


def test_teams_does_not_show_twice_what_the_card_shows() -> None:
    with_card = one(replies.confirm(), replies.CONFIRM, "msteams")
    assert "text" not in with_card
    assert "When: Thursday, 5 March" in with_card["summary"]
    assert "textFormat" not in with_card
    assert one(replies.words("One."), replies.HELP, "msteams")["text"] == "One."
