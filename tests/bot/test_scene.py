"""What a turn begins with: the mailbox is asked, and not waited for longer than a person would."""

import asyncio
from pathlib import Path

from bot.clock import real_seconds
from bot.facts import Lookups
from bot.graph.access import Owner
from bot.people.file import SAMPLE, read_directory
from bot.people.local import LocalDirectory
from bot.people.mailbox import MailboxSettings
from bot.profiles import Defaults
from bot.scene import MAILBOX_SECONDS, read_scene
from tests.bot.wiring import bot_in, incoming


class Mailbox:
    """A mailbox in Tokyo that answers after a while."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.asked: list[tuple[str, str]] = []

    async def settings(self, owner: Owner) -> MailboxSettings:
        self.asked.append((owner.tenant, owner.user))
        await asyncio.sleep(self.seconds)
        return MailboxSettings(zone="Asia/Tokyo")


async def zone_seen(folder: Path, mailbox: Mailbox) -> str | None:
    async with bot_in(folder) as bot:
        lookups = Lookups(bot.calendar, LocalDirectory(read_directory(SAMPLE)), bot.clock)
        message = incoming("lunch", activity_id="1")
        scene = await read_scene(message, bot.store, lookups, Defaults(locale="en-GB"), mailboxes=mailbox)
        return scene.facts.profile.zone


async def test_the_mailbox_of_the_person_is_asked(tmp_path: Path) -> None:
    mailbox = Mailbox()
    assert await zone_seen(tmp_path, mailbox) == "Asia/Tokyo"
    assert mailbox.asked == [("", "ada")]


async def test_a_slow_mailbox_is_not_waited_for(tmp_path: Path) -> None:
    began = real_seconds()
    assert await zone_seen(tmp_path, Mailbox(60)) == "Europe/Paris"
    assert MAILBOX_SECONDS <= real_seconds() - began < MAILBOX_SECONDS + 3
