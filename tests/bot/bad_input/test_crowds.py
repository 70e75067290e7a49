"""Two tabs, impatient fingers, floods and groups: in order, nothing lost, one event, a sentence if it is too much."""

import asyncio
import json

from aiohttp import ClientSession, CookieJar

from tests.bot.bad_input.running import CANARY, Answered, Line, Program, message, move, submits

DRAFT = "lunch tomorrow at noon"
LUNCH = "12:00 to 13:00: lunch"
"""Its line in an agenda."""


async def _tab(running: Program) -> Line:
    """The page opened once more in the same browser."""
    return await running.page()


async def test_two_tabs_are_one_talk_and_both_show_everything(running: Program) -> None:
    first = await running.page()
    second = await _tab(running)
    assert (first.conversation, first.user) == (second.conversation, second.user)
    url = f"{running.url}/v3/directline/conversations/{second.conversation}/stream?watermark=-&t={second.token}"
    async with running.client.ws_connect(url) as socket:
        await first.says(text=DRAFT)
        assert move(await second.says(text="make it 2 pm")) == "confirm"
        assert move(await first.says(text="yes")) == "created"
        seen: dict[str, None] = {}
        async with asyncio.timeout(10):
            while len(seen) < 7:
                frame = json.loads((await socket.receive()).data)
                seen |= dict.fromkeys(one["id"] for one in frame["activities"] if one["type"] == "message")
    assert list(seen) == [one["id"] for one in await first.read()]
    (event,) = await running.events()
    assert event["start"] == "2026-03-03T14:00"


async def test_yes_in_two_tabs_at_once_makes_one_event(running: Program) -> None:
    first, second = await running.page(), await _tab(running)
    await first.replies(1)
    drafted = await first.says(text=DRAFT)
    (yes,) = [data for data in submits(drafted) if data.get("choice") == "yes"]
    said = await asyncio.gather(
        first.says(value=yes), second.says(text="yes"), first.says(text="Yes!"), second.says(value=yes)
    )
    assert [move(one) for one in said].count("created") == 1
    assert all(one["text"].strip() for one in said)
    assert len(await running.events()) == 1


async def test_yes_by_button_and_by_text_at_once_over_the_framework(running: Program) -> None:
    drafted = await running.hears(DRAFT)
    answers = await asyncio.gather(
        running.presses(drafted.choice("yes")), running.hears("yes"), running.presses(drafted.choice("yes"))
    )
    assert [answer.move for answer in answers].count("created") == 1
    agenda = await running.hears("what's on my calendar tomorrow?")
    assert agenda.text.count(LUNCH) == 1


async def test_a_redelivery_gets_the_same_answer_and_does_nothing(running: Program) -> None:
    await running.hears(DRAFT)
    answers = [await running.hears("yes", id="the same") for _ in range(3)]
    assert answers[0].move == "created"
    assert answers[0].replies == answers[1].replies == answers[2].replies
    again = await running.hears("something else entirely", id="the same")
    assert again.replies == answers[0].replies, "an id is one message"
    assert (await running.hears("what's on my calendar tomorrow?")).text.count(LUNCH) == 1


async def test_redeliveries_at_once_get_the_same_answer(running: Program) -> None:
    await running.hears(DRAFT)
    answers = await asyncio.gather(*(running.hears("yes", id="the same") for _ in range(8)))
    assert {json.dumps(answer.replies) for answer in answers} == {json.dumps(answers[0].replies)}
    assert answers[0].move == "created"
    assert (await running.hears("what's on my calendar tomorrow?")).text.count(LUNCH) == 1


async def test_the_same_id_in_another_conversation_is_another_message(running: Program) -> None:
    await running.hears(DRAFT, id="1")
    other = await running.hears("yes", id="1", conversation={"id": "other"})
    assert other.move == "nothing_pending"


async def test_a_client_that_repeats_a_message_is_heard_once(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    await line.says(text=DRAFT)
    sent = {"text": "yes", "channelData": {"clientActivityID": "a1"}}
    answers = await asyncio.gather(*(line.post(**sent) for _ in range(5)))
    assert len({answer.json["id"] for answer in answers}) == 1
    await line.replies(3)
    assert [one["text"] for one in await line.read()].count("yes") == 1
    assert len(await running.events()) == 1


async def test_messages_sent_without_waiting_are_answered_in_order(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    hours = (13, 14, 15, 16, 17)
    for text in (DRAFT, *(f"make it {hour}:00" for hour in hours), "yes"):
        assert (await line.post(text=text)).status == 200
    replies = (await line.replies(8))[1:]
    asked = [one["id"] for one in await line.read() if one["from"]["role"] == "user"]
    assert [one["replyToId"] for one in replies] == asked
    assert [move(one) for one in replies] == ["confirm"] * 6 + ["created"]
    (event,) = await running.events()
    assert event["start"] == "2026-03-03T17:00"


async def test_a_flood_is_refused_beyond_the_bound_and_nothing_accepted_is_lost(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    answers = await asyncio.gather(*(line.post(text=f"{CANARY} {number} tomorrow at noon") for number in range(60)))
    taken = [answer.json["id"] for answer in answers if answer.status == 200]
    refused = [answer for answer in answers if answer.status != 200]
    assert {answer.status for answer in refused} == {503}
    assert all(answer.json["error"]["message"].endswith(".") for answer in refused)
    assert all(answer.headers["Retry-After"] for answer in refused)
    assert len(taken) >= 20
    replies = await line.replies(1 + len(taken))
    assert sorted(one["replyToId"] for one in replies[1:]) == sorted(taken)
    assert (await line.says(text="hello"))["text"]


async def test_a_flood_over_the_framework_is_refused_and_over_soon(running: Program) -> None:
    answers = await asyncio.gather(*(running.hears(DRAFT) for _ in range(60)))
    assert {answer.status for answer in answers} == {200, 503}
    for answer in answers:
        if answer.status == 503:
            assert answer.json["error"]["message"].endswith(".")
            assert int(answer.headers["Retry-After"]) >= 1
    elsewhere = await running.hears(DRAFT, conversation={"id": "elsewhere"}, **{"from": {"id": "ben"}})
    assert elsewhere.move == "confirm"
    assert (await running.hears("hello")).status == 200


async def test_too_many_tabs_are_refused_with_a_sentence(running: Program) -> None:
    line = await running.line()
    url = f"/v3/directline/conversations/{line.conversation}/stream?t={line.token}"
    sockets = [await running.client.ws_connect(running.url + url) for _ in range(16)]
    answered = await running.call("GET", url)
    assert answered.status == 503
    assert answered.json["error"]["message"].endswith(".")
    for socket in sockets:
        await socket.close()
    async with asyncio.timeout(5), await running.client.ws_connect(running.url + url) as again:
        assert not again.closed


async def test_a_socket_that_talks_nonsense_is_closed_or_ignored(running: Program) -> None:
    line = await running.line()
    url = f"{running.url}/v3/directline/conversations/{line.conversation}/stream?t={line.token}"
    async with running.client.ws_connect(url) as socket:
        await socket.send_bytes(b"\x00" * 100)
        await socket.send_str(json.dumps({"activities": [{"type": "message", "text": "yes"}]}))
        await socket.send_str("x" * 100_000)
        async with asyncio.timeout(10):
            while not (await socket.receive()).type.name.startswith("CLOS"):
                pass
    assert (await line.says(text=DRAFT))["text"]


def _in_group(who: str) -> dict[str, object]:
    return {"from": {"id": who, "name": who.title()}, "conversation": {"id": "group", "isGroup": True}}


async def test_in_a_group_only_the_author_confirms_and_sees_what_is_private(running: Program) -> None:
    ada, ben = _in_group("ada"), _in_group("ben")
    drafted = await running.hears(f"lunch with {CANARY} tomorrow at noon", **ada)
    assert drafted.move == "confirm"
    for answered in (
        await running.hears("yes", **ben),
        await running.presses(drafted.choice("yes"), **ben),
    ):
        assert answered.move == "not_yours", answered.text
        assert CANARY not in answered.body
        assert answered.why["draft"] is None
    assert (await running.presses(drafted.choice("edit") | {"subject": "Stolen"}, **ben)).move == "not_yours"
    mine = await running.hears("dinner with Dana on Friday at 8 pm", **ben)
    assert mine.move == "confirm"
    assert (await running.hears("yes", **ben)).draft["date"] == "2026-03-06"
    created = await running.hears("yes", **ada)
    assert (created.move, created.draft["date"]) == ("created", "2026-03-03")


async def test_in_a_group_two_people_at_once_have_an_event_each(running: Program) -> None:
    people = [_in_group(who) for who in ("ada", "ben", "cy", "di")]
    await asyncio.gather(*(running.hears(DRAFT, **who) for who in people))
    answers = await asyncio.gather(*(running.hears("yes", **who) for who in people))
    assert [answer.move for answer in answers] == ["created"] * 4
    assert (await running.hears("yes", **_in_group("eve"))).move == "nothing_pending"


async def test_a_group_without_a_draft_has_nothing_to_confirm(running: Program) -> None:
    assert (await running.hears("yes", **_in_group("ada"))).move == "nothing_pending"


async def test_two_browsers_never_share_a_talk(running: Program) -> None:
    mine = await running.page()
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as client:
        other = Program(client, running.url, running.written, running.folder)
        theirs = await other.page()
        assert (mine.conversation, mine.user) != (theirs.conversation, theirs.user)
        await mine.says(text=DRAFT)
        assert move(await theirs.says(text="yes")) == "nothing_pending"


async def test_clients_that_hang_up_lose_nothing(running: Program) -> None:
    await running.hears(DRAFT)
    activity = message("yes", id="hung up")
    for _ in range(3):
        task = asyncio.create_task(running.post(activity))
        await asyncio.sleep(0.002)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    answered: Answered = await running.post(activity)
    assert answered.move == "created"
    assert (await running.hears("what's on my calendar tomorrow?")).text.count(LUNCH) == 1
