"""What people typed is shown, never obeyed."""

import pytest

from bot.channels import render
from bot.channels.markdown import literal
from tests.bot.channels import replies


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("Lunch with Ida", "Lunch with Ida"),
        ("Harry's Bar, 12:30-13:30 (50%)!", "Harry's Bar, 12:30-13:30 (50%)!"),
        ("ida.berg@example.org", "ida.berg@example.org"),
        ("**bold** _it_ `code`", r"\*\*bold\*\* \_it\_ \`code\`"),
        ("[pay](https://evil.example)", r"\[pay\](https://evil.example)"),
        ("![x](https://evil.example/p.png)", r"!\[x\](https://evil.example/p.png)"),
        ("<at>Everyone</at> <b>x</b>", r"\<at\>Everyone\</at\> \<b\>x\</b\>"),
        ("R&D &lt;b&gt; &#60;", r"R&D \&lt;b\&gt; \&#60;"),
        ("# Title", r"\# Title"),
        ("- item\n+ item\n1. item\n22) item", "\\- item\n\\+ item\n1\\. item\n22\\) item"),
        ("3. Dezember", r"3\. Dezember"),
        ("Title\n===", "Title\n\\==="),
        ("{{DATE(2026-03-05T10:00:00Z,LONG)}} ${x}", r"\{\{DATE(2026-03-05T10:00:00Z,LONG)\}\} $\{x\}"),
        ("a\\b ~~c~~ d|e", r"a\\b \~\~c\~\~ d\|e"),
        ("pay \u202egro.elpmaxe", "pay gro.elpmaxe"),
    ],
)
def test_markup_is_shown_as_it_was_typed(typed: str, escaped: str) -> None:
    assert literal(typed) == escaped


@pytest.mark.parametrize("channel", ["msteams", "webchat"])
def test_nothing_in_a_draft_becomes_markup_or_a_mention(channel: str) -> None:
    hostile = "<at>All</at> [x](http://evil.example) **y**"
    reply = replies.confirm(hostile, lines=(f"Here is {hostile}", "Create it?"))
    assert reply.view is not None
    rows = tuple(row.model_copy(update={"value": hostile, "marked": f"{hostile} (assumed)"}) for row in reply.view.rows)
    view = reply.view.model_copy(update={"rows": rows, "notices": (hostile + "!",)})
    (sent,) = render(reply.model_copy(update={"view": view}), replies.CONFIRM, replies.reference(channel))
    assert "entities" not in sent.activity
    assert "text" not in sent.activity or sent.activity["textFormat"] == "plain"
    body = str(sent.activity["attachments"][0]["content"]["body"]).replace("\\\\", "\\")
    assert body.count("All") == body.count(r"\<at\>All\</at\>") > 5
    assert "**" not in body
