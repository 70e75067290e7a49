"""Signing in, as each channel offers it: Teams by its own card, the others by a button or an address."""

from typing import Any

import pytest

from bot.channels import answer_invoke, render
from dialogs.reply import Reply
from tests.bot.channels import replies

CONNECTION = {"connection": "graph", "exchange_id": "a-b", "exchange_uri": "api://bot/1"}


def sent(channel: str, reply: Reply) -> dict[str, Any]:
    """The only activity."""
    (activity,) = render(reply, replies.SIGN_IN, replies.reference(channel))
    return activity.activity


def opened(channel: str, reply: Reply) -> list[str]:
    """The addresses that the card opens."""
    actions = sent(channel, reply)["attachments"][0]["content"].get("actions", ())
    return [action["url"] for action in actions if action["type"] == "Action.OpenUrl"]


def test_teams_signs_in_by_its_own_token_where_the_bot_has_a_connection() -> None:
    activity = sent("msteams", replies.sign_in(**CONNECTION))
    assert activity["attachments"] == [
        {
            "contentType": "application/vnd.microsoft.card.oauth",
            "content": {
                "text": "Please sign in.\n\nYour draft is kept.",
                "connectionName": "graph",
                "buttons": [{"type": "signin", "title": "Sign in", "value": replies.LOGIN}],
                "tokenExchangeResource": {"id": "a-b", "uri": "api://bot/1"},
            },
        }
    ]
    assert "text" not in activity
    assert replies.LOGIN in activity["summary"]


def test_without_an_exchange_resource_teams_has_only_the_button() -> None:
    (attachment,) = sent("msteams", replies.sign_in(connection="graph"))["attachments"]
    assert "tokenExchangeResource" not in attachment["content"]


def test_a_pressed_button_is_answered_in_words_and_the_sign_in_card_is_sent() -> None:
    made = render(replies.sign_in(**CONNECTION), replies.SIGN_IN, replies.reference("msteams"))
    body, rest = answer_invoke(made)
    assert body["type"] == "application/vnd.microsoft.activity.message"
    assert body["value"].startswith("Please sign in.")
    assert rest == made


@pytest.mark.parametrize("channel", ["msteams", "webchat", "directline", "emulator"])
def test_cards_open_the_page(channel: str) -> None:
    assert opened(channel, replies.sign_in()) == [replies.LOGIN]


@pytest.mark.parametrize(
    ("link", "may"),
    [
        ("http://127.0.0.1:3978/signin", True),
        ("http://localhost:3978/signin", True),
        ("http://[::1]:3978/signin", True),
        ("http://login.example.org/", False),
        ("http://127.0.0.1.example.org/", False),
        ("javascript:alert(1)", False),
    ],
)
def test_only_this_machine_may_have_a_page_without_tls(link: str, may: bool) -> None:
    assert opened("webchat", replies.sign_in(link=link)) == ([link] if may else [])


def test_a_code_is_shown_large_and_in_text() -> None:
    reply = replies.sign_in(code="AB12-CD34", link="https://example.org/device")
    blocks = sent("webchat", reply)["attachments"][0]["content"]["body"]
    assert [block["text"] for block in blocks if block.get("size") == "large"] == ["AB12-CD34"]


@pytest.mark.parametrize("channel", ["terminal", "telegram", "directlinespeech", "alexa"])
def test_plain_channels_write_the_address_out(channel: str) -> None:
    assert sent(channel, replies.sign_in())["text"].splitlines() == [
        "Please sign in.",
        "Your draft is kept.",
        f"Sign in: {replies.LOGIN}",
    ]
