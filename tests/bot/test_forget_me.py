""" "Forget me" deletes everything of that person, proven on the bytes of every file of the database."""

import asyncio
from pathlib import Path

from bot.calendars.local import LocalCalendar
from bot.framework.activity import Account, Incoming, Outgoing
from bot.profiles import person_of, talk_of
from bot.storage.store import Remembered
from bot.storage.transcript import Addresses, Talk, Transcript
from tests.bot.moody import MoodyCalendar
from tests.bot.storage import samples
from tests.bot.wiring import Bot, bot_in, incoming, move_of

CANARIES = (
    "Xylophone",
    "Quetzalcoatl",
    "canary@fabrikam.com",
    "Zanzibar",
    "Lovelace-Canary",
    "Vermilion",
    "Team stand-up",
    "Secret",
)
"""Words that only Ada brought in; the last ones with the sample week and with what a crash left."""


def said_by_ada(text: str, number: int, **changes: object) -> Incoming:
    """A message of Ada; her name and talk are private too."""
    user = Account(id="ada", name="Ada Lovelace-Canary")
    message = incoming(text, activity_id=f"adas-own-talk|{number}", conversation="adas-own-talk", channel="directline")
    reference = message.reference.model_copy(update={"user": user})
    return message.model_copy(update={"reference": reference, **changes})


ADA_SAYS = (
    "Xylophone rehearsal with Quetzalcoatl and canary@fabrikam.com tomorrow at noon in Zanzibar",
    "yes",
    "make it half an hour later",
    "yes",
    "my meetings are 45 minutes",
    "load a sample week",
    "Vermilion workshop every Tuesday at 3 pm",
    "sorry, Wednesday instead",
    "yes",
    "Xylophone lesson on Friday at 5 pm",
)


async def live(bot: Bot) -> None:
    """Ada uses the bot, Ben too; a crash left a request and an outcome of Ada's."""
    talk = Transcript(bot.database)
    await talk.begin(Talk(conversation="adas-own-talk", user="ada"))
    for number, text in enumerate(ADA_SAYS):
        message = said_by_ada(text, number)
        answer = await bot.turn.take(message)
        assert answer.activities
        await talk.accept(message, {"type": "message", "text": text, "from": {"id": "ada"}}, f"batch {number}")
        await talk.send(message.reference, answer.activities, message.activity_id)
    await Addresses(bot.database, lambda: "Secret address").secret("", "ada")
    owner = person_of(said_by_ada("", 0).reference)
    left = samples.creation(person=owner)
    turn = samples.turn(99, 0, person=owner, answer=None, creation=left)
    await bot.store.record(turn, "killed", 0.0, 15.0)
    assert move_of(await bot.hears("lunch tomorrow at noon", user="ben")) == "confirm"
    assert move_of(await bot.hears("yes", user="ben")) == "created"


def found(folder: Path, *words: str) -> list[str]:
    """Which of these words stand in any file, in either encoding of SQLite."""
    content = b"".join(file.read_bytes() for file in sorted(folder.iterdir()))
    return [word for word in words if word.encode() in content or word.encode("utf-16-le") in content]


async def test_nothing_of_the_person_is_left_in_any_file(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await live(bot)
        assert found(tmp_path, *CANARIES) == list(CANARIES)
        assert move_of(await bot.turn.take(said_by_ada("forget me", 100))) == "choose"
        assert move_of(await bot.turn.take(said_by_ada("yes", 101))) == "answer"
        assert found(tmp_path, *CANARIES) == []
    assert found(tmp_path, *CANARIES) == []


async def test_the_person_begins_anew_and_others_stay(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await live(bot)
        await bot.turn.take(said_by_ada("forget me", 100))
        await bot.turn.take(said_by_ada("yes", 101))
        ada = said_by_ada("", 0).reference
        assert (await bot.store.talk(talk_of(ada))).version == 0
        assert await bot.store.remembered(person_of(ada)) == Remembered()
        assert await bot.events("ada") == ()
        assert len(await bot.events("ben")) == 1
        assert move_of(await bot.turn.take(said_by_ada("yes", 102))) == "nothing_pending"


async def test_a_no_keeps_everything(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await live(bot)
        await bot.turn.take(said_by_ada("forget me", 100))
        await bot.turn.take(said_by_ada("no", 101))
        assert found(tmp_path, *CANARIES) == list(CANARIES)


async def test_the_answer_itself_leaves_nothing_in_the_transcript(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await live(bot)
        await bot.turn.take(said_by_ada("forget me", 100))
        answer = await bot.turn.take(said_by_ada("yes", 101))
        assert all(isinstance(outgoing, Outgoing) for outgoing in answer.activities)
        assert [word for word in CANARIES if word in answer.model_dump_json()] == []


async def test_what_is_just_being_created_is_forgotten_too(tmp_path: Path) -> None:
    made: list[MoodyCalendar] = []

    def around(local: LocalCalendar) -> MoodyCalendar:
        made.append(MoodyCalendar(local, "waits"))
        return made[0]

    async with bot_in(tmp_path, around, patience=0.05) as bot:
        await bot.hears("Xylophone tomorrow at noon", conversation="one")
        await bot.hears("yes", conversation="one")
        await bot.hears("forget me", conversation="two")
        forgetting = asyncio.create_task(bot.hears("yes", conversation="two"))
        await asyncio.sleep(0.1)
        made[0].go_on.set()
        assert move_of(await forgetting) == "answer"
        await bot.worker.close(5)
        assert await bot.events() == ()
        assert found(tmp_path, "Xylophone") == []
