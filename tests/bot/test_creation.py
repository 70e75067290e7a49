"""Exactly one event: whatever the calendar does, however long it takes, whoever dies meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.calendars.local import LocalCalendar
from bot.framework.activity import DeliveryFailed, Outgoing, Reference
from tests.bot.moody import Mood, MoodyCalendar, until_called
from tests.bot.wiring import Bot, bot_in, incoming, move_of, text_of

LUNCH = "lunch tomorrow at noon"
PATIENCE = 0.05


class Mailbag:
    """A delivery that keeps what it is given; repeated keys are shown once."""

    def __init__(self, *, repeatable: bool = True, failures: int = 0) -> None:
        self.repeatable = repeatable
        self._failures = failures
        self.attempts = 0
        self.sent: dict[str, tuple[Outgoing, ...]] = {}
        self.arrived = asyncio.Event()

    async def send(self, reference: Reference, activities: tuple[Outgoing, ...], key: str) -> tuple[str, ...]:
        self.attempts += 1
        if self.attempts <= self._failures:
            raise DeliveryFailed
        self.sent[f"{reference.conversation} {key}"] = activities
        self.arrived.set()
        return ()

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Nothing is sent here that could be updated."""

    def moves(self) -> list[str]:
        """The moves that were told."""
        return [out[-1].activity["channelData"]["explain"]["move"] for out in self.sent.values()]


@asynccontextmanager
async def moody_bot(
    folder: Path,
    *moods: Mood,
    mailbag: Mailbag | None = None,
    worker: str = "worker",
    lease_seconds: float = 15.0,
    patience: float = 5.0,
) -> AsyncIterator[tuple[Bot, MoodyCalendar]]:
    """A bot whose calendar has these moods; `patience` as in `Effects`."""
    made: list[MoodyCalendar] = []

    def around(local: LocalCalendar) -> MoodyCalendar:
        made.append(MoodyCalendar(local, *moods))
        return made[0]

    bag = mailbag or Mailbag()
    async with bot_in(folder, around, {"": bag}, worker, lease_seconds, patience, patience_in_answer=5.0) as bot:
        yield bot, made[0]


@pytest.mark.parametrize(
    "moods",
    [
        ("fails before",),
        ("fails after",),
        ("fails before", "fails before"),
        ("fails after", "fails before"),
        ("fails before", "well", "fails after"),
    ],
)
async def test_a_calendar_that_stumbles_has_one_event(tmp_path: Path, moods: tuple[Mood, ...]) -> None:
    async with moody_bot(tmp_path, *moods) as (bot, _):
        await bot.hears(LUNCH)
        assert move_of(await bot.hears("yes")) == "created"
        assert len(await bot.events()) == 1


@pytest.mark.parametrize("first", ["fails before", "fails after"])
async def test_the_same_yes_goes_on_where_the_calendar_failed(tmp_path: Path, first: Mood) -> None:
    async with moody_bot(tmp_path, first, "fails before", "fails before") as (bot, _):
        await bot.hears(LUNCH)
        assert move_of(await bot.hears("yes")) == "failed"
        assert move_of(await bot.hears("yes")) == "created"
        assert len(await bot.events()) == 1


@pytest.mark.parametrize("first", ["fails before", "fails after"])
async def test_a_correction_after_an_unknown_outcome_leaves_one_event_at_the_new_time(
    tmp_path: Path, first: Mood
) -> None:
    async with moody_bot(tmp_path, first, "fails before", "fails before") as (bot, _):
        await bot.hears(LUNCH)
        await bot.hears("yes")
        await bot.hears("make it 1 pm")
        assert move_of(await bot.hears("yes")) == "created"
        assert [event.event.start.hour for event in await bot.events()] == [13]


async def test_a_refusal_is_said_and_the_draft_is_kept(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "refuses") as (bot, _):
        await bot.hears(LUNCH)
        assert move_of(await bot.hears("yes")) == "failed"
        assert await bot.events() == ()
        assert move_of(await bot.hears("yes")) == "created"


async def test_a_slow_calendar_is_said_and_the_outcome_comes_later(tmp_path: Path) -> None:
    mailbag = Mailbag()
    async with moody_bot(tmp_path, "waits", mailbag=mailbag, patience=PATIENCE) as (bot, calendar):
        await bot.hears(LUNCH)
        yes = incoming("yes", activity_id="yes")
        still = await bot.turn.take(yes)
        assert move_of(still) == "answer"
        assert move_of(await bot.hears("yes")) != "created"
        calendar.go_on.set()
        await bot.worker.close(5)
        await bot.worker.deliver()
        assert mailbag.moves() == ["created"]
        assert (await bot.turn.take(yes)).activities == still.activities
        assert (calendar.creations, len(await bot.events())) == (1, 1)
        assert move_of(await bot.hears("yes")) == "nothing_pending"


async def test_a_correction_while_the_first_request_is_under_way_leaves_one_event(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", patience=PATIENCE) as (bot, calendar):
        for text in (LUNCH, "yes", "make it 1 pm", "yes"):
            await bot.hears(text)
        calendar.go_on.set()
        await bot.worker.close(5)
        assert [event.event.start.hour for event in await bot.events()] == [13]


async def test_an_answer_that_belongs_into_the_response_waits_longer(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", patience=PATIENCE) as (bot, calendar):
        await bot.hears(LUNCH)
        asyncio.get_running_loop().call_later(PATIENCE * 4, calendar.go_on.set)
        assert move_of(await bot.hears("yes", expects_replies=True)) == "created"


async def test_what_a_killed_program_confirmed_is_carried_out_by_the_next(tmp_path: Path) -> None:
    mailbag = Mailbag()
    async with moody_bot(tmp_path, "waits", worker="killed", lease_seconds=0.2, patience=5.0) as (bot, calendar):
        await bot.hears(LUNCH)
        dying = asyncio.create_task(bot.hears("yes"))
        await until_called(calendar)
        async with moody_bot(tmp_path, mailbag=mailbag, worker="next") as (after, _):
            await asyncio.sleep(0.3)
            working = asyncio.create_task(after.worker.run())
            async with asyncio.timeout(5):
                await mailbag.arrived.wait()
            working.cancel()
            assert mailbag.moves() == ["created"]
            assert list(mailbag.sent) == ["conversation activity 2"]
            calendar.go_on.set()
            await dying
            assert len(await after.events()) == 1


async def test_a_redelivery_after_a_crash_gets_the_outcome(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", worker="killed", lease_seconds=0.2, patience=5.0) as (bot, calendar):
        await bot.hears(LUNCH)
        dying = asyncio.create_task(bot.turn.take(incoming("yes", activity_id="yes")))
        await until_called(calendar)
        async with moody_bot(tmp_path, worker="next") as (after, _):
            working = asyncio.create_task(after.worker.run())
            again = await after.turn.take(incoming("yes", activity_id="yes"))
            working.cancel()
            assert (move_of(again), again.duplicate) == ("created", True)
            calendar.go_on.set()
            await dying


@pytest.mark.parametrize(("repeatable", "shown"), [(True, ["created"]), (False, [])])
async def test_a_failed_delivery_is_repeated_only_where_that_shows_it_once(
    tmp_path: Path, repeatable: bool, shown: list[str]
) -> None:
    mailbag = Mailbag(repeatable=repeatable, failures=1)
    async with moody_bot(tmp_path, "waits", mailbag=mailbag, patience=PATIENCE) as (bot, calendar):
        await bot.hears(LUNCH)
        await bot.hears("yes")
        calendar.go_on.set()
        await bot.worker.close(5)
        await bot.worker.deliver()
        async with bot.database.transaction() as transaction:
            await transaction.run("UPDATE outbox SET due = 0")
        await bot.worker.deliver()
        await bot.worker.deliver()
        assert mailbag.moves() == shown
        assert await bot.database.all("SELECT 1 FROM outbox") == ()


async def test_changes_and_cancellations_are_carried_out_once_too(tmp_path: Path) -> None:
    async with moody_bot(tmp_path) as (bot, _):
        await bot.hears(LUNCH)
        await bot.hears("yes")
        later = incoming("make it half an hour later", activity_id="later")
        assert move_of(await bot.turn.take(later)) == "changed"
        await bot.turn.take(later)
        (event,) = await bot.events()
        assert (event.event.start.hour, event.event.start.minute) == (12, 30)
        assert move_of(await bot.hears("scrap it")) == "confirm_cancel"
        assert move_of(await bot.hears("yes")) == "event_cancelled"
        assert await bot.events() == ()


async def test_the_second_program_of_a_shared_file_does_not_interfere(tmp_path: Path) -> None:
    async with (
        moody_bot(tmp_path, "waits", worker="one", patience=PATIENCE) as (one, calendar),
        bot_in(tmp_path, worker="two") as two,
    ):
        await one.hears(LUNCH)
        yes = asyncio.create_task(one.hears("yes"))
        await until_called(calendar)
        working = asyncio.create_task(two.worker.run())
        await asyncio.sleep(0.2)
        assert await two.events() == ()
        calendar.go_on.set()
        await yes
        await one.worker.close(5)
        working.cancel()
        assert len(await two.events()) == 1


async def test_still_working_says_so(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", patience=PATIENCE) as (bot, calendar):
        await bot.hears(LUNCH)
        answer = await bot.hears("yes")
        assert text_of(answer)
        assert answer.activities[-1].activity["inputHint"] != "expectingInput"
        calendar.go_on.set()


async def test_a_new_request_while_one_is_under_way_is_taken_and_not_disturbed(tmp_path: Path) -> None:
    mailbag = Mailbag()
    async with moody_bot(tmp_path, "waits", mailbag=mailbag, patience=PATIENCE) as (bot, calendar):
        for text in (LUNCH, "yes"):
            await bot.hears(text)
        assert move_of(await bot.hears("Dentist on Friday at 9am")) == "confirm"
        assert move_of(await bot.hears("for an hour")) == "confirm"
        calendar.go_on.set()
        await bot.worker.close(5)
        await bot.worker.deliver()
        assert mailbag.moves() == ["created"]
        assert move_of(await bot.hears("at 10")) == "confirm"
        assert move_of(await bot.hears("yes")) == "created"
        assert [event.event.start.hour for event in await bot.events()] == [12, 10]


async def test_what_is_under_way_cannot_be_stopped_and_that_is_said(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", patience=PATIENCE) as (bot, calendar):
        for text in (LUNCH, "yes"):
            await bot.hears(text)
        assert "can’t stop it now" in text_of(await bot.hears("cancel"))
        calendar.go_on.set()
        await bot.worker.close(5)
        assert move_of(await bot.hears("cancel it")) == "confirm_cancel"
        assert move_of(await bot.hears("yes")) == "event_cancelled"


async def test_a_correction_that_is_confirmed_after_the_outcome_changes_that_event(tmp_path: Path) -> None:
    async with moody_bot(tmp_path, "waits", patience=PATIENCE) as (bot, calendar):
        for text in (LUNCH, "yes", "make it 1 pm"):
            await bot.hears(text)
        calendar.go_on.set()
        await bot.worker.close(5)
        assert move_of(await bot.hears("yes")) == "changed"
        assert [event.event.start.hour for event in await bot.events()] == [13]


async def test_what_fails_beside_another_draft_is_offered_after_it(tmp_path: Path) -> None:
    mailbag = Mailbag()
    async with moody_bot(tmp_path, "waits and refuses", mailbag=mailbag, patience=PATIENCE) as (bot, calendar):
        for text in (LUNCH, "yes", "Dentist on Friday at 9am"):
            await bot.hears(text)
        calendar.go_on.set()
        await bot.worker.close(5)
        await bot.worker.deliver()
        assert mailbag.moves() == ["failed"]
        created = await bot.hears("yes")
        assert move_of(created) == "created"
        assert "You also asked for" in text_of(created)
        assert move_of(await bot.hears("yes")) == "confirm"
        assert move_of(await bot.hears("yes")) == "created"
        assert len(await bot.events()) == 2
