"""`python -m bot check` for Graph: each part that can be wrong, and the sentence that says so."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from bot.check import graph
from bot.clock import real_seconds
from bot.framework.credentials import TokenUnavailable
from bot.framework.trust import tls_context
from bot.graph.probe import Finding, Probe
from bot.graph.signin.aadsts import WORDS
from bot.graph.signin.entra import Entra, Registration
from bot.graph.signin.opening import Way
from bot.settings import Settings
from tests.wire.entra import CLIENT, SCOPE, SECRET, TENANT, FakeEntra, Refusal
from tests.wire.signing import authority


class Bot:
    """The bot's own login."""

    def __init__(self, *, works: bool) -> None:
        self._works = works

    async def token(self) -> str:
        """See `BotToken`."""
        if not self._works:
            raise TokenUnavailable("Entra ID refused the bot's credentials (invalid_client).")
        return "t"

    def forget(self, token: str) -> None:
        """See `BotToken`."""


@asynccontextmanager
async def service(status: int = 401) -> AsyncIterator[str]:
    """Something that answers like this, as Graph does without a token."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(status=status)

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    yield f"http://127.0.0.1:{server.port}"
    await server.close()


async def found(way: Way, entra: FakeEntra, trusted: Path | None, **more: Any) -> dict[str, Finding]:
    """What is found, by part."""
    registration = Registration(
        client_id=more.pop("client_id", CLIENT),
        credential=None if way == "device" else more.pop("secret", SECRET),
        authority=entra.base,
        tenant=more.pop("tenant", TENANT),
        scope=SCOPE,
    )
    ours = Entra(registration, ca_bundle=trusted, timeout=2.0)
    connector = aiohttp.TCPConnector(ssl=tls_context(trusted))
    async with service() as graph, aiohttp.ClientSession(connector=connector) as session:
        given = {"graph": graph, "token_service": graph, "bot": None, "seconds": real_seconds} | more
        findings = [finding async for finding in Probe(way, ours, session, **given).findings()]
    ours.close()
    return {finding.part: finding for finding in findings}


def wrong(findings: dict[str, Finding]) -> dict[str, str]:
    """The parts that do not work."""
    return {part: finding.text for part, finding in findings.items() if not finding.works}


@pytest.mark.parametrize("way", ["application", "code", "obo", "device"])
async def test_what_is_right_is_said_to_be(tmp_path: Path, way: Way) -> None:
    async with authority(tmp_path) as (entra, trusted):
        findings = await found(way, entra, trusted)
        assert list(findings) == ["authority", "clock", "credentials", "consent", "graph"]
        assert wrong(findings) == {}
        assert not [finding for finding in findings.values() if SECRET in finding.text]


async def test_a_wrong_secret_is_named(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        said = wrong(await found("code", entra, trusted, secret="another"))
        assert said == {"credentials": f"{WORDS[7000215]} (AADSTS7000215)."}


@pytest.mark.parametrize(
    ("code", "words"),
    [(7000222, "has expired"), (65001, "administrator grants them"), (53003, "Conditional Access"), (1, "refused")],
)
async def test_a_refusal_is_put_into_words(tmp_path: Path, code: int, words: str) -> None:
    async with authority(tmp_path) as (entra, trusted):
        entra.refusal = Refusal("invalid_client", code, 401)
        (said,) = wrong(await found("application", entra, trusted)).values()
        assert words in said
        assert f"(AADSTS{code})" in said


async def test_an_unknown_app_is_named_for_a_device_too(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        said = wrong(await found("device", entra, trusted, client_id="another"))
        assert "BOT_GRAPH_CLIENT_ID" in said["credentials"]


async def test_an_unknown_tenant_is_named_once(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        said = wrong(await found("application", entra, trusted, tenant="nowhere.example"))
        assert list(said) == ["authority"]
        assert "knows no tenant nowhere.example: look at BOT_GRAPH_TENANT_ID" in said["authority"]


async def test_missing_application_permissions_are_listed(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        entra.roles = ()
        said = wrong(await found("application", entra, trusted))
        assert "administrator has to grant" in said["consent"]
        assert "Calendars.ReadWrite, MailboxSettings.Read" in said["consent"]
        entra.roles = ("Calendars.ReadWrite", "MailboxSettings.Read", "User.Read.All")
        findings = await found("application", entra, trusted)
        assert findings["consent"].works
        assert findings["consent"].text.endswith("missing: Place.Read.All")


async def test_an_app_for_several_tenants_cannot_be_tried(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        findings = await found("code", entra, trusted, tenant="common")
        assert findings["credentials"].text.startswith("not tried")
        assert entra.asked == []


@pytest.mark.parametrize(("skew", "words"), [(720, "12 minutes behind"), (-720, "12 minutes ahead")])
async def test_a_wrong_clock_is_told(tmp_path: Path, skew: int, words: str) -> None:
    async with authority(tmp_path) as (entra, trusted):
        entra.skew = skew
        assert words in wrong(await found("application", entra, trusted))["clock"]
        entra.skew = 240 if skew > 0 else -240
        assert wrong(await found("application", entra, trusted)) == {}


async def test_what_cannot_be_reached_is_named_with_its_setting(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        said = wrong(await found("application", entra, trusted, graph="http://127.0.0.1:9"))
        assert "BOT_GRAPH_URL" in said["graph"]
        async with service(503) as broken:
            assert "out of order (503)" in wrong(await found("application", entra, trusted, graph=broken))["graph"]
        entra.base = "https://localhost:9"
        said = wrong(await found("application", entra, trusted))
        assert "BOT_AUTHORITY_URL" in said["authority"]
        assert "credentials" not in said, "what cannot be tried is not said to be wrong"


async def test_a_certificate_that_is_not_trusted_is_told(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, _):
        assert "BOT_CA_BUNDLE" in wrong(await found("application", entra, None))["authority"]


async def test_the_settings_lead_to_all_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `python -m bot check` calls it, which runs a loop of its own."""
    monkeypatch.chdir(tmp_path)
    async with authority(tmp_path) as (entra, trusted), service() as root:
        settings = Settings(
            calendar="graph",
            graph_auth="application",
            graph_client_id=CLIENT,
            graph_client_secret=SecretStr("another"),
            graph_tenant_id=TENANT,
            authority_url=entra.base,
            graph_url=root,
            ca_bundle=trusted,
        )
        findings = await asyncio.to_thread(lambda: list(graph(settings)))
        assert [finding.part for finding in findings if finding.works] == ["cloud", "authority", "clock", "graph"]
        broken = settings.model_copy(update={"graph_client_certificate": trusted, "graph_client_secret": None})
        cloud, finding = await asyncio.to_thread(lambda: list(graph(broken)))
        assert cloud.text == f"global: Graph at {root}"
        assert finding.text.startswith("BOT_GRAPH_CLIENT_CERTIFICATE: ")
    assert list(graph(Settings(calendar="local"))) == []


async def test_the_connection_needs_the_token_service_and_the_bots_own_login() -> None:
    nowhere = FakeEntra(base="https://localhost:9")
    assert wrong(await found("connection", nowhere, None, bot=Bot(works=True))) == {}
    said = wrong(await found("connection", nowhere, None, bot=Bot(works=False), token_service="http://127.0.0.1:9"))
    assert "BOT_TOKEN_SERVICE_URL" in said["token service"]
    assert "invalid_client" in said["credentials"]
    assert "BOT_APP_PASSWORD" in said["credentials"]
    ahead = await found("connection", nowhere, None, seconds=lambda: real_seconds() + 900)
    assert "15 minutes ahead" in wrong(ahead)["clock"]
