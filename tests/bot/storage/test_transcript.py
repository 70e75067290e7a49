"""The transcript on its own file: what it keeps, in which order, and that it forgets."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.database import Database, open_database
from bot.framework.activity import Account, DeliveryFailed, Incoming, Outgoing, Reference
from bot.storage.transcript import Addresses, Talk, Transcript, UnknownTalk, forget, prepare

BOT = Account(id="bot", name="Bot")
SECRETS = ("canary-text", "canary-user", "canary-address", "Canary/Zone")


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A file of its own."""
    opened = await open_database(tmp_path / "bot.sqlite3")
    await prepare(opened)
    yield opened
    await opened.close()


def _incoming(conversation: str, text: str, user: str = "dl_ada") -> Incoming:
    reference = Reference(channel="directline", conversation=conversation, bot=BOT, user=Account(id=user))
    return Incoming(kind="message", activity_id="", reference=reference, text=text)


async def _said(transcript: Transcript, conversation: str) -> list[str]:
    return [line.activity["text"] for line in await transcript.after(conversation, 0, 100)]


async def test_positions_count_up_and_name_activities(database: Database) -> None:
    transcript = Transcript(database, lambda: 1_772_442_000.25)
    await transcript.begin(Talk(conversation="c", user="dl_ada"))
    first, _ = await transcript.accept(_incoming("c", "one"), {"type": "message", "text": "one"}, "a")
    second, _ = await transcript.accept(_incoming("c", "two"), {"type": "message", "text": "two"}, "b")
    assert (first, second) == ("c|0000001", "c|0000002")
    lines = await transcript.after("c", 1, 10)
    assert [(line.position, line.activity["id"]) for line in lines] == [(2, "c|0000002")]
    assert lines[0].activity["timestamp"] == "2026-03-02T09:00:00.250Z"
    assert (await transcript.talk("c")).last == 2


async def test_what_waits_is_named_and_ordered(database: Database) -> None:
    transcript = Transcript(database)
    welcome = _incoming("c", "").model_copy(update={"kind": "welcome", "activity_id": "welcome"})
    assert await transcript.begin(Talk(conversation="c", user="dl_ada"), welcome)
    assert await transcript.begin(Talk(conversation="c", user="dl_ada"), welcome) is None, "begun once"
    _, waiting = await transcript.accept(_incoming("c", "hi"), {"text": "hi"}, "a")
    assert [left.incoming.activity_id for left in await transcript.waiting()] == ["welcome", "c|0000001"]
    assert waiting
    await transcript.taken(waiting)
    await transcript.taken(waiting)
    assert [left.incoming.activity_id for left in await transcript.waiting()] == ["welcome"]


async def test_an_update_takes_the_place_of_what_was_sent_once(database: Database) -> None:
    transcript = Transcript(database)
    await transcript.begin(Talk(conversation="c", user="dl_ada"))
    reference = _incoming("c", "").reference
    sent = Outgoing(activity={"type": "message", "text": "draft", "replyToId": "x"})
    (given,) = await transcript.send(reference, (sent,), "one")
    assert await transcript.send(reference, (sent,), "one") == (given,), "handed over again"
    for _ in range(2):
        await transcript.update(reference, given, Outgoing(activity={"type": "message", "text": "over"}))
    await transcript.update(reference, "c|0000099", Outgoing(activity={"text": "nothing was there"}))
    await transcript.update(reference, "other|0000001", Outgoing(activity={"text": "nor there"}))
    draft, over = (line.activity for line in await transcript.after("c", 0, 100))
    assert (draft["text"], over["text"]) == ("draft", "over")
    same = ("id", "timestamp", "replyToId")
    assert [over[name] for name in same] == [draft[name] for name in same]


async def test_an_empty_reply_does_not_use_up_its_key(database: Database) -> None:
    transcript = Transcript(database)
    await transcript.begin(Talk(conversation="c", user="dl_ada"))
    reference = _incoming("c", "").reference
    await transcript.send(reference, (), "k")
    for text in ("Done.", "Done again."):
        await transcript.send(reference, (Outgoing(activity={"type": "message", "text": text}),), "k")
    assert await _said(transcript, "c") == ["Done."]


async def test_a_talk_that_is_gone_cannot_be_written_to(database: Database) -> None:
    transcript = Transcript(database)
    with pytest.raises(UnknownTalk):
        await transcript.accept(_incoming("gone", "hi"), {}, "a")
    with pytest.raises(DeliveryFailed):
        await transcript.send(_incoming("gone", "").reference, (Outgoing(activity={}),), "k")


async def test_what_is_forgotten_is_not_in_the_file(database: Database) -> None:
    transcript = Transcript(database)
    addresses = Addresses(database, lambda: "canary-address")
    for user, conversation in (("dl_canary-user", "c"), ("dl_other", "d")):
        await transcript.begin(
            Talk(conversation=conversation, user=user, zone="Canary/Zone" if conversation == "c" else None)
        )
    await transcript.accept(_incoming("c", "canary-text"), {"type": "message", "text": "canary-text"}, "a")
    await transcript.accept(_incoming("d", "kept"), {"type": "message", "text": "kept"}, "a")
    assert await addresses.secret("", "dl_canary-user") == "canary-address"
    async with database.transaction() as transaction:
        await forget(transaction, "", "dl_canary-user")
    assert await transcript.after("c", 0, 10) == ()
    assert await addresses.owner("canary-address") is None
    assert [left.incoming.text for left in await transcript.waiting()] == ["kept"]
    reference = _incoming("c", "").reference
    await transcript.send(reference, (Outgoing(activity={"type": "message", "text": "Forgotten."}),), "k")
    assert await _said(transcript, "c") == ["Forgotten."], "it can still be said"
    assert await transcript.expire(before=2**40) == 2
    await database.scrub()
    content = b"".join(file.read_bytes() for file in database.file.parent.glob("bot.sqlite3*"))
    assert not [secret for secret in SECRETS if secret.encode() in content]
