"""Every card against the published schema of Adaptive Cards 1.5, where the folder with it stands beside us."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft6Validator

from bot.channels import render
from tests.bot.channels import replies
from tests.bot.channels.test_render import CARD_CHANNELS, REPLIES

PUBLISHED = tuple(Path(__file__).parents[4].glob("shared/teams/adaptive-card-1.5.0.schema.json"))
"""Empty where the folder is not there."""


@pytest.mark.parametrize("schema", PUBLISHED)
@pytest.mark.parametrize("channel", CARD_CHANNELS)
def test_cards_are_valid_by_the_published_schema(channel: str, schema: Path) -> None:
    validator = Draft6Validator(json.loads(schema.read_text(encoding="utf-8")))
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


@pytest.mark.parametrize("schema", PUBLISHED)
def test_the_schema_would_notice_a_misspelt_property(schema: Path) -> None:
    validator = Draft6Validator(json.loads(schema.read_text(encoding="utf-8")))
    card = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "x", "wrapp": True}]}
    assert not validator.is_valid(card)
