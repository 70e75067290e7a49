"""The wiring of Microsoft Graph: settings in, the parts that `bot.app` and `bot.check` put together out."""

from collections.abc import Callable

import aiohttp

from bot.clock import real_seconds
from bot.database import Database
from bot.framework.clouds import CLOUDS, Cloud
from bot.framework.credentials import BotToken
from bot.framework.token_service import TokenService
from bot.graph.access import Access
from bot.graph.client import Graph
from bot.graph.signin.certificate import read_certificate
from bot.graph.signin.entra import Credential, Registration
from bot.graph.signin.opening import SigningIn, open_sign_in
from bot.keys import Keys
from bot.settings import Settings


class GraphNotSet(Exception):
    """Graph is not the calendar of these settings."""


def cloud_of(settings: Settings) -> Cloud:
    """The cloud's addresses, single ones replaced where the settings say so."""
    single = {
        "authority": settings.authority_url,
        "openid_metadata": settings.openid_metadata_url,
        "token_service": settings.token_service_url,
        "graph": settings.graph_url,
    }
    return CLOUDS[settings.cloud].model_copy(update={name: url for name, url in single.items() if url})


def registration_of(settings: Settings) -> Registration:
    """The app registration in whose name Graph is called. Raises `UnusableCertificate`."""
    cloud = cloud_of(settings)
    anybody = "common" if cloud.personal_accounts and settings.graph_auth != "obo" else "organizations"
    return Registration(
        client_id=settings.graph_client or "",
        credential=_credential(settings),
        authority=cloud.authority,
        tenant=settings.graph_tenant or anybody,
        scope=cloud.graph_scope,
    )


def token_service_of(settings: Settings, session: aiohttp.ClientSession, bot: BotToken | None) -> TokenService:
    """The Bot Framework's, for our OAuth connection. Raises `ForbiddenAddress`."""
    url = cloud_of(settings).token_service
    return TokenService(session, url, settings.oauth_connection or "", settings.app_id or "", bot)


async def signing_in(
    settings: Settings,
    database: Database,
    keys: Keys,
    session: aiohttp.ClientSession,
    bot: BotToken | None,
    seconds: Callable[[], float] = real_seconds,
) -> SigningIn:
    """The way of signing in that was set. Raises `GraphNotSet`, `DatabaseError`, `UnusableCertificate`."""
    if settings.graph_auth is None:
        raise GraphNotSet
    by_service = settings.graph_auth == "connection"
    return await open_sign_in(
        settings.graph_auth,
        database,
        keys,
        registration_of(settings),
        token_service=token_service_of(settings, session, bot) if by_service else None,
        connection=settings.oauth_connection or "",
        public_url=settings.public_address or "",
        only_this_machine=settings.loopback and settings.app_id is None,
        ca_bundle=settings.ca_bundle,
        seconds=seconds,
    )


def graph_of(settings: Settings, session: aiohttp.ClientSession, access: Access) -> Graph:
    """The client for Graph."""
    return Graph(session, cloud_of(settings).graph, access, version=settings.graph_version)


def _credential(settings: Settings) -> Credential:
    if settings.graph_client_certificate is not None:
        return read_certificate(settings.graph_client_certificate)
    return settings.graph_secret.get_secret_value() if settings.graph_secret is not None else None
