"""The commands: `python -m bot` serves, `... chat` talks in the terminal, `... check` says what is missing.

What goes wrong at the start is one sentence on standard error and exit code 1, never a traceback.
"""

import argparse
import asyncio
import signal
import sys
from contextlib import suppress

from aiohttp import web

from bot import __version__, logs
from bot.app import build, terminal_turns
from bot.chat import Speaker, Terminal, machine_zone, sitting, taking, talk
from bot.check import check
from bot.opening import NotStarted
from bot.settings import Settings, WrongSetting, read_settings

STREAM_SECONDS = 2.0
"""How long open connections are waited for at the end, once turns are finished (`bot.app.FINISHING_SECONDS`)."""


def main(given: list[str]) -> int:
    """Run one of the three commands; the process's exit code."""
    options = arguments().parse_args(given)
    try:
        if options.command == "check":
            return check()
        if options.command == "chat":
            return chat(options)
        return asyncio.run(serve(read_settings()))
    except (WrongSetting, NotStarted) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def arguments() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="A bot that plans events in your own words.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands (none: serve)")
    chat_ = commands.add_parser("chat", help="talk to the bot in this terminal, or through a pipe")
    chat_.add_argument("--user", default="me", help="who is talking (default: me)")
    chat_.add_argument("--locale", help="language tag such as fr-FR (default: BOT_LOCALE)")
    chat_.add_argument("--zone", help="IANA time zone (default: this machine's)")
    chat_.add_argument("--explain", action="store_true", help="a line of JSON after each reply: why")
    commands.add_parser("check", help="say in plain words what is missing or wrong")
    return parser


async def serve(settings: Settings) -> int:
    """Serve until SIGTERM or Ctrl-C: then stop listening, finish what runs, close. Raises `NotStarted`."""
    logs.configure(settings.log_level)
    runner = web.AppRunner(await build(settings), access_log_class=logs.AccessLog, shutdown_timeout=STREAM_SECONDS)
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        await runner.setup()
        await listen(runner, settings)
        print(greeting(settings, runner.addresses[0][1]), flush=True)
        await stop.wait()
    finally:
        await runner.cleanup()
    return 0


async def listen(runner: web.AppRunner, settings: Settings) -> None:
    """Take the port. Raises `NotStarted` where somebody else has it."""
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as error:
        raise NotStarted(
            f"{settings.host}:{settings.port} cannot be listened on: {error.strerror or error}. "
            "Stop what runs there, or set BOT_PORT."
        ) from error


def greeting(settings: Settings, port: int) -> str:
    """What a person wants to know when the bot has started."""
    host = "localhost" if settings.loopback else f"[{settings.host}]" if ":" in settings.host else settings.host
    address = settings.public_url or f"http://{host}:{port}"
    reach = "" if settings.app_id else " (no BOT_APP_ID is set, so only this machine can reach it)"
    if settings.allow_unauthenticated and not settings.loopback:
        reach = " (anybody who reaches this address may talk to it: BOT_ALLOW_UNAUTHENTICATED is set)"
    embedded = settings.calendar == "local"
    kept = (
        f"The calendar is {'the embedded one' if embedded else 'Outlook'}; what is kept is in {settings.database_file}."
    )
    return f"Chat at {address}/{reach}. {kept} Ctrl-C stops the bot."


def chat(options: argparse.Namespace) -> int:
    """Talk in the terminal until the end of input. Raises `WrongSetting`, `NotStarted`."""
    settings = read_settings(**({"explain": True} if options.explain else {}))
    logs.configure("error")
    zone = options.zone or settings.timezone or machine_zone()
    speaker = Speaker(user=options.user, zone=zone, locale=options.locale or settings.locale)
    terminal = Terminal(sys.stdout, options.explain)
    with taking(terminal_turns(settings, terminal)) as take:
        talk(take, terminal, sitting(speaker))
    return 0
