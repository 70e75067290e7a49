"""`python -m bot check`: tries what a start needs, one part after another, and says in plain words what is wrong."""

import asyncio
import socket
import ssl
import sys
from collections.abc import Iterator
from typing import TextIO

from bot.app import STATIC
from bot.clock import real_seconds
from bot.framework.connector import client_session
from bot.graph.probe import Finding, Probe
from bot.graph.signin.certificate import UnusableCertificate
from bot.graph.signin.entra import Entra
from bot.graph_wiring import cloud_of, registration_of
from bot.opening import NotStarted, credentials_of, remembering
from bot.settings import Settings, WrongSetting, read_settings, unknown_names
from dialogs.pack import packs

PAGE_FILES = ("page.html", "vendor/contents.json")
"""The page itself, and the record that the build writes once it has fetched the rest."""


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
    yield from graph(settings)


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


def graph(settings: Settings) -> Iterator[Finding]:
    """Nothing where the calendar is the embedded one."""
    if settings.calendar != "graph" or settings.graph_auth is None:
        return
    cloud = cloud_of(settings)
    service = f", channel service {cloud.channel_service}" if cloud.channel_service else ""
    yield Finding("cloud", works=True, text=f"{settings.cloud}: Graph at {cloud.graph}{service}")
    try:
        yield from asyncio.run(_probed(settings))
    except UnusableCertificate as error:
        yield Finding("credentials", works=False, text=f"BOT_GRAPH_CLIENT_CERTIFICATE: {error}")
    except ssl.SSLError:
        text = "BOT_CA_BUNDLE holds no certificates that can be read: it is a PEM file."
        yield Finding("authority", works=False, text=text)


async def _probed(settings: Settings) -> list[Finding]:
    if settings.graph_auth is None:
        return []
    cloud, entra = cloud_of(settings), Entra(registration_of(settings), ca_bundle=settings.ca_bundle)
    bot = credentials_of(settings, cloud)
    async with client_session(settings.ca_bundle) as session:
        probe = Probe(
            settings.graph_auth,
            entra,
            session,
            graph=cloud.graph,
            token_service=cloud.token_service,
            bot=bot,
            seconds=real_seconds,
        )
        findings = [finding async for finding in probe.findings()]
    entra.close()
    if bot is not None:
        bot.close()
    return findings


def _page() -> Finding:
    missing = [name for name in PAGE_FILES if not (STATIC / name).is_file()]
    if missing:
        named = ", ".join(missing)
        return Finding("page", works=False, text=f"{named} missing: run `pip install --no-deps -e .` again, online.")
    return Finding("page", works=True, text="complete")
