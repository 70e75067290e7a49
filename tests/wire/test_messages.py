"""POST /api/messages without credentials: what comes back over HTTP, and what goes out through the connector."""

import asyncio
import gzip
import json
import time
from typing import Any

import pytest
from yarl import URL

from bot.framework.activity import Answer, TooBusy
from bot.http.activity_body import MOST_BYTES
from tests.wire.channel import Channel, pressed, said
from tests.wire.edge import edge
from tests.wire.taker import message


async def test_a_reply_goes_through_the_connector_to_the_activity_it_answers() -> None:
    async with Channel().running() as channel, edge() as bot:
        assert await bot.post(said("hi", channel.url)) == (200, None)
        (sent,) = channel.sent
        assert sent.path == "/v3/conversations/c1/activities/id-hi"
        assert sent.activity == {
            "type": "message",
            "text": "heard hi",
            "channelId": "emulator",
            "serviceUrl": channel.url,
            "from": {"id": "bot", "name": "Bot", "role": "bot"},
            "recipient": {"id": "ida", "name": "Ida"},
            "conversation": {"id": "c1"},
            "replyToId": "id-hi",
        }


async def test_expect_replies_puts_the_replies_into_the_answer() -> None:
    async with Channel().running() as channel, edge() as bot:
        status, answer = await bot.post(said("hi", channel.url, deliveryMode="expectReplies"))
        assert status == 200
        assert [sent["text"] for sent in answer["activities"]] == ["heard hi"]
        assert answer["activities"][0]["replyToId"] == "id-hi"
        assert channel.sent == []


async def test_expect_replies_needs_no_service_url() -> None:
    async with edge() as bot:
        assert (await bot.post(said("hi", deliveryMode="expectReplies")))[0] == 200


async def test_an_invoke_with_a_dict_body_is_answered_with_the_next_card() -> None:
    card = {"type": "AdaptiveCard", "version": "1.5", "body": []}
    attached = [{"contentType": "application/vnd.microsoft.card.adaptive", "content": card}]
    async with Channel().running() as channel, edge() as bot:
        bot.taker.answer = Answer(activities=(message("done", attachments=attached),))
        status, answer = await bot.post(pressed({"choice": "yes", "draft": None}, channel.url))
        assert (status, answer["type"], answer["value"]) == (200, "application/vnd.microsoft.card.adaptive", card)
        assert channel.sent == []
        (incoming,) = bot.taker.taken
        assert (incoming.kind, incoming.name) == ("invoke", "adaptiveCard/action")
        assert incoming.value is not None
        assert incoming.value["action"]["data"]["choice"] == "yes"


async def test_an_invoke_is_answered_as_the_turn_says_where_it_says_so() -> None:
    async with Channel().running() as channel, edge() as bot:
        bot.taker.answer = Answer(activities=(message("and"),), invoke_status=200, invoke_body={"own": 1})
        assert await bot.post(pressed({}, channel.url)) == (200, {"own": 1})
        assert channel.texts == ["and"]


@pytest.mark.parametrize(
    "name", ["task/fetch", "task/submit", "composeExtension/query", "fileConsent/invoke", "x", None]
)
@pytest.mark.parametrize("value", [None, {"a": {"b": []}}, "text", [1]])
async def test_unknown_invokes_are_answered_501_whatever_their_body(name: str | None, value: Any) -> None:
    async with edge() as bot:
        assert (await bot.post(pressed({}, name=name, value=value, channelId="msteams")))[0] == 501
        assert bot.taker.taken == []


@pytest.mark.parametrize("kind", ["typing", "event", "messageReaction", "installationUpdate", "trace", "nothing/known"])
async def test_activities_that_need_no_answer_get_none(kind: str) -> None:
    async with Channel().running() as channel, edge() as bot:
        assert await bot.post(said("x", channel.url, type=kind)) == (200, None)
        assert (bot.taker.taken, channel.sent) == ([], [])
        activity = said("x", type=kind, deliveryMode="expectReplies")
        assert await bot.post(activity) == (200, {"activities": []})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b'{"type": "message"',
        b"[]",
        b"null",
        b'"text"',
        b"12",
        b"{}",
        b"\xff\xfe\x00",
        b'{"type": "message", "x": NaN}',
        b'{"a":' * 100 + b"1" + b"}" * 100,
        b"[" * 100_000 + b"]" * 100_000,
    ],
    ids=[
        "empty",
        "words",
        "cut off",
        "list",
        "null",
        "string",
        "number",
        "no fields",
        "no text",
        "NaN",
        "deep",
        "abyss",
    ],
)
async def test_what_is_no_activity_is_a_bad_request(body: bytes) -> None:
    async with edge() as bot:
        status, answer = await bot.post_bytes(body)
        assert (status, answer["error"]["code"]) == (400, "BadArgument")


@pytest.mark.parametrize(
    "change",
    [
        {"type": None},
        {"type": ""},
        {"from": None},
        {"from": {}},
        {"from": {"id": ""}},
        {"from": "ida"},
        {"from": [1]},
        {"from": {"id": {"a": 1}}},
        {"conversation": None},
        {"conversation": {"id": ""}},
        {"conversation": {"id": 7}},
        {"conversation": {"id": "c" * 2000}},
        {"text": {"a": 1}},
        {"text": ["hi"]},
        {"timestamp": "nope"},
        {"entities": "x"},
        {"entities": [1]},
        {"recipient": "bot"},
        {"channelId": 3},
        {"membersAdded": {"a": 1}},
        {"attachments": "x"},
        {"locale": {}},
    ],
    ids=str,
)
async def test_fields_of_another_shape_are_a_bad_request(change: dict[str, Any]) -> None:
    async with edge() as bot:
        status, answer = await bot.post(said("secret words", deliveryMode="expectReplies") | change)
        assert status == 400
        assert "secret" not in json.dumps(answer)
        assert bot.taker.taken == []


@pytest.mark.parametrize(("size", "status"), [(MOST_BYTES, 200), (MOST_BYTES + 1, 413), (2 * MOST_BYTES, 413)])
async def test_a_body_may_hold_256_kilobytes(size: int, status: int) -> None:
    body = json.dumps(said("hi", deliveryMode="expectReplies")).encode().ljust(size)
    async with edge() as bot:
        assert (await bot.post_bytes(body))[0] == status


async def test_a_body_counts_as_what_it_unpacks_to() -> None:
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    bomb, small = gzip.compress(b" " * 3 * MOST_BYTES), gzip.compress(json.dumps(said("hi")).encode())
    async with edge() as bot:
        for body, status in ((bomb, 413), (small, 200)):
            async with bot.client.post(bot.url, data=body, headers=headers) as response:
                assert response.status == status


async def test_a_body_that_never_ends_is_not_waited_for() -> None:
    async with edge(body_within=0.1) as bot:
        address = URL(bot.url)
        reader, writer = await asyncio.open_connection(address.host, address.port)
        writer.write(b"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
        assert (await reader.readline()).split()[1] == b"408"
        writer.close()


async def test_half_characters_and_nul_do_no_harm() -> None:
    async with Channel().running() as channel, edge() as bot:
        assert (await bot.post(said("a\ud800b\x00c", channel.url, id="i")))[0] == 200
        assert channel.texts == ["heard a\ufffdb\ufffdc"]


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/emea/",
        "http://169.254.169.254/latest",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example",
        "http://evil.example#127.0.0.1",
        "http://evil.example?localhost",
        "http://evil.example\\@127.0.0.1",
        "gopher://127.0.0.1/",
        "//127.0.0.1",
        "http://[::1",
        "nonsense",
        7,
        {"a": 1},
    ],
)
async def test_without_credentials_no_other_machine_is_called(url: Any) -> None:
    async with edge() as bot:
        status, _ = await bot.post(said("hi") | {"serviceUrl": url})
        assert status in (400, 403)
        assert bot.taker.taken == []


@pytest.mark.parametrize("channel", ["msteams", "webchat", "alexa", "anything"])
async def test_without_credentials_any_channel_may_speak(channel: str) -> None:
    async with edge() as bot:
        assert (await bot.post(said("hi", channelId=channel, deliveryMode="expectReplies")))[0] == 200
        assert bot.taker.taken[0].reference.channel == channel


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://evil.example", 403), ("null", 403), ("http://localhost:3978", 200), ("http://127.0.0.1:1", 200)],
)
async def test_pages_of_other_sites_cannot_reach_an_open_bot(origin: str, status: int) -> None:
    async with edge() as bot:
        assert (await bot.post(said("hi"), Origin=origin))[0] == status


async def test_an_activity_that_was_answered_before_is_not_sent_again() -> None:
    async with Channel().running() as channel, edge() as bot:
        bot.taker.answer = Answer(activities=(message("stored"),), duplicate=True)
        assert await bot.post(said("hi", channel.url)) == (200, None)
        assert channel.sent == []
        _, answer = await bot.post(said("hi", channel.url, deliveryMode="expectReplies"))
        assert [sent["text"] for sent in answer["activities"]] == ["stored"]
        _, answer = await bot.post(pressed({}, channel.url))
        assert answer["value"] == "stored"
        assert channel.sent == []


async def test_a_turn_that_takes_long_shows_that_the_bot_is_at_it() -> None:
    async with Channel().running() as channel, edge(typing_after=0.05) as bot:
        bot.taker.pause = 0.3
        await bot.post(said("hi", channel.url))
        assert [sent.activity["type"] for sent in channel.sent] == ["typing", "message"]
        assert channel.sent[0].path == "/v3/conversations/c1/activities/id-hi"


@pytest.mark.parametrize(
    "more", [{"channelId": "alexa"}, {"type": "endOfConversation"}, {"deliveryMode": "expectReplies"}]
)
async def test_no_typing_where_nobody_would_see_it(more: dict[str, str]) -> None:
    async with Channel().running() as channel, edge(typing_after=0.01) as bot:
        bot.taker.pause = 0.2
        await bot.post(said("hi", channel.url, **more))
        assert channel.typed == 0


async def test_a_quick_turn_shows_no_typing() -> None:
    async with Channel().running() as channel, edge() as bot:
        await bot.post(said("hi", channel.url))
        assert channel.typed == 0


async def test_a_long_turn_is_acknowledged_and_its_reply_follows() -> None:
    async with Channel().running() as channel, edge(acknowledge_within=0.1) as bot:
        bot.taker.pause = 0.4
        assert (await bot.post(said("hi", channel.url)))[0] == 202
        assert channel.texts == []
        await channel.until(1)
        assert channel.texts == ["heard hi"]


@pytest.mark.parametrize("activity", [said("hi", deliveryMode="expectReplies"), pressed({})], ids=["replies", "invoke"])
async def test_an_answer_that_takes_too_long_is_asked_for_again(activity: dict[str, Any]) -> None:
    async with edge(answer_within=0.05) as bot:
        bot.taker.pause = 0.2
        async with bot.client.post(bot.url, json=activity) as response:
            assert (response.status, response.headers["Retry-After"]) == (503, "2")


async def test_a_turn_goes_on_when_the_client_hangs_up() -> None:
    async with Channel().running() as channel, edge() as bot:
        bot.taker.pause = 0.3
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(bot.post(said("hi", channel.url)), 0.1)
        await channel.until(1)


async def test_a_full_queue_is_answered_503_with_a_time_to_come_back() -> None:
    async with Channel().running() as channel, edge(most_in_talk=2) as bot:
        bot.taker.hold.clear()
        held = [asyncio.create_task(bot.post(said(text, channel.url))) for text in ("a", "b")]
        await bot.taker.begun.acquire()
        await bot.taker.begun.acquire()
        async with bot.client.post(bot.url, json=said("c", channel.url)) as response:
            assert (response.status, response.headers["Retry-After"]) == (503, "2")
        elsewhere = said("d", channel.url, conversation={"id": "c2"})
        other = asyncio.create_task(bot.post(elsewhere))
        bot.taker.hold.set()
        assert [status for status, _ in await asyncio.gather(*held, other)] == [200, 200, 200]


async def test_a_full_house_is_full_for_every_talk() -> None:
    async with edge(most_in_all=1) as bot:
        bot.taker.hold.clear()
        held = asyncio.create_task(bot.post(said("a")))
        await bot.taker.begun.acquire()
        assert (await bot.post(said("b", conversation={"id": "c2"})))[0] == 503
        bot.taker.hold.set()
        assert (await held)[0] == 200


async def test_a_turn_that_cannot_wait_is_answered_503() -> None:
    async with edge() as bot:
        bot.taker.error = TooBusy(7)
        async with bot.client.post(bot.url, json=said("a")) as response:
            assert (response.status, response.headers["Retry-After"]) == (503, "7")


async def test_a_turn_that_breaks_down_apologises_without_a_trace() -> None:
    async with Channel().running() as channel, edge() as bot:
        bot.taker.error = KeyError("private")
        assert await bot.post(said("hi", channel.url)) == (200, None)
        assert channel.texts == ["sorry, Ida"]
        _, answer = await bot.post(said("hi", deliveryMode="expectReplies"))
        assert [sent["text"] for sent in answer["activities"]] == ["sorry, Ida"]
        status, answer = await bot.post(pressed({}))
        assert (status, answer["value"]) == (200, "sorry, Ida")


async def test_a_reply_that_cannot_be_delivered_is_no_error_of_the_channel() -> None:
    async with Channel().running() as channel, edge() as bot:
        channel.answers = [(500, {})]
        assert await bot.post(said("hi", channel.url)) == (200, None)
        assert len(channel.sent) == 1


async def test_replies_of_a_talk_arrive_in_the_order_of_its_turns() -> None:
    async with Channel().running() as channel, edge() as bot:
        channel.pause = 0.02
        texts = [f"m{n}" for n in range(10)]
        waiting = []
        for text in texts:
            waiting.append(asyncio.create_task(bot.post(said(text, channel.url))))
            await asyncio.sleep(0.005)
        await asyncio.gather(*waiting)
        assert channel.texts == [f"heard {text}" for text in texts]


async def test_a_hung_connector_delays_nobody_else() -> None:
    async with Channel().running() as channel, edge(acknowledge_within=0.2) as bot:
        channel.slow_conversations = {f"hung{n}" for n in range(40)}
        for name in sorted(channel.slow_conversations):
            activity = said("hi", channel.url, conversation={"id": name})
            await asyncio.wait({asyncio.create_task(bot.post(activity))}, timeout=0.02)
        begun = time.monotonic()
        assert (await bot.post(said("hello", channel.url)))[0] == 200
        assert time.monotonic() - begun < 1.0
        assert channel.sent[-1].text == "heard hello"


async def test_one_pooled_client_keeps_its_connection() -> None:
    async with Channel().running() as channel, edge() as bot:
        for number in range(10):
            await bot.post(said(f"m{number}", channel.url))
        assert (len(channel.sent), len(channel.connections)) == (10, 1)


async def test_no_more_is_taken_once_the_server_closes_and_what_runs_is_finished() -> None:
    async with Channel().running() as channel, edge() as bot:
        bot.taker.pause = 0.2
        running = asyncio.create_task(bot.post(said("hi", channel.url)))
        await bot.taker.begun.acquire()
        await bot.messages.close(2.0)
        assert channel.texts == ["heard hi"]
        assert (await running)[0] == 200
        assert (await bot.post(said("late", channel.url)))[0] == 503
