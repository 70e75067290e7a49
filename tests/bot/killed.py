"""A bot as a process of its own, to be killed: `python -m tests.bot.killed FOLDER [MOMENT]`.

Reads one message a line on standard input and answers each with one line, the move. At the MOMENT (`before` or `after`
the calendar wrote the event) it says so instead, and hangs.
"""

import asyncio
import sys
from pathlib import Path

from bot.calendars.local import LocalCalendar
from bot.calendars.service import Owner
from bot.logs import configure
from dialogs.model import CalendarEvent, Event
from tests.bot.moody import MoodyCalendar
from tests.bot.wiring import bot_in, incoming, move_of

LEASE_SECONDS = 0.5


class DoomedCalendar(MoodyCalendar):
    """Hangs at the moment at which it is to be killed."""

    def __init__(self, local: LocalCalendar, moment: str) -> None:
        super().__init__(local)
        self._moment = moment

    async def create(self, owner: Owner, event: Event, key: str, request: str = "") -> CalendarEvent:
        if self._moment == "before":
            await hang("before")
        created = await super().create(owner, event, key, request)
        if self._moment == "after":
            await hang("after")
        return created


async def hang(moment: str) -> None:
    """Say that the moment has come, and do nothing more."""
    print(moment, flush=True)
    await asyncio.Event().wait()


async def main(folder: Path, moment: str) -> None:
    configure("error", sys.stderr)
    async with bot_in(
        folder, lambda local: DoomedCalendar(local, moment), lease_seconds=LEASE_SECONDS, worker=moment, patience=60.0
    ) as bot:
        working = asyncio.create_task(bot.worker.run())
        while line := await asyncio.to_thread(sys.stdin.readline):
            activity, _, text = line.strip().partition(" ")
            answer = await bot.turn.take(incoming(text, activity_id=activity))
            print(move_of(answer) + (" again" if answer.duplicate else ""), flush=True)
        working.cancel()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
