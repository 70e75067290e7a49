"""The whole gallery: nothing too long to listen to, nothing that a voice stumbles over, no card cut or empty."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest

from bot.channels import render
from bot.channels.card import PRIMARY
from bot.channels.written import complete, value
from bot.settings import VOICES
from dialogs.moves import Answer, Confirm
from dialogs.wording.speech import LONGEST, LONGEST_CONFIRMATION, words_in
from dialogs.wording.view import notice_text
from tests.bot.channels import replies
from tests.bot.channels.test_render import CARD_CHANNELS, nodes
from tests.gallery import LANGUAGES, Picture, pictures
from tests.gallery.samples import Sample

LIMIT = 28_000
"""Bytes of a Teams message."""
CONFIRMING = re.compile(r"confirm|choose clash|details")
"""States in which the whole draft or event is heard."""
ASKING = re.compile(
    r"ask|choose|confirm|refuse|stray|old but|help|created, second|failed (?:unav|time)|greeting|not und|guest prop"
    r"|room decl|answer (?:empty|greeting_again|too_long|not_forgotten)"
)
"""States that end with a question."""
NO_WORDS = re.compile(r"https?:|www\.|@|[<>{}*_|\\]|[“”„«»「」()（）–～•]|\d[./-]\d|\b[0-9a-f]{8}-")
"""What a voice would read out letter by letter: addresses, markup, dates of digits only, ids."""
INPUTS = ("Input.Text", "Input.Date", "Input.Time", "Input.Number", "Input.ChoiceSet")
NODES = {
    "AdaptiveCard": {"type", "version", "body", "actions", "fallbackText", "speak", "lang"},
    "TextBlock": {"type", "text", "wrap", "style", "size", "weight", "spacing", "isSubtle", "fontType"},
    "FactSet": {"type", "facts"},
    "Container": {"type", "items", "style", "spacing"},
    "ActionSet": {"type", "actions"},
    "Action.Submit": {"type", "title", "style", "mode", "data", "associatedInputs"},
    "Action.Execute": {"type", "title", "style", "mode", "verb", "data", "associatedInputs", "fallback"},
    "Action.OpenUrl": {"type", "title", "style", "mode", "url"},
    "Action.ShowCard": {"type", "title", "style", "mode", "card"},
    "Input.Text": {"type", "id", "label", "value", "placeholder", "maxLength", "isMultiline"},
    "Input.Date": {"type", "id", "label", "value"},
    "Input.Time": {"type", "id", "label", "value"},
    "Input.Number": {"type", "id", "label", "value", "min", "max"},
    "Input.Toggle": {"type", "id", "title", "value", "wrap"},
    "Input.ChoiceSet": {"type", "id", "label", "choices", "value", "wrap"},
}
"""The part of Adaptive Cards 1.5 that we use, for where the published schema is not at hand."""


@cache
def gallery(language: str) -> tuple[Picture, ...]:
    return tuple(pictures(language))


def shown(picture: Picture, channel: str) -> dict[str, Any]:
    (sent,) = render(picture.reply, picture.move, replies.reference(channel))
    return sent.activity


def cards(language: str, channel: str) -> Iterator[tuple[Picture, dict[str, Any]]]:
    for picture in gallery(language):
        for attachment in shown(picture, channel).get("attachments", ()):
            yield picture, json.loads(json.dumps(attachment["content"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_has_to_listen_too_long(language: str) -> None:
    for picture in gallery(language):
        longest = LONGEST_CONFIRMATION if CONFIRMING.match(picture.name) or "details" in picture.name else LONGEST
        assert 0 < words_in(picture.reply.speech) <= longest, f"{picture.name}: {picture.reply.speech}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_voice_stumbles_over_nothing(language: str) -> None:
    for picture in gallery(language):
        stumbled = NO_WORDS.search(picture.reply.speech)
        assert stumbled is None, f"{picture.name}: {picture.reply.speech}"
        assert ".." not in picture.reply.speech.replace("...", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_matters_is_always_heard(language: str) -> None:
    """Who will be mailed, who is from outside, a clash and an assumed day, however long the rest is."""
    sample = Sample(language)
    confirmed = [picture for picture in gallery(language) if isinstance(picture.move, Confirm)]
    for picture in confirmed:
        assert isinstance(picture.move, Confirm)
        for notice in (one for one in picture.move.notices if one.spoken):
            heard = notice_text(sample.around.words.aloud, notice, sample.around.now.date())
            assert heard in picture.reply.speech, f"{picture.name}: {picture.reply.speech}"
    assert any(len(picture.move.notices) > 3 for picture in confirmed if isinstance(picture.move, Confirm))


@pytest.mark.parametrize("language", LANGUAGES)
def test_voice_channels_get_ssml_in_the_language(language: str) -> None:
    for picture in gallery(language):
        (sent,) = render(picture.reply, picture.move, replies.reference("directlinespeech"), None, VOICES)
        root = ElementTree.fromstring(sent.activity["speak"])
        assert [child.tag.rpartition("}")[2] for child in root] == ["voice"]
        assert str(root[0].get("name")).partition("-")[0] == picture.reply.language.partition("-")[0]
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == picture.reply.language
        assert "".join(root.itertext()) == " ".join(picture.reply.speech.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_microphone_opens_for_an_answer_and_for_nothing_else(language: str) -> None:
    for picture in gallery(language):
        asks = bool(ASKING.match(picture.name)) or (isinstance(picture.move, Answer) and picture.move.then is not None)
        wanted = "expectingInput" if asks else "acceptingInput"
        if picture.name == "still working":
            wanted = "ignoringInput"
        for channel in ("directlinespeech", "webchat", "msteams", "terminal"):
            assert shown(picture, channel)["inputHint"] == wanted, picture.name


@pytest.mark.parametrize("language", [name for name in LANGUAGES if not name.startswith("en")])
def test_no_sentence_stands_in_english(language: str) -> None:
    """A sentence that is the same in two languages was forgotten in one."""
    english = {picture.name: picture.reply for picture in gallery("en")}
    for picture in gallery(language):
        assert not set(picture.reply.lines) & set(english[picture.name].lines), picture.name
        assert picture.reply.speech != english[picture.name].speech, picture.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_buttons_say_the_same(language: str) -> None:
    for picture, card in cards(language, "webchat"):
        titles = [node["title"] for node in nodes(card) if str(node.get("type", "")).startswith("Action.")]
        assert len(titles) == len(set(titles)), f"{picture.name}: {titles}"


@pytest.mark.parametrize("channel", CARD_CHANNELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_are_well_formed_and_small(language: str, channel: str) -> None:
    found = list(cards(language, channel))
    assert len(found) > 60
    for picture, card in found:
        whole = nodes(card)
        typed = [node for node in whole if "type" in node and node["type"] in NODES]
        assert {node["type"] for node in whole if "." in str(node.get("type", ""))} <= set(NODES)
        for node in typed:
            assert set(node) <= NODES[node["type"]], picture.name
            assert all(value not in ("", None, [], {}) for key, value in node.items() if key != "value"), picture.name
        entries = [entry for node in typed for entry in node.get("choices", ())]
        assert all(entry["title"] and entry["value"] for entry in entries), picture.name
        assert all(node["label"] for node in typed if node["type"] in INPUTS)
        assert all(node["url"].startswith("https://") for node in typed if node["type"] == "Action.OpenUrl")
        standing = [action for action in card.get("actions", ()) if action.get("mode") != "secondary"]
        assert len(standing) <= PRIMARY
        activity = shown(picture, channel)
        assert len(json.dumps(activity, ensure_ascii=False).encode()) < LIMIT
        assert len(json.dumps(card, ensure_ascii=False).encode()) < LIMIT


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_channels_get_everything_that_a_card_shows(language: str) -> None:
    for picture, card in cards(language, "webchat"):
        text = complete(picture.reply, picture.move)
        body = nodes(card["body"])
        said = [node["text"] for node in body if node.get("type") == "TextBlock"]
        said += [value for node in body for fact in node.get("facts", ()) for value in fact.values()]
        said += [node["title"] for node in body if str(node.get("type", "")).startswith("Action.")]
        said += [action.get("url") or action["title"] for action in card.get("actions", ()) if "card" not in action]
        rows = picture.reply.view.rows if picture.reply.view else ()
        assert all(value(row) in text for row in rows)
        apart = {row.brief for row in rows} | {entry.text for row in rows for entry in row.entries}
        for words in (words for words in said if words.replace("\\", "") not in apart):
            assert words.replace("\\", "").replace("\u00a0", " ") in text, f"{picture.name} lacks {words}"
