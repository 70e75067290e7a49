"""The bot without its edges: real storage, calendar and directory, a clock that stands, a person who speaks."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.answering import Answering
from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.service import CalendarService
from bot.clock import StandingClock, real_seconds
from bot.creation import Creations
from bot.database import Database, open_database
from bot.effects import PATIENCE, PATIENCE_IN_ANSWER, Effects
from bot.facts import Lookups
from bot.framework.activity import Account, Answer, Delivery, Incoming, Reference
from bot.metrics import Metrics
from bot.order import Order
from bot.people.directory import Directory
from bot.people.file import SAMPLE, read_directory
from bot.people.local import LocalDirectory
from bot.profiles import Defaults
from bot.settling import Settling
from bot.sign_in import SignIns
from bot.storage import transcript
from bot.storage.sqlite import open_sqlite_store
from bot.storage.store import PersonKey, Store
from bot.turn import Turn
from bot.worker import Worker
from dialogs.model import CalendarEvent, Window

PARIS = ZoneInfo("Europe/Paris")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=PARIS)
"""Where the clock stands."""
YEAR = Window(start=datetime(2026, 1, 1, tzinfo=PARIS), end=datetime(2027, 1, 1, tzinfo=PARIS))


@dataclass
class Bot:
    """The wired parts."""

    database: Database
    store: Store
    calendar: LocalCalendar
    turn: Turn
    worker: Worker
    clock: StandingClock
    said: int = 0

    async def hears(self, text: str = "", **changes: Any) -> Answer:
        """One message of a person, each with an id of its own unless `activity_id` says otherwise."""
        self.said += 1
        return await self.turn.take(incoming(text, activity_id=f"activity {self.said}", **changes))

    async def events(self, user: str = "ada") -> tuple[CalendarEvent, ...]:
        """Everything in a person's calendar this year."""
        return await self.calendar.agenda(PersonKey(tenant="", user=user), YEAR)


def incoming(text: str = "", **changes: Any) -> Incoming:
    """A message of Ada in a talk of her own; `changes` replace fields of the activity or its reference."""
    user = changes.pop("user", "ada")
    own = {name: changes.pop(name) for name in tuple(changes) if name in Reference.model_fields}
    reference = Reference(
        **{
            "channel": "terminal",
            "conversation": "conversation",
            "bot": Account(id="bot"),
            "user": Account(id=user, name=user.title()),
            "locale": "en-GB",
            **own,
        }
    )
    return Incoming(**{"kind": "message", "reference": reference, "text": text, "zone": PARIS.key, **changes})


@asynccontextmanager
async def bot_in(
    folder: Path,
    around: Callable[[LocalCalendar], CalendarService] = lambda local: local,
    deliveries: Mapping[str, Delivery] | None = None,
    worker: str = "worker",
    lease_seconds: float = 15.0,
    patience: float = PATIENCE,
    patience_in_answer: float = PATIENCE_IN_ANSWER,
    sign_ins: SignIns | None = None,
    attempt_seconds: float = 5.0,
    directory: Directory | None = None,
) -> AsyncIterator[Bot]:
    """The bot on the database file in this folder; `around` puts something before the embedded calendar."""
    database = await open_database(folder / "bot.sqlite3", busy_seconds=0.2)
    local = await open_local_calendar(database)
    await transcript.prepare(database)
    store = await open_sqlite_store(database, (local.forget, transcript.forget))
    clock, metrics, order = StandingClock(MONDAY), Metrics(), Order()
    calendar = around(local)
    lookups = Lookups(calendar, directory or LocalDirectory(read_directory(SAMPLE)), clock, sign_ins)
    creations = Creations(store, calendar, worker, real_seconds, metrics, no_pause, attempt_seconds, lease_seconds)
    answering = Answering(explains=True)
    settling = Settling(store, lookups, worker, real_seconds, answering)
    work = Worker(store, creations, settling, order, deliveries or {}, real_seconds, keep_days=30, every=0.05)
    effects = Effects(
        store,
        lookups,
        creations,
        settling,
        work.later,
        real_seconds,
        answering,
        local,
        patience=patience,
        patience_in_answer=patience_in_answer,
        sign_ins=sign_ins,
    )
    turn = Turn(store, lookups, effects, order, Defaults(locale="en-US"), metrics, real_seconds, answering, sign_ins)
    try:
        yield Bot(database, store, local, turn, work, clock)
    finally:
        await work.close(5)
        await database.close()


async def no_pause(_seconds: float) -> None:
    """Time that need not pass in a test."""
    await asyncio.sleep(0)


def text_of(answer: Answer) -> str:
    """Everything that an answer says."""
    return "\n".join(str(outgoing.activity.get("text", "")) for outgoing in answer.activities)


def move_of(answer: Answer) -> str:
    """The move that an answer explains, "" for an answer that says nothing."""
    return str(answer.activities[-1].activity["channelData"]["explain"]["move"]) if answer.activities else ""
