"""`python -m bot check`: tries what a start needs, one part after another, and says in plain words what is wrong."""

import asyncio
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

from bot.app import STATIC
from bot.opening import NotStarted, remembering
from bot.settings import Settings, WrongSetting, read_settings, unknown_names
from dialogs.pack import packs

PAGE_FILES = ("page.html", "vendor/contents.json")
"""The page itself, and the record that the build writes once it has fetched the rest."""


@dataclass(frozen=True)
class Finding:
    """One part and how it is."""

    part: str
    works: bool
    text: str


def check(out: TextIO = sys.stdout) -> int:
    """Print one line for each part; 0 where the bot would start."""
    try:
        findings = list(examine(read_settings()))
    except WrongSetting as error:
        findings = [Finding("settings", works=False, text=line) for line in str(error).splitlines()]
    for finding in findings:
        print(f"{'ok   ' if finding.works else 'WRONG'} {finding.part}: {finding.text}", file=out)
    return 0 if all(finding.works for finding in findings) else 1


def examine(settings: Settings) -> Iterator[Finding]:
    """Every part, those that work too."""
    yield from _names()
    yield _zone(settings)
    yield _languages(settings)
    yield _storage(settings)
    yield _port(settings)
    yield _page()


def _names() -> Iterator[Finding]:
    yield Finding("settings", works=True, text="every value can be used")
    for name, meant in unknown_names():
        yield Finding(
            "settings", works=False, text=f"{name} is no setting" + (f"; did you mean {meant}?" if meant else ".")
        )


def _zone(settings: Settings) -> Finding:
    said = settings.timezone or "none is set: where browser and channel say none, the person is asked once"
    return Finding("time zone", works=True, text=said)


def _languages(_settings: Settings) -> Finding:
    return Finding("languages", works=True, text=", ".join(packs()))


def _storage(settings: Settings) -> Finding:
    """Opens everything that is kept: database, keys, directory."""
    try:
        asyncio.run(_opened(settings))
    except NotStarted as error:
        return Finding("storage", works=False, text=str(error))
    return Finding("storage", works=True, text=str(settings.database_file))


async def _opened(settings: Settings) -> None:
    async with remembering(settings):
        return


def _port(settings: Settings) -> Finding:
    address = f"{settings.host}:{settings.port}"
    try:
        family, kind, _, _, place = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        return Finding("port", works=False, text=f"{address} cannot be used ({error.strerror}): set BOT_PORT.")
    return Finding("port", works=True, text=f"{address} is free")


def _page() -> Finding:
    missing = [name for name in PAGE_FILES if not (STATIC / name).is_file()]
    if missing:
        named = ", ".join(missing)
        return Finding("page", works=False, text=f"{named} missing: run `pip install --no-deps -e .` again, online.")
    return Finding("page", works=True, text="complete")
