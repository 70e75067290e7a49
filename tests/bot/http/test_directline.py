"""Direct Line as clients use it: begin, write, read, stream, reconnect, restart."""

import asyncio
import json
from pathlib import Path
from typing import Any

from aiohttp import ClientWebSocketResponse

from bot.framework.activity import Account, Reference
from tests.bot.http.echo import BOT, Talking, World, message, world


async def test_a_talk_begins_with_a_welcome_and_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin(user={"id": "alice"}, locale="fr-FR")
        said = await talk.say("hello")
        assert await talk.texts(3) == ["Welcome", "hello", "You said: hello"]
        activities, watermark = await talk.read()
        assert activities[2]["replyToId"] == said == activities[1]["id"]
        assert "replyToId" not in activities[0]
        assert await talk.read(watermark) == ([], watermark)
        assert here.bot.heard[0].kind == "welcome"
        assert here.bot.heard[0].reference.locale == "fr-FR"


async def test_a_generated_token_begins_its_talk_once(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        status, given = await here.call("POST", "/tokens/generate", json={"user": {"id": "dl_bob"}})
        assert (status, given["expires_in"]) == (200, 1800)
        first = await here.call("POST", "/conversations", given["token"])
        again = await here.call("POST", "/conversations", given["token"])
        assert (first[0], again[0]) == (201, 200)
        assert first[1]["conversationId"] == again[1]["conversationId"] == given["conversationId"]
        await Talking(here, again[1]).say("hi")
        assert await Talking(here, again[1]).texts(3) == ["Welcome", "hi", "You said: hi"]
        status, renewed = await here.call("POST", "/tokens/refresh", given["token"])
        assert (status, renewed["conversationId"]) == (200, given["conversationId"])


async def test_the_server_says_who_speaks(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin(user={"id": "alice"})
        await talk.post(
            text="it's me",
            id="forged",
            channelId="msteams",
            conversation={"id": "other"},
            channelData={"clientActivityID": "c1", "state": "sending"},
            **{"from": {"id": "dl_bob", "name": "Bob", "role": "bot"}},
        )
        await talk.texts(3)
        echoed = (await talk.read())[0][1]
        assert echoed["from"] == {"id": "dl_alice", "name": "Bob", "role": "user"}
        assert echoed["channelId"] == "directline"
        assert echoed["conversation"] == {"id": talk.id}
        assert echoed["channelData"] == {"clientActivityID": "c1", "state": "sending"}
        assert echoed["id"].startswith(talk.id)
        assert here.bot.heard[1].reference.user == Account(id="dl_alice")
        assert here.bot.heard[1].reference.channel == "directline"


async def test_zone_and_locale_of_the_person_reach_the_turn(tmp_path: Path) -> None:
    clients: list[tuple[dict[str, Any], str | None]] = [
        ({"localTimezone": "Asia/Tokyo"}, "Asia/Tokyo"),
        ({"entities": [{"type": "clientInfo", "timezone": "Europe/Paris", "locale": "fr-FR"}]}, "Europe/Paris"),
        ({"localTimezone": "Mars/Olympus", "entities": ["x", {"type": "clientInfo"}]}, None),
        ({"localTimezone": "../../etc/passwd", "entities": "x"}, None),
    ]
    async with world(tmp_path) as here:
        for sent, zone in clients:
            talk = await here.begin()
            await talk.post(text="hi", locale="hu-HU", **sent)
            await talk.texts(3)
            assert here.bot.heard[-1].zone == zone
            assert here.bot.heard[-1].reference.locale == "hu-HU"
        talk = await here.begin(locale="en_GB", localTimezone="Europe/London")
        await talk.post(text="hi", locale=7)
        await talk.texts(3)
        assert (here.bot.heard[-1].zone, here.bot.heard[-1].reference.locale) == ("Europe/London", "en-GB")


async def test_a_submitted_card_arrives_as_value(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.post(value={"answer": "yes", "revision": 2}, channelData={"postBack": True})
        await talk.post(value="yes")
        await talk.texts(5)
        assert here.bot.heard[1].value == {"answer": "yes", "revision": 2}
        assert here.bot.heard[2].text == "yes"


async def test_messages_sent_faster_than_answered_keep_their_order(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk, other = await here.begin(), await here.begin()
        await talk.say("slow 0.3 zero")
        for number in range(1, 10):
            await talk.say(str(number))
        await other.say("quick")
        assert await other.texts(3) == ["Welcome", "quick", "You said: quick"]
        await talk.texts(21)
        assert [said.text for said in here.bot.heard if said.reference.conversation == talk.id][2:] == [
            str(number) for number in range(1, 10)
        ]


async def test_a_message_that_a_client_repeats_has_one_turn(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        first = await talk.post(text="once", channelData={"clientActivityID": "abc"})
        second = await talk.post(text="once", channelData={"clientActivityID": "abc"})
        assert first == second
        assert await talk.texts(3) == ["Welcome", "once", "You said: once"]
        await talk.say("after")
        assert (await talk.texts(5))[3:] == ["after", "You said: after"]


async def _next(socket: ClientWebSocketResponse) -> dict[str, Any]:
    frame: dict[str, Any] = json.loads(await socket.receive_str(timeout=5))
    return frame


async def _until(socket: ClientWebSocketResponse, text: str) -> list[str]:
    """The texts of all frames up to the one that holds `text`; typing shows as "..."."""
    texts: list[str] = []
    while text not in texts:
        frame = await _next(socket)
        texts += [activity.get("text", "...") for activity in frame["activities"]]
    return texts


async def test_two_tabs_see_the_same_talk(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.say("first")
        await talk.texts(3)
        async with (
            here.client.ws_connect(talk.opened["streamUrl"]) as one,
            here.client.ws_connect(talk.opened["streamUrl"]) as two,
        ):
            await one.send_str("")
            await talk.say("second")
            whole = ["Welcome", "first", "You said: first", "second", "You said: second"]
            assert await _until(one, "You said: second") == whole
            assert await _until(two, "You said: second") == whole


async def test_reconnecting_goes_on_at_the_watermark(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        async with here.client.ws_connect(talk.opened["streamUrl"]) as socket:
            assert await _until(socket, "Welcome") == ["Welcome"]
        await talk.say("while away")
        await talk.texts(3)
        status, back = await here.call("GET", f"{talk.path}?watermark=1", talk.token)
        assert status == 200
        async with here.client.ws_connect(back["streamUrl"]) as socket:
            frame = await _next(socket)
            assert [activity["text"] for activity in frame["activities"]] == ["while away", "You said: while away"]
            assert frame["watermark"] == "3"


async def test_a_long_turn_shows_that_the_bot_is_at_it(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        async with here.client.ws_connect(talk.opened["streamUrl"]) as socket:
            await talk.say("slow 0.7")
            assert await _until(socket, "You said: slow 0.7") == ["Welcome", "slow 0.7", "...", "You said: slow 0.7"]
        assert await talk.texts(3) == ["Welcome", "slow 0.7", "You said: slow 0.7"], "typing is not kept"


async def test_a_turn_that_breaks_down_is_answered_and_the_talk_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.say("break")
        await talk.say("still there?")
        assert (await talk.texts(5))[-2:] == ["Sorry, that went wrong.", "You said: still there?"]
        assert await here.transcript.waiting() == ()


async def test_what_waited_when_the_program_ended_has_its_turn_at_the_next_start(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin()
        await talk.texts(1)
        await talk.say("slow 30 hang")
        await talk.say("behind it")
        await asyncio.sleep(0.1)
    async with world(tmp_path) as there:
        again = Talking(there, talk.opened)
        for _ in range(100):
            if there.bot.heard:
                break
            await asyncio.sleep(0.02)
        assert [said.text for said in there.bot.heard] == ["slow 30 hang"]
        texts = [activity["text"] for activity in (await again.read())[0]]
        assert texts == ["Welcome", "slow 30 hang", "behind it"]
        waiting = await there.transcript.waiting()
        assert [left.incoming.text for left in waiting] == ["slow 30 hang", "behind it"]


async def test_a_reply_that_is_handed_over_twice_is_shown_once(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        talk = await here.begin(user={"id": "alice"})
        await talk.texts(1)
        reference = Reference(
            channel="directline", conversation=talk.id, bot=BOT, user=here.bot.heard[0].reference.user
        )
        for _ in range(2):
            await here.transcript.send(reference, (message("Done."), message("Really.")), "k1")
        assert await talk.texts(3) == ["Welcome", "Done.", "Really."]


async def test_a_long_talk_is_read_in_pages(tmp_path: Path) -> None:
    async with world(tmp_path, most_in_talk=100) as here:
        talk = await here.begin()
        for number in range(60):
            await talk.say(str(number))
        await _wait_for(here, 61)
        await talk.texts(100)
        first, watermark = await talk.read()
        second, end = await talk.read(watermark)
        assert (len(first), len(second), end) == (100, 21, "121")
        async with here.client.ws_connect(talk.opened["streamUrl"]) as socket:
            assert len(await _until(socket, "You said: 59")) == 121


async def _wait_for(here: World, turns: int) -> None:
    for _ in range(1000):
        if len(here.bot.heard) >= turns and not await here.transcript.waiting():
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"only {len(here.bot.heard)} turns")
