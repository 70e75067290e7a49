"""One message in, one reply out, committed once: redeliveries, order, several processes, several people, bad times."""

import asyncio
import io
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import structlog

from bot.calendars.local import LocalCalendar
from bot.framework.activity import TooBusy
from bot.logs import configure
from bot.profiles import person_of, talk_of
from bot.storage.store import PersonKey, Remembered
from tests.bot.moody import MoodyCalendar, until_called
from tests.bot.wiring import MONDAY, Bot, bot_in, incoming, move_of, text_of

LUNCH = "lunch tomorrow at noon"


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Bot]:
    async with bot_in(tmp_path) as running:
        yield running


@asynccontextmanager
async def bot_that_waits(folder: Path) -> AsyncIterator[tuple[Bot, MoodyCalendar]]:
    """A bot whose calendar takes its time for the first event."""
    made: list[MoodyCalendar] = []

    def around(local: LocalCalendar) -> MoodyCalendar:
        made.append(MoodyCalendar(local, "waits"))
        return made[0]

    async with bot_in(folder, around) as running:
        yield running, made[0]


async def test_a_request_and_a_yes_make_one_event(bot: Bot) -> None:
    assert move_of(await bot.hears(LUNCH)) == "confirm"
    assert move_of(await bot.hears("yes")) == "created"
    (event,) = await bot.events()
    assert (event.event.start.isoformat(), event.event.zone) == ("2026-03-03T12:00:00", "Europe/Paris")


async def test_a_redelivery_gets_the_same_reply_and_does_nothing(bot: Bot) -> None:
    await bot.hears(LUNCH)
    yes = incoming("yes", activity_id="yes")
    first, second = await bot.turn.take(yes), await bot.turn.take(yes)
    assert (second.activities, second.duplicate, first.duplicate) == (first.activities, True, False)
    assert len(await bot.events()) == 1
    assert (await bot.store.talk(talk_of(yes.reference))).version == 3


async def test_a_redelivery_while_the_first_runs_waits_for_its_reply(tmp_path: Path) -> None:
    async with bot_that_waits(tmp_path) as (bot, calendar):
        await bot.hears(LUNCH)
        yes = incoming("yes", activity_id="yes")
        first = asyncio.create_task(bot.turn.take(yes))
        await until_called(calendar)
        second = asyncio.create_task(bot.turn.take(yes))
        await asyncio.sleep(0.05)
        assert not second.done()
        calendar.go_on.set()
        assert (await second).activities == (await first).activities
        assert move_of(await first) == "created"
        assert calendar.creations == 1


async def test_messages_of_a_talk_have_their_turns_in_order(bot: Bot) -> None:
    texts = (LUNCH, "make it 1 pm", "yes", "thanks")
    takes = (bot.hears(text) for text in texts)
    answers = await asyncio.gather(*takes)
    assert [move_of(answer) for answer in answers] == ["confirm", "confirm", "created", "answer"]
    (event,) = await bot.events()
    assert event.event.start.hour == 13


async def test_a_talk_that_hangs_does_not_hold_up_another(tmp_path: Path) -> None:
    async with bot_that_waits(tmp_path) as (bot, calendar):
        await bot.hears(LUNCH)
        hanging = asyncio.create_task(bot.hears("yes"))
        await until_called(calendar)
        async with asyncio.timeout(1):
            assert move_of(await bot.hears(LUNCH, conversation="other", user="ben")) == "confirm"
        calendar.go_on.set()
        await hanging


async def test_a_flood_is_refused(bot: Bot) -> None:
    answers = await asyncio.gather(*(bot.hears(LUNCH) for _ in range(40)), return_exceptions=True)
    refused = [answer for answer in answers if isinstance(answer, TooBusy)]
    assert len(refused) == 20
    assert move_of(await bot.hears("hello")) == "answer"


async def test_two_processes_lose_no_turn(tmp_path: Path) -> None:
    async with bot_in(tmp_path, worker="one") as one, bot_in(tmp_path, worker="two") as two:
        await one.hears(LUNCH)
        takes = [
            bot.turn.take(incoming(f"make it {n} pm", activity_id=f"{n}")) for n, bot in enumerate((one, two) * 3, 1)
        ]
        answers = await asyncio.gather(*takes)
        assert {move_of(answer) for answer in answers} == {"confirm"}
        assert (await one.store.talk(talk_of(incoming(activity_id="x").reference))).version == 7


async def test_the_same_activity_in_two_processes_has_one_turn(tmp_path: Path) -> None:
    async with bot_in(tmp_path, worker="one") as one, bot_in(tmp_path, worker="two") as two:
        await one.hears(LUNCH)
        yes = incoming("yes", activity_id="yes")
        answers = await asyncio.gather(one.turn.take(yes), two.turn.take(yes))
        assert sorted(answer.duplicate for answer in answers) == [False, True]
        assert answers[0].activities == answers[1].activities
        assert len(await one.events()) == 1


async def test_a_stray_yes_creates_nothing(bot: Bot) -> None:
    assert move_of(await bot.hears("yes")) == "nothing_pending"
    assert await bot.events() == ()


async def test_in_a_group_only_the_author_confirms(bot: Bot) -> None:
    await bot.hears(LUNCH, shared=True, user="ada")
    assert move_of(await bot.hears("yes", shared=True, user="ben")) == "not_yours"
    assert move_of(await bot.hears("yes", shared=True, user="ada")) == "created"
    assert (len(await bot.events("ada")), await bot.events("ben")) == (1, ())


@pytest.mark.parametrize(
    "value",
    [
        {"choice": "yes", "draft": "00000000-0000-0000-0000-000000000001", "revision": 1},
        {"choice": "yes"},
        {"foreign": ["data"]},
        {"choice": 5},
        {},
    ],
)
async def test_a_card_that_is_foreign_or_old_creates_nothing(bot: Bot, value: dict[str, object]) -> None:
    await bot.hears(LUNCH)
    assert move_of(await bot.hears(value=value)) == "nothing_pending"
    assert await bot.events() == ()
    assert move_of(await bot.hears("yes")) == "created"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "x" * 100_000,
        "1 " * 5000,
        "🎉🎉🎉",
        "\u202eyadot\u200b\u200d\ufeff",
        "<b>lunch</b> **tomorrow** [noon](javascript:alert(1))",
        "'; DROP TABLE talk; --",
        "\\u0000 %s {0} ${x}",
    ],
)
async def test_whatever_is_written_is_answered(bot: Bot, text: str) -> None:
    assert text_of(await bot.hears(text))
    assert await bot.events() == ()
    await bot.hears("start over")
    assert move_of(await bot.hears(LUNCH)) == "confirm"


async def test_whoever_is_added_is_greeted(bot: Bot) -> None:
    assert move_of(await bot.hears(kind="welcome")) == "answer"


@pytest.mark.parametrize("kind", ["ignored", "end", "message_update"])
async def test_what_needs_no_answer_gets_none(bot: Bot, kind: str) -> None:
    assert (await bot.hears(LUNCH, kind=kind)).activities == ()
    assert move_of(await bot.hears("yes")) == "nothing_pending"


async def test_what_a_person_prefers_is_known_in_every_talk(bot: Bot) -> None:
    await bot.hears("my meetings are 45 minutes", conversation="one")
    await bot.hears("meeting with Dana tomorrow at 3 pm", conversation="two")
    await bot.hears("yes", conversation="two")
    (event,) = await bot.events()
    assert (event.event.end - event.event.start).total_seconds() == 45 * 60


async def test_a_draft_is_checked_anew_when_the_calendar_changes_under_it(bot: Bot) -> None:
    await bot.hears("load a sample week")
    assert move_of(await bot.hears("dentist tomorrow at 3 pm")) == "choose"
    assert "clash" in text_of(await bot.hears("load a sample week"))
    assert "clash" not in text_of(await bot.hears("remove the sample week"))


async def test_the_zone_is_the_channels(bot: Bot) -> None:
    await bot.hears(LUNCH, zone="Asia/Tokyo")
    await bot.hears("yes", zone="Asia/Tokyo")
    (event,) = await bot.events()
    assert event.event.zone == "Asia/Tokyo"


async def test_a_locked_database_is_said_and_nothing_is_lost(bot: Bot) -> None:
    await bot.hears(LUNCH)
    other = sqlite3.connect(bot.database.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert move_of(await bot.hears("yes")) == "failed"
    other.close()
    assert move_of(await bot.hears("yes")) == "created"
    assert len(await bot.events()) == 1


async def test_a_full_disk_is_said_and_nothing_is_lost(bot: Bot) -> None:
    await bot.hears(LUNCH)
    before = await bot.store.talk(talk_of(incoming(activity_id="x").reference))
    async with bot.database.transaction() as transaction:
        pages = await transaction.one("PRAGMA page_count")
        assert pages is not None
        await transaction.one(f"PRAGMA max_page_count = {pages[0]}")
    answers = [await bot.hears("make it 1 pm" + " please" * 100) for _ in range(5)]
    assert move_of(answers[-1]) == "failed"
    async with bot.database.transaction() as transaction:
        await transaction.one("PRAGMA max_page_count = 100000")
    after = await bot.store.talk(talk_of(incoming(activity_id="x").reference))
    assert after.conversation.draft is not None
    assert before.conversation.draft is not None
    assert after.conversation.draft.id == before.conversation.draft.id
    assert move_of(await bot.hears("yes")) == "created"


async def test_a_state_of_a_newer_program_is_left_alone(bot: Bot) -> None:
    await bot.hears(LUNCH)
    newer = '{"schema_version": 999}'
    async with bot.database.transaction() as transaction:
        await transaction.run("UPDATE talk SET state = :state", state=newer)
    assert move_of(await bot.hears("yes")) == "failed"
    row = await bot.database.one("SELECT state FROM talk")
    assert row is not None
    assert row["state"] == newer


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, ours and other libraries'."""
    root, stream = logging.getLogger(), io.StringIO()
    handlers, level = root.handlers[:], root.level
    configure("debug", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_logs_hold_nothing_that_was_said(bot: Bot, log: io.StringIO) -> None:
    words = ("Xylophone", "Quetzal", "zanzibar", "canary@fabrikam.com", "ada", "Ada")
    await bot.hears("Xylophone rehearsal with Quetzal and canary@fabrikam.com tomorrow at noon in Zanzibar")
    await bot.hears("yes")
    other = sqlite3.connect(bot.database.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    await bot.hears("Xylophone again on Friday at noon")
    other.close()
    lines = log.getvalue()
    assert '"move": "created"' in lines
    assert "turn not written" in lines
    assert [word for word in words if word in lines] == []


async def test_the_clock_is_that_of_the_conversation(bot: Bot) -> None:
    bot.clock.set(MONDAY.replace(day=10))
    await bot.hears(LUNCH)
    await bot.hears("yes")
    (event,) = await bot.events()
    assert event.event.start.day == 11


async def test_a_person_is_the_same_on_every_channel_that_tells_who_they_are(bot: Bot) -> None:
    person = person_of(incoming(activity_id="x", tenant="contoso").reference)
    assert person == PersonKey(tenant="contoso", user="ada")
    assert await bot.store.remembered(person) == Remembered()
