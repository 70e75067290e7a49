"""Bodies that are no activity, or one of the wrong shape: 4xx with a sentence, and the next message has its turn."""

import json
from typing import Any

import pytest

from tests.bot.bad_input.running import CANARY, Program, message

JSON = {"Content-Type": "application/json"}
NO_OBJECT: dict[str, bytes] = {
    "nothing": b"",
    "a blank": b" ",
    "no JSON": CANARY.encode(),
    "half of it": b'{"type": "message", "text": "' + CANARY.encode(),
    "a list": b"[]",
    "a text": b'"message"',
    "a number": b"5",
    "null": b"null",
    "not a number": b'{"type": "message", "value": NaN}',
    "infinity": b'{"type": "message", "value": 1e999}' + b"x",
    "bytes": bytes(range(256)),
    "a comment": b'{"type": "message" /* */}',
    "a form": b"type=message&text=yes",
    "xml": b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"a":' * 40_000 + b"1" + b"}" * 40_000,
    "two objects": b"{}{}",
    "a number without end": b'{"type": "message", "value": ' + b"9" * 10_000 + b"}",
}
NESTED: dict[str, Any] = {"type": "message"}
for _ in range(200):
    NESTED = {"value": NESTED}
WRONG: dict[str, dict[str, Any]] = {
    "text": {"text": 5},
    "text in a list": {"text": ["lunch"]},
    "from in a list": {"from": []},
    "from without id": {"from": {"name": "Ada"}},
    "from null": {"from": None},
    "from of a number": {"from": {"id": 7}},
    "from empty": {"from": {"id": ""}},
    "from endless": {"from": {"id": "x" * 5000}},
    "conversation": {"conversation": "talk"},
    "conversation null": {"conversation": None},
    "conversation of a number": {"conversation": {"id": 5}},
    "locale": {"locale": 7},
    "timestamp": {"timestamp": "nope"},
    "type": {"type": 5},
    "type null": {"type": None},
    "type empty": {"type": ""},
    "id": {"id": {"$ne": None}},
    "name": {"name": ["x"]},
    "channel": {"channelId": 5},
    "service": {"serviceUrl": {}},
    "recipient": {"recipient": "bot"},
    "delivery": {"deliveryMode": 5},
}
STRANGE: dict[str, dict[str, Any]] = {
    "value a text": {"value": "x"},
    "value a list": {"value": [1, [2]]},
    "value a number": {"value": 5},
    "value true": {"value": True},
    "entities an object": {"entities": {}},
    "entities of nonsense": {"entities": [None, 5, "x", [], {"type": 5}, {"type": "mention", "mentioned": 5}]},
    "entities with a zone that is none": {"entities": [{"type": "clientInfo", "timezone": {"a": 1}}]},
    "a zone that is none": {"localTimezone": "../../etc/passwd"},
    "a zone of a number": {"localTimezone": 5},
    "channel data a text": {"channelData": "x"},
    "channel data a list": {"channelData": [1]},
    "attachments an object": {"attachments": {}},
    "attachments of nonsense": {"attachments": [None, 5, {"contentType": 5}]},
    "members added of nonsense": {"membersAdded": [5, None]},
    "an unknown locale": {"locale": "xx-\u202e-klingon"},
    "an endless locale": {"locale": "x" * 50_000},
    "a locale that is a path": {"locale": "../../etc"},
    "everything null": dict.fromkeys(
        ("locale", "value", "entities", "channelData", "timestamp", "attachments", "recipient", "name", "serviceUrl")
    ),
    "unknown fields": {"__class__": "x", "constructor": {"prototype": {}}, "": 1},
    "suggested actions": {"suggestedActions": "x", "summary": 5, "inputHint": []},
    "a reply to nothing": {"replyToId": 5},
    "expiration": {"expiration": "never"},
    "a group that is none": {"conversation": {"id": "talk", "isGroup": None, "conversationType": None}},
}
UNKNOWN = (
    "messageDelete",
    "typing",
    "event",
    "handoff",
    "trace",
    "conversationUpdate",
    "contactRelationUpdate",
    "installationUpdate",
    "messageReaction",
    "suggestion",
    "endOfConversation",
    "command",
    "lunch",
    "MESSAGE ",
    "__init__",
)


@pytest.mark.parametrize("body", NO_OBJECT.values(), ids=NO_OBJECT)
async def test_what_is_no_json_object_is_refused(running: Program, body: bytes) -> None:
    answered = await running.call("POST", "/api/messages", data=body, headers=JSON)
    assert answered.status == 400
    assert answered.json["error"]["message"].endswith(".")
    assert CANARY not in answered.body
    opened = await running.line()
    path = f"/v3/directline/conversations/{opened.conversation}/activities"
    refused = await running.call("POST", path, data=body, headers=JSON | {"Authorization": f"Bearer {opened.token}"})
    assert refused.status == 400
    assert refused.json["error"]["message"].endswith(".")
    assert (await running.hears("lunch tomorrow at noon")).move == "confirm"


async def test_an_object_nested_without_reason_is_refused(running: Program) -> None:
    assert (await running.post(NESTED)).status == 400
    assert (await running.hears(value=NESTED)).status == 400
    line = await running.line()
    assert (await line.post(value=NESTED)).status in (200, 400)
    assert (await line.says(text="lunch tomorrow at noon"))["text"]


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG)
async def test_a_field_of_another_type_is_refused_and_named(running: Program, changes: dict[str, Any]) -> None:
    before = (await running.hears("lunch tomorrow at noon")).draft
    answered = await running.post(message(f"{CANARY} on Friday at 10") | changes)
    assert answered.status == 400, answered.body
    (name,) = changes
    assert name in answered.json["error"]["message"] or "another type" in answered.json["error"]["message"]
    assert CANARY not in answered.body
    created = await running.hears("yes")
    assert (created.move, created.draft["start"]) == ("created", before["start"])


@pytest.mark.parametrize("changes", STRANGE.values(), ids=STRANGE)
async def test_a_field_that_says_nothing_is_passed_over_or_refused(running: Program, changes: dict[str, Any]) -> None:
    answered = await running.hears("lunch tomorrow at noon", **changes)
    assert answered.status in (200, 400), answered.body
    if answered.status == 200:
        assert answered.move == "confirm", answered.text
    else:
        assert answered.json["error"]["message"].endswith(".")
    assert (await running.hears("dinner on Friday at 8 pm", conversation={"id": "next"})).move == "confirm"


@pytest.mark.parametrize(
    "changes", [*STRANGE.values(), *WRONG.values()], ids=[*STRANGE, *(f"wrong {w}" for w in WRONG)]
)
async def test_direct_line_takes_it_or_says_why_not(running: Program, changes: dict[str, Any]) -> None:
    line = await running.line()
    answered = await line.post(**{"text": "lunch tomorrow at noon"} | changes)
    assert answered.status in (200, 400), answered.body
    if answered.status == 400:
        assert answered.json["error"]["message"].endswith(".")
    assert (await line.says(text="dinner on Friday at 8 pm"))["text"]


@pytest.mark.parametrize("kind", UNKNOWN)
async def test_an_unknown_type_is_taken_in_silence_and_leaves_the_draft(running: Program, kind: str) -> None:
    await running.hears("lunch tomorrow at noon")
    answered = await running.hears("yes", type=kind)
    assert answered.status == 200
    assert not answered.body or answered.replies == []
    line = await running.line()
    assert (await line.post(type=kind, text="yes")).status == 200
    assert (await running.hears("yes")).move == "created"


async def test_headers_that_lie_about_the_body(running: Program) -> None:
    body = json.dumps(message("lunch tomorrow at noon")).encode()
    for headers in ({"Content-Type": "text/plain"}, {"Content-Type": "application/json; charset=klingon"}):
        assert (await running.call("POST", "/api/messages", data=body, headers=headers)).status in (200, 400, 415)
    bomb = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    assert (await running.call("POST", "/api/messages", data=body, headers=bomb)).status == 400
    for method in ("GET", "PUT", "DELETE", "PATCH"):
        assert (await running.call(method, "/api/messages")).status == 405
