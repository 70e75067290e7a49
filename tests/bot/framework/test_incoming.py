"""Activities as channels send them -> ours."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.framework.activity import Account, Answer, Incoming
from bot.framework.botbuilder import Pipeline
from bot.framework.incoming import BadActivity, made_up, read_incoming
from tests.wire.channel import pressed, said

TEAMS: dict[str, Any] = {
    "type": "message",
    "id": "1700000000001",
    "timestamp": "2026-03-02T09:00:00.123Z",
    "localTimestamp": "2026-03-02T10:00:00.123+01:00",
    "localTimezone": "Europe/Vienna",
    "serviceUrl": "https://smba.trafficmanager.net/emea/",
    "channelId": "msteams",
    "from": {"id": "29:ida", "name": "Ida Berg", "aadObjectId": "aad-ida"},
    "recipient": {"id": "28:bot", "name": "Calendar"},
    "conversation": {
        "id": "19:team@thread.tacv2;messageid=1699",
        "isGroup": True,
        "conversationType": "channel",
        "tenantId": "tenant-1",
    },
    "text": "<at>Calendar</at>&nbsp;lunch with <at>Tom Ray</at> &amp; co",
    "locale": "de-AT",
    "entities": [
        {"type": "mention", "mentioned": {"id": "28:bot", "name": "Calendar"}, "text": "<at>Calendar</at>"},
        {"type": "mention", "mentioned": {"id": "29:tom", "name": "Tom Ray"}, "text": "<at>Tom Ray</at>"},
        {"type": "clientInfo", "locale": "de-AT", "timezone": "Europe/Rome"},
    ],
    "channelData": {"tenant": {"id": "tenant-1"}},
}


def test_a_message_from_a_teams_channel() -> None:
    incoming = read_incoming(TEAMS, "message")
    assert incoming.text == "lunch with Tom Ray & co"
    assert incoming.mentioned == (Account(id="29:tom", name="Tom Ray"),)
    assert incoming.zone == "Europe/Vienna"
    assert incoming.sent_at == datetime(2026, 3, 2, 9, 0, 0, 123000, tzinfo=UTC)
    assert not incoming.expects_replies
    reference = incoming.reference
    assert (reference.conversation, reference.thread) == ("19:team@thread.tacv2", "1699")
    assert (reference.shared, reference.tenant, reference.locale) == (True, "tenant-1", "de-AT")
    assert reference.user == Account(id="29:ida", name="Ida Berg", directory_id="aad-ida")
    assert reference.bot == Account(id="28:bot", name="Calendar")


@pytest.mark.parametrize("channel", ["directline", "webchat", "slack", "emulator"])
def test_where_a_client_writes_who_it_is_it_is_not_believed(channel: str) -> None:
    """Else a stranger would have the calendar of whose object id they know."""
    reference = read_incoming(TEAMS | {"channelId": channel}, "message").reference
    assert (reference.tenant, reference.user) == ("", Account(id="29:ida", name="Ida Berg"))


@pytest.mark.parametrize(
    ("change", "zone"),
    [
        ({}, "Europe/Vienna"),
        ({"localTimezone": None}, "Europe/Rome"),
        ({"localTimezone": "Nowhere/Land"}, "Europe/Rome"),
        ({"localTimezone": "../../etc/passwd", "entities": None}, None),
        ({"localTimezone": 7, "entities": [{"type": "clientInfo", "timezone": ["x"]}]}, None),
        ({"localTimezone": None, "entities": [{"type": "place", "timezone": "Europe/Rome"}]}, None),
    ],
)
def test_the_persons_zone_is_what_the_channel_says_and_iana_knows(change: dict[str, Any], zone: str | None) -> None:
    assert read_incoming(TEAMS | change).zone == zone


@pytest.mark.parametrize(
    ("text", "entities", "plain"),
    [
        ("hi", None, "hi"),
        ("  two  spaces ", None, "  two  spaces "),
        ("@Bot lunch", [{"type": "mention", "mentioned": {"id": "bot"}, "text": "@Bot"}], "lunch"),
        ("hey @Bot", [{"type": "Mention", "mentioned": {"id": "bot", "name": "B"}, "text": "@Bot"}], "hey"),
        ("<at>B.*</at> x", [{"type": "mention", "mentioned": {"id": "bot", "name": "B.*"}}], "x"),
        ("<at id='0'>Bo</at> x", [{"type": "mention", "mentioned": {"id": "1"}, "text": "<at id='0'>Bo</at>"}], "Bo x"),
        ("(x+ hi", [{"type": "mention", "mentioned": {"id": "bot", "name": "(x+"}, "text": "(x+"}], "hi"),
        ("hi", [{"type": "mention"}], "hi"),
        ("hi", [{"type": "mention", "mentioned": "bot", "text": "hi"}], "hi"),
        ("hi", [{"type": "mention", "mentioned": {"id": 7}, "text": "hi"}], "hi"),
        ("hi", ["mention", None, 3], "hi"),
        ("hi", {"type": "mention"}, "hi"),
        ("1 &lt; 2", None, "1 &lt; 2"),
    ],
)
def test_mentions_of_the_bot_are_taken_out(text: str, entities: Any, plain: str) -> None:
    assert read_incoming(said(text) | {"entities": entities}).text == plain


def test_each_person_is_mentioned_once() -> None:
    entity = TEAMS["entities"][1]
    assert len(read_incoming(TEAMS | {"entities": [entity, entity]}).mentioned) == 1


def test_ids_are_the_channels_or_made_from_what_was_sent_when() -> None:
    assert read_incoming(TEAMS).activity_id == "1700000000001"
    nameless = {name: value for name, value in TEAMS.items() if name != "id"}
    first, again = read_incoming(nameless), read_incoming(dict(reversed(nameless.items())))
    later = read_incoming(nameless | {"timestamp": "2026-03-02T09:00:01Z"})
    assert first.activity_id == again.activity_id != later.activity_id
    assert made_up(first.activity_id)
    timeless = {name: value for name, value in nameless.items() if name != "timestamp"}
    assert read_incoming(timeless, new_id=lambda: "n1").activity_id == "made-n1"
    assert read_incoming(timeless).activity_id != read_incoming(timeless).activity_id


@pytest.mark.parametrize(
    ("conversation", "shared"),
    [
        ({"id": "c"}, False),
        ({"id": "c", "isGroup": False, "conversationType": "personal"}, False),
        ({"id": "c", "isGroup": True}, True),
        ({"id": "c", "conversationType": "groupChat"}, True),
    ],
)
def test_a_group_is_shared(conversation: dict[str, Any], shared: bool) -> None:
    assert read_incoming(said("x") | {"conversation": conversation}).reference.shared is shared


def test_a_bad_activity_is_named_without_its_content() -> None:
    with pytest.raises(BadActivity) as caught:
        read_incoming(said("private") | {"from": {"id": ["very private"]}})
    assert str(caught.value).startswith("from.id: ")
    assert "private" not in str(caught.value)


async def sorted_as(raw: dict[str, Any]) -> str:
    """As what the activity has a turn; "none" for no turn, or the status of an invoke."""
    kinds: list[str] = []

    async def turn(incoming: Incoming) -> Answer:
        kinds.append(incoming.kind)
        return Answer()

    answer = await Pipeline().run(raw, turn)
    return (kinds or ["none" if answer.invoke_status == 200 else str(answer.invoke_status)])[0]


BOT, PERSON = {"id": "bot"}, {"id": "ida"}
GROUP = {"conversation": {"id": "c1", "isGroup": True}}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, "message"),
        ({"text": None, "value": {"choice": "yes"}}, "message"),
        ({"text": None, "attachments": [{"contentType": "image/png", "contentUrl": "https://x.example"}]}, "message"),
        ({"type": "messageUpdate"}, "message_update"),
        (
            {"type": "messageUpdate", "channelId": "msteams", "channelData": {"eventType": "editMessage"}},
            "message_update",
        ),
        ({"type": "messageDelete"}, "none"),
        ({"type": "conversationUpdate", "membersAdded": [BOT]}, "welcome"),
        ({"type": "conversationUpdate", "membersAdded": [PERSON]}, "welcome"),
        ({"type": "conversationUpdate", "membersAdded": [PERSON], **GROUP}, "none"),
        ({"type": "conversationUpdate", "membersAdded": [BOT], **GROUP}, "welcome"),
        ({"type": "conversationUpdate", "membersAdded": [BOT], "recipient": None}, "welcome"),
        ({"type": "conversationUpdate", "membersRemoved": [PERSON]}, "none"),
        ({"type": "conversationUpdate", "topicName": "x"}, "none"),
        ({"type": "endOfConversation"}, "end"),
        ({"type": "event", "name": "tokens/response"}, "event"),
        ({"type": "event", "name": "application/vnd.microsoft.meetingStart", "channelId": "msteams"}, "none"),
        ({"type": "messageReaction", "reactionsAdded": [{"type": "like"}]}, "none"),
        ({"type": "installationUpdate", "action": "add"}, "none"),
        ({"type": "typing"}, "none"),
        ({"type": "invoke", "name": "adaptiveCard/action"}, "invoke"),
        ({"type": "invoke", "name": "composeExtension/query", "value": None}, "501"),
    ],
)
async def test_what_has_a_turn(change: dict[str, Any], kind: str) -> None:
    assert await sorted_as(said("x") | change) == kind


async def test_a_member_added_on_teams_makes_no_call() -> None:
    added = TEAMS | {
        "type": "conversationUpdate",
        "membersAdded": [{"id": "29:ida"}],
        "serviceUrl": "http://127.0.0.1:9",
    }
    assert await sorted_as(added) == "none"


async def test_the_value_of_an_invoke_is_kept_as_it_came() -> None:
    seen: list[Incoming] = []

    async def turn(incoming: Incoming) -> Answer:
        seen.append(incoming)
        return Answer()

    raw = pressed({"choice": "yes", "revision": 2, "nested": {"x": [1, None]}})
    await Pipeline().run(json.loads(json.dumps(raw)), turn)
    assert seen[0].value == raw["value"]
    assert seen[0].raw == raw
