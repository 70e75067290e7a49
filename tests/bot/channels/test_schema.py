"""Every card against the published schema of Adaptive Cards 1.5, where the folder with it stands beside us."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft6Validator

from bot.channels import render
from tests.bot.channels import replies
from tests.bot.channels.test_render import CARD_CHANNELS, REPLIES
from tests.gallery import LANGUAGES, pictures

SCHEMA = Path(__file__).parents[4] / "shared" / "teams" / "adaptive-card-1.5.0.schema.json"

if SCHEMA.is_file():
    validator = Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))

    @pytest.mark.parametrize("channel", CARD_CHANNELS)
    def test_cards_are_valid_by_the_published_schema(channel: str) -> None:
        cards = [
            attachment["content"]
            for _, reply, move in REPLIES
            for sent in render(reply, move, replies.reference(channel))
            for attachment in sent.activity.get("attachments", ())
        ]
        assert len(cards) == 5
        for card in cards:
            assert [error.message for error in validator.iter_errors(json.loads(json.dumps(card)))] == []
            assert card["version"] == "1.5"

    @pytest.mark.parametrize("channel", ["msteams", "webchat"])
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_whole_gallery_is_valid_by_the_published_schema(language: str, channel: str) -> None:
        for picture in pictures(language):
            for sent in render(picture.reply, picture.move, replies.reference(channel)):
                for attachment in sent.activity.get("attachments", ()):
                    card = json.loads(json.dumps(attachment["content"]))
                    assert [error.message for error in validator.iter_errors(card)] == [], picture.name

    def test_the_schema_would_notice_a_misspelt_property() -> None:
        card = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "x", "wrapp": True}]}
        assert not validator.is_valid(card)
