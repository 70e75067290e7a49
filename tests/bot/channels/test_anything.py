"""Whatever people typed: cards stay valid JSON with all of it in, speech stays valid XML."""

import json
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from bot.channels import render
from bot.channels.markdown import literal
from tests.bot.channels import replies

TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(TEXT)
def test_what_is_escaped_is_still_there(text: str) -> None:
    kept = text.replace("\u202d", "").replace("\u202e", "")
    assert literal(text).replace("\\", "") == kept.replace("\\", "")


@given(TEXT, TEXT)
def test_any_words_fit_on_every_channel(title: str, speech: str) -> None:
    reply = replies.confirm(title, speech=speech, lines=(title, "?"))
    for channel in ("msteams", "webchat", "alexa", "sms"):
        (sent,) = render(reply, replies.CONFIRM, replies.reference(channel))
        assert json.loads(json.dumps(sent.activity)) == sent.activity
        assert title in replies.words_of(sent.activity)
        if channel == "alexa":
            ElementTree.fromstring(sent.activity["speak"])
