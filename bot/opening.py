"""What is opened before anybody speaks: database, keys, connections, and the calendar with all that belongs to it.

With `bot.app` the only wiring. A calendar is one row of `CALENDARS`.
"""

import ssl
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass

import aiohttp

from bot import keys as keyring
from bot.calendars.graph import GraphCalendar
from bot.calendars.local import LocalCalendar, open_local_calendar
from bot.calendars.service import CalendarService
from bot.database import Database, DatabaseError, Forget, open_database
from bot.framework.addresses import ForbiddenAddress
from bot.framework.clouds import Cloud
from bot.framework.connector import client_session
from bot.framework.credentials import AppCredentials
from bot.graph.lacks import LACKS, NOTHING
from bot.graph.signin.certificate import UnusableCertificate
from bot.graph.signin.opening import SigningIn
from bot.graph_wiring import cloud_of, graph_of, signing_in
from bot.keys import Keys, UnusableKeys
from bot.people.directory import Directory
from bot.people.file import SAMPLE, UnusableDirectory, read_directory
from bot.people.graph import GraphDirectory
from bot.people.local import LocalDirectory
from bot.people.mailbox import GraphMailboxes, Mailboxes
from bot.settings import Settings
from bot.sign_in import SignIns
from bot.storage import transcript
from bot.storage.sqlite import open_sqlite_store
from bot.storage.store import Store
from bot.storage.transcript import Transcript
from dialogs.times import PackError


class NotStarted(Exception):
    """The program cannot start; `str(error)` is one sentence that says what to do."""


@dataclass(frozen=True)
class Places:
    """The calendar, and who and what it is about: one row of `CALENDARS`."""

    calendar: CalendarService
    directory: Directory
    embedded: LocalCalendar | None = None
    """The calendar where it is our own: it has files and a sample week."""
    mailboxes: Mailboxes | None = None
    signing: SigningIn | None = None

    @property
    def sign_ins(self) -> SignIns | None:
        """None: nobody needs to sign in."""
        return self.signing.sign_ins if self.signing else None


@dataclass(frozen=True)
class Basis:
    """What every calendar is opened on."""

    settings: Settings
    database: Database
    keys: Keys
    cloud: Cloud
    session: aiohttp.ClientSession
    credentials: AppCredentials | None


@dataclass(frozen=True)
class Memory:
    """What is kept, opened."""

    basis: Basis
    places: Places
    store: Store
    transcript: Transcript


@asynccontextmanager
async def remembering(settings: Settings) -> AsyncIterator[Memory]:
    """Open everything that is kept; closed at the end of the block. Raises `NotStarted`."""
    async with AsyncExitStack() as opened:
        with sentences():
            given = tuple(key.get_secret_value() for key in settings.secret_keys)
            keys = keyring.load(given, settings.database_file.with_suffix(".keys"))
            database = await open_database(settings.database_file)
            opened.push_async_callback(database.close)
            session = await opened.enter_async_context(client_session(settings.ca_bundle))
            cloud = cloud_of(settings)
            credentials = credentials_of(settings, cloud)
            if credentials is not None:
                opened.callback(credentials.close)
            basis = Basis(settings, database, keys, cloud, session, credentials)
            places = await opened.enter_async_context(CALENDARS[settings.calendar](basis))
            await transcript.prepare(database)
            store = await open_sqlite_store(database, (*_forgetting(places), transcript.forget))
        yield Memory(basis, places, store, Transcript(database))


@asynccontextmanager
async def _local_places(basis: Basis) -> AsyncIterator[Places]:
    """The embedded calendar, and the directory of a file."""
    calendar = await open_local_calendar(basis.database)
    directory = LocalDirectory(read_directory(basis.settings.directory or SAMPLE))
    yield Places(calendar, directory, embedded=calendar)


@asynccontextmanager
async def _graph_places(basis: Basis) -> AsyncIterator[Places]:
    """Outlook's calendars by Microsoft Graph, for whoever signs in."""
    settings = basis.settings
    signing = await signing_in(settings, basis.database, basis.keys, basis.session, basis.credentials)
    try:
        file = read_directory(settings.directory) if settings.directory else None
        graph = graph_of(settings, basis.session, signing.access)
        lacks = LACKS.get(settings.cloud, NOTHING)
        yield Places(
            GraphCalendar(graph, lacks=lacks),
            GraphDirectory(graph, time.monotonic, lacks=lacks, file=file),
            mailboxes=GraphMailboxes(graph, time.monotonic),
            signing=signing,
        )
    finally:
        await signing.close()


CALENDARS = {"local": _local_places, "graph": _graph_places}
"""By the name in `BOT_CALENDAR`: what is opened on the `Basis`."""


def _forgetting(places: Places) -> tuple[Forget, ...]:
    """What deletes a person's things, of all that keeps any."""
    embedded = (places.embedded.forget,) if places.embedded else ()
    return (*embedded, *((places.signing.forget,) if places.signing else ()))


def credentials_of(settings: Settings, cloud: Cloud) -> AppCredentials | None:
    """The bot's own tokens; None without credentials."""
    if settings.app_id is None or settings.app_password is None:
        return None
    single = settings.app_type == "SingleTenant" and settings.app_tenant_id
    return AppCredentials(
        settings.app_id,
        settings.app_password.get_secret_value(),
        f"{cloud.authority}/{single or cloud.login_tenant}",
        cloud.scope,
        ca_bundle=settings.ca_bundle,
    )


@contextmanager
def sentences() -> Iterator[None]:
    """What cannot be opened as the one sentence that it already is."""
    try:
        yield
    except (DatabaseError, UnusableKeys, UnusableDirectory, UnusableCertificate, PackError) as error:
        raise NotStarted(str(error)) from error
    except ForbiddenAddress as error:
        raise NotStarted("BOT_AUTHORITY_URL and BOT_OPENID_METADATA_URL have to begin with https://.") from error
    except ssl.SSLError as error:
        raise NotStarted("BOT_CA_BUNDLE holds no certificates that can be read: it is a PEM file.") from error
