"""The wiring, and the only place of it: settings in, a program out.

`remembering` opens what is kept, `turning` puts a conversation on top of it, `build` puts HTTP around that. The
terminal uses the first two.
"""

import asyncio
import gc
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from weakref import WeakSet

import aiohttp
from aiohttp import WSCloseCode, web

from bot.answering import Answering
from bot.calendars.local_files import LocalFiles
from bot.cards import Cards
from bot.clock import Clock, StandingClock, SystemClock, real_seconds
from bot.creation import Creations
from bot.database import DatabaseError
from bot.effects import Effects
from bot.facts import Lookups
from bot.framework.activity import Account, Delivery, Incoming, Outgoing
from bot.framework.addresses import ServiceHosts
from bot.framework.clouds import Cloud
from bot.framework.connector import Connector
from bot.framework.inbound_auth import Gate, Issuer, LoopbackGate, TokenGate
from bot.framework.openid_keys import OpenIdKeys
from bot.http import calendar_feed, directline, health, page, sign_in
from bot.http.assets import Assets
from bot.http.messages import Messages
from bot.http.visitor import Visitors
from bot.mentioned import Roster
from bot.metrics import Metrics
from bot.opening import Memory, remembering, sentences
from bot.order import Order
from bot.profiles import Defaults
from bot.resuming import Resuming
from bot.settings import Settings
from bot.settling import Settling
from bot.storage import transcript
from bot.storage.transcript import Addresses
from bot.turn import Turn
from bot.watch import Watcher
from bot.web.wording import language_of, words
from bot.worker import Worker
from dialogs.noticing import warm_guesses
from dialogs.pack import load_pack, pack_for, pack_names
from dialogs.times import warm_dates
from dialogs.words.sentences import words_for

TERMINAL = "terminal"
BOT = Account(id="bot", name="Scheduling Bot")
"""The bot as Direct Line shows it."""
STATIC = Path(__file__).parent / "web" / "static"
TALKS_A_MINUTE = 60
"""How many talks one network address may begin."""
FINISHING_SECONDS = 8.0
"""How long turns that are under way may take once the program is told to leave."""
FAREWELL_SECONDS = 1.0
"""How long open pages may take to hear that the program leaves."""
WARM_UP_AFTER = 5.0
"""Seconds after the start at which the languages that nobody used yet are compiled."""
OUTCOME_SECONDS = 3.0
"""How long outcomes may take that are awaited after that; what does not come is taken up at the next start."""


@dataclass(frozen=True)
class Conversing:
    """Turns, and what goes on beside them."""

    turn: Turn
    worker: Worker
    working: "asyncio.Task[None]"
    cards: Cards

    async def works(self) -> bool:
        """Whether what was confirmed is still being carried out."""
        return not self.working.done()


@asynccontextmanager
async def turning(
    settings: Settings,
    memory: Memory,
    deliveries: Mapping[str, Delivery],
    metrics: Metrics,
    roster: Roster | None = None,
) -> AsyncIterator[Conversing]:
    """Take turns, and carry out what was confirmed, until the end of the block.

    `deliveries`: how each channel is told what comes late; "" for all others.
    """
    with sentences():
        pack_for(settings.locale)  # compiled now, so that the first message does not wait for it
    order, worker_name = Order(), secrets.token_hex(8)
    store, places = memory.store, memory.places
    sign_ins, signing = places.sign_ins, places.signing
    lookups = Lookups(places.calendar, places.directory, clock_of(settings), sign_ins)
    answering = Answering(explains=settings.explain, voices=settings.voices)
    cards = Cards(store, deliveries)
    creations = Creations(store, places.calendar, worker_name, real_seconds, metrics)
    settling = Settling(store, lookups, worker_name, real_seconds, answering)
    worker = Worker(
        store,
        creations,
        settling,
        order,
        deliveries,
        real_seconds,
        settings.keep_days,
        expires=(memory.transcript.expire, *((signing.vault.expire,) if signing else ())),
        sent=cards.sent,
    )
    effects = Effects(
        store,
        lookups,
        creations,
        settling,
        worker.later,
        real_seconds,
        answering,
        sample=places.embedded,
        sign_ins=sign_ins,
    )
    turn = Turn(
        store,
        lookups,
        effects,
        order,
        defaults_of(settings),
        metrics,
        real_seconds,
        answering,
        sign_ins,
        places.mailboxes,
        roster,
    )
    if signing is not None:
        signing.listen(Resuming(turn, deliveries, cards.sent).signed_in)
    watcher = Watcher(store, places.calendar, lookups, order, real_seconds, answering)
    working = asyncio.create_task(worker.run())
    beside = (working, *((asyncio.create_task(watcher.run()),) if places.calendar.mails_guests else ()))
    try:
        yield Conversing(turn, worker, working, cards)
    finally:
        await worker.close(OUTCOME_SECONDS)
        await cards.close(FAREWELL_SECONDS)
        for task in beside:
            task.cancel()
        await asyncio.gather(*beside, return_exceptions=True)


@asynccontextmanager
async def terminal_turns(settings: Settings, terminal: Delivery) -> AsyncIterator[Turn]:
    """Turns for a terminal; what other channels are still owed is left to the server. Raises `NotStarted`."""
    async with AsyncExitStack() as opened:
        memory = await opened.enter_async_context(remembering(settings))
        deliveries = {TERMINAL: terminal, transcript.CHANNEL: memory.transcript}
        talking = await opened.enter_async_context(turning(settings, memory, deliveries, Metrics()))
        yield talking.turn


async def build(settings: Settings) -> web.Application:
    """The whole program as an aiohttp application, for `web.run_app` or an `AppRunner`. Raises `NotStarted`.

    What it holds open is closed by the application's cleanup.
    """
    async with AsyncExitStack() as opened:
        metrics = Metrics()
        memory = await opened.enter_async_context(remembering(settings))
        basis = memory.basis
        hosts = ServiceHosts(basis.cloud.service_hosts if settings.app_id else None)
        with sentences():
            gate = gate_of(settings, basis.cloud, hosts, basis.session)
        connector = Connector(basis.session, hosts, basis.credentials)
        deliveries: Mapping[str, Delivery] = {transcript.CHANNEL: memory.transcript, "": connector}
        talking = await opened.enter_async_context(turning(settings, memory, deliveries, metrics, connector))
        warming = asyncio.create_task(_warm_up())
        opened.callback(warming.cancel)
        apologising = partial(apology, settings.locale)
        messages = Messages(talking.turn, gate, connector, apologising, sent=talking.cards.sent)
        lanes = directline.Lanes(talking.turn, memory.transcript, apologising, sent=talking.cards.sent)
        application = web.Application()
        application.add_routes(messages.routes())
        _add_page(application, settings, memory, lanes)
        leaving = asyncio.Event()
        _add_health(application, memory, talking, leaving, metrics)
        await lanes.resume()
        _leave_in_order(application, leaving, messages, lanes, opened.pop_all())
        return application


def _warm(language: str) -> None:
    """Load all that a first message of the language would wait for: words, sentences, dateparser's dates."""
    warm_dates(load_pack(language).times.dateparser_language)
    words_for(language)


async def _warm_up() -> None:
    """Compile the languages once the start is over, one after another, so that nobody waits for theirs."""
    await asyncio.sleep(WARM_UP_AFTER)
    for name in pack_names():
        await asyncio.to_thread(_warm, name)
    await asyncio.to_thread(warm_guesses)
    # They live as long as the program: the collector need not walk them over and over.
    gc.freeze()


def _add_page(application: web.Application, settings: Settings, memory: Memory, lanes: directline.Lanes) -> None:
    """Direct Line, the page on it, and the calendar beside it."""
    access = directline.Access(
        anonymous=settings.app_id is None, origins=settings.embed_origins, public_url=settings.public_url
    )
    line = directline.DirectLine(
        transcript=memory.transcript,
        lanes=lanes,
        passes=directline.Passes(memory.basis.keys),
        access=access,
        rate=directline.Rate(TALKS_A_MINUTE),
        bot=BOT,
    )
    visitors = Visitors(memory.basis.keys, access, line.new_user, line.new_conversation)
    places = memory.places
    feed = calendar_feed.CalendarFeed(
        calendar=places.calendar,
        files=LocalFiles(places.embedded) if places.embedded else None,
        addresses=Addresses(memory.basis.database, secrets.token_urlsafe),
        visitors=visitors,
        clock=clock_of(settings),
        zone=settings.timezone or "UTC",
        own=access.own,
        name=lambda request: words(language_of(request.headers.get("Accept-Language", ""), settings.locale))[
            "calendar_name"
        ],
    )
    shown = page.Page(
        line=line,
        visitors=visitors,
        assets=Assets(STATIC),
        frame_origins=settings.embed_origins,
        embedded=places.embedded is not None,
        locale=settings.locale,
    )
    for routes in (directline.routes(line), calendar_feed.routes(feed), page.routes(shown)):
        application.add_routes(routes)
    if places.signing is not None and places.signing.pages is not None:
        application.add_routes(
            sign_in.routes(sign_in.SignInPages(places.signing.pages, visitors, access, settings.locale))
        )


def _add_health(
    application: web.Application, memory: Memory, talking: Conversing, leaving: asyncio.Event, metrics: Metrics
) -> None:
    async def staying() -> bool:
        return not leaving.is_set()

    async def database() -> bool:
        try:
            return await memory.basis.database.one("SELECT 1") is not None
        except DatabaseError:
            return False

    application.add_routes(
        health.routes({"serving": staying, "database": database, "creations": talking.works}, metrics)
    )
    application.on_response_prepare.append(health.counting(metrics))


def _leave_in_order(
    application: web.Application,
    leaving: asyncio.Event,
    messages: Messages,
    lanes: directline.Lanes,
    opened: AsyncExitStack,
) -> None:
    """At the end nothing new is taken, what runs is finished, and only then is anything closed."""

    streams: WeakSet[web.WebSocketResponse] = WeakSet()

    async def remember(_request: web.Request, response: web.StreamResponse) -> None:
        if isinstance(response, web.WebSocketResponse):
            streams.add(response)

    async def finish(_application: web.Application) -> None:
        leaving.set()
        await asyncio.gather(messages.close(FINISHING_SECONDS), lanes.close(FINISHING_SECONDS))
        with suppress(TimeoutError):
            async with asyncio.timeout(FAREWELL_SECONDS):
                await asyncio.gather(*(stream.close(code=WSCloseCode.GOING_AWAY) for stream in set(streams)))

    async def close(_application: web.Application) -> None:
        await opened.aclose()

    application.on_response_prepare.append(remember)
    application.on_shutdown.append(finish)
    application.on_cleanup.append(close)


def clock_of(settings: Settings) -> Clock:
    """The conversation's now."""
    return StandingClock(settings.clock) if settings.clock else SystemClock()


def defaults_of(settings: Settings) -> Defaults:
    """What counts where neither channel nor person says otherwise."""
    return Defaults(
        locale=settings.locale,
        zone=settings.timezone,
        working_hours=settings.working_hours,
        online=settings.online,
    )


def gate_of(settings: Settings, cloud: Cloud, hosts: ServiceHosts, session: aiohttp.ClientSession) -> Gate:
    """Who may send activities: everybody on this machine, or holders of good tokens."""
    if settings.app_id is None:
        return LoopbackGate()
    tenant = settings.app_tenant_id or cloud.login_tenant
    entra = f"{cloud.authority}/{tenant}/v2.0/.well-known/openid-configuration"
    issuers = (
        Issuer(keys=OpenIdKeys(session, cloud.openid_metadata), names=(cloud.issuer,)),
        Issuer(keys=OpenIdKeys(session, entra), channel=False),
    )
    return TokenGate(settings.app_id, issuers, hosts, frozenset(settings.allowed_tenants))


def apology(locale: str, incoming: Incoming) -> Outgoing:
    """What is said where a turn broke down: words that need no understanding and no storage.

    `locale` (BCP 47): for somebody whose language the bot does not speak.
    """
    text = words(language_of(incoming.reference.locale or "", locale))["failed"]
    return Outgoing(activity={"type": "message", "text": text, "speak": text, "inputHint": "acceptingInput"})
