"""The OAuth connection: tokens by channel account, single sign-on once for all clients, numbers, events."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.framework.token_service import TokenService
from bot.graph.access import CALENDAR
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.connection import TOKENS_RESPONSE
from bot.graph.signin.exchanges import FAILURE, TOKEN_EXCHANGE, VERIFY_STATE
from bot.graph.signin.opening import SigningIn
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn, SignInAway
from tests.wire.entra import FakeEntra
from tests.wire.signing import elsewhere, invoked, kept_bytes, opened, said, teams
from tests.wire.token_service import FakeTokenService, graph_token

ADELE = person_of(teams())
ACCOUNT = ("msteams", teams().user.id)
SLACK = elsewhere("slack", "U1")


@asynccontextmanager
async def connected(folder: Path, service: FakeTokenService, name: str = "graph") -> AsyncIterator[SigningIn]:
    """The way of the connection, with the service."""
    async with aiohttp.ClientSession() as session:
        client = TokenService(session, service.url, name, "app", None, timeout=2.0)
        authority = FakeEntra(base="https://localhost:9")
        async with opened("connection", authority, folder, folder, token_service=client, connection=name) as signing:
            yield signing


async def test_single_sign_on_is_offered_and_handled_once_for_all_clients(tmp_path: Path) -> None:
    async with FakeTokenService().running() as service, connected(tmp_path, service) as signing:
        await signing.sign_ins.meet(ADELE, teams())
        offer = await signing.sign_ins.offer(ADELE, ())
        assert (offer.connection, offer.exchange_uri, offer.typed_code) == ("graph", "api://botid-app", False)
        value = {"id": offer.exchange_id, "connectionName": "graph", "token": "from-teams"}
        both = await asyncio.gather(
            *(signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, value, teams())) for _ in range(3))
        )
        assert sorted(one.done for one in both if one) == [False, False, True], "the talk goes on once"
        assert [one.invoke_status for one in both if one] == [200, 200, 200]
        assert await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, value, teams())) == Completion(
            done=False, quiet=True
        )
        assert service.count("exchange") == 1
        assert await signing.access.token(ADELE, CALENDAR) == service.tokens[ACCOUNT]


async def test_an_exchange_is_remembered_over_a_restart(tmp_path: Path) -> None:
    value = {"id": "x1", "connectionName": "graph", "token": "from-teams"}
    async with FakeTokenService().running() as service:
        for done in (True, False):
            async with connected(tmp_path, service) as signing:
                completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, value, teams()))
                assert completion is not None
                assert completion.done is done
        assert service.count("exchange") == 1


async def test_what_cannot_be_exchanged_makes_every_client_show_the_card(tmp_path: Path) -> None:
    value = {"id": "x1", "connectionName": "graph", "token": "from-teams"}
    async with FakeTokenService(exchangeable=False).running() as service, connected(tmp_path, service) as signing:
        for _ in range(2):
            completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, value, teams()))
            assert completion == Completion(done=False, invoke_status=412, quiet=True)
        assert service.count("exchange") == 1
        service.status = 503
        other = invoked(TOKEN_EXCHANGE, value | {"id": "x2"}, teams())
        assert await signing.sign_ins.complete(other) == Completion(done=False, invoke_status=412, quiet=True)
        service.status, service.exchangeable = 200, True
        again = await signing.sign_ins.complete(other)
        assert again is not None
        assert again.done, "a service that was away is asked again"


@pytest.mark.parametrize("value", [{}, {"id": 7, "token": "t"}, {"id": "x"}, None])
async def test_an_exchange_without_its_parts_is_a_bad_request(tmp_path: Path, value: dict[str, object] | None) -> None:
    async with FakeTokenService().running() as service, connected(tmp_path, service) as signing:
        completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, value or {}, teams()))
        assert completion == Completion(done=False, invoke_status=400, quiet=True)
        assert service.asked == []


async def test_the_number_of_the_popup_comes_with_an_invoke(tmp_path: Path) -> None:
    async with (
        FakeTokenService(numbers={"123456": graph_token()}).running() as service,
        connected(tmp_path, service) as signing,
    ):
        await signing.sign_ins.meet(ADELE, teams())
        cancelled = invoked(VERIFY_STATE, {"state": "CancelledByUser"}, teams())
        assert await signing.sign_ins.complete(cancelled) == Completion(done=False)
        verify = invoked(VERIFY_STATE, {"state": "123456"}, teams())
        assert await signing.sign_ins.complete(verify) == Completion(done=True)
        assert await signing.access.token(ADELE, CALENDAR)
        failed = await signing.sign_ins.complete(invoked(FAILURE, {"code": "x"}, teams()))
        assert failed == Completion(done=False, quiet=True)


async def test_a_bare_number_is_a_sign_in_only_while_one_is_offered(tmp_path: Path) -> None:
    async with (
        FakeTokenService(numbers={"123456": graph_token()}).running() as service,
        connected(tmp_path, service) as signing,
    ):
        slack, person = SLACK, person_of(SLACK)
        await signing.sign_ins.meet(person, slack)
        assert await signing.sign_ins.complete(said("123456", slack)) is None
        offer = await signing.sign_ins.offer(person, ())
        assert (offer.typed_code, offer.exchange_id) == (True, None)
        assert await signing.sign_ins.complete(said("12345", slack)) is None
        assert await signing.sign_ins.complete(said("654321", slack)) == Completion(done=False)
        assert await signing.sign_ins.complete(said("\uff11\uff12\uff13456", slack)) == Completion(done=True)
        assert await signing.sign_ins.complete(said("123456", slack)) is None


async def test_a_token_event_counts_where_the_service_has_the_token(tmp_path: Path) -> None:
    async with FakeTokenService().running() as service, connected(tmp_path, service) as signing:
        event = invoked(TOKENS_RESPONSE, {"connectionName": "graph", "token": "made-up"}, SLACK)
        assert await signing.sign_ins.complete(event) == Completion(done=False)
        service.tokens["slack", "U1"] = graph_token()
        assert await signing.sign_ins.complete(event) == Completion(done=True)


async def test_a_worker_gets_the_token_after_a_restart_without_anybody_speaking(tmp_path: Path) -> None:
    async with FakeTokenService(tokens={ACCOUNT: graph_token()}).running() as service:
        async with connected(tmp_path, service) as signing:
            await signing.sign_ins.meet(ADELE, teams())
            assert b"Canary" not in kept_bytes(tmp_path)
        async with connected(tmp_path, service) as signing:
            assert await signing.access.token(ADELE, CALENDAR) == service.tokens[ACCOUNT]
            await signing.access.token(ADELE, CALENDAR)
            assert service.count("GetToken") == 1, "while it is good, nobody is asked"


async def test_a_refused_token_is_not_given_out_again(tmp_path: Path) -> None:
    async with (
        FakeTokenService(tokens={ACCOUNT: graph_token(n=1)}).running() as service,
        connected(tmp_path, service) as signing,
    ):
        await signing.sign_ins.meet(ADELE, teams())
        await signing.access.token(ADELE, CALENDAR)
        with pytest.raises(NoAccess) as refused:
            await signing.access.token(ADELE, CALENDAR, "")
        assert refused.value.scopes == CALENDAR
        service.tokens[ACCOUNT] = graph_token(n=2)
        assert await signing.access.token(ADELE, CALENDAR, "") == service.tokens[ACCOUNT]


async def test_nobody_signed_in_is_told_apart_from_a_service_that_is_away(tmp_path: Path) -> None:
    async with FakeTokenService().running() as service, connected(tmp_path, service) as signing:
        with pytest.raises(NoAccess):
            await signing.access.token(ADELE, CALENDAR)
        await signing.sign_ins.meet(ADELE, teams())
        with pytest.raises(NoAccess):
            await signing.access.token(ADELE, CALENDAR)
        assert not await signing.access.personal(ADELE)
        service.status = 503
        with pytest.raises(GraphAway):
            await signing.access.token(ADELE, CALENDAR)
        with pytest.raises(SignInAway):
            await signing.sign_ins.offer(ADELE, ())
        with pytest.raises(SignInAway):
            await signing.sign_ins.sign_out(ADELE)


async def test_personal_accounts_have_opaque_tokens(tmp_path: Path) -> None:
    async with (
        FakeTokenService(tokens={ACCOUNT: "EwB4A8l6BAAU"}).running() as service,
        connected(tmp_path, service) as signing,
    ):
        await signing.sign_ins.meet(ADELE, teams())
        assert await signing.access.personal(ADELE)
        service.tokens[ACCOUNT] = graph_token()
        await signing.access.token(ADELE, (), "")
        assert not await signing.access.personal(ADELE)


async def test_signing_out_reaches_the_service(tmp_path: Path) -> None:
    async with (
        FakeTokenService(tokens={ACCOUNT: graph_token()}).running() as service,
        connected(tmp_path, service) as signing,
    ):
        await signing.sign_ins.sign_out(ADELE)
        await signing.sign_ins.meet(ADELE, teams())
        await signing.access.token(ADELE, CALENDAR)
        await signing.sign_ins.sign_out(ADELE)
        assert service.tokens == {}
        with pytest.raises(NoAccess):
            await signing.access.token(ADELE, CALENDAR)


async def test_forget_me_reaches_the_service_too(tmp_path: Path) -> None:
    async with FakeTokenService(tokens={ACCOUNT: graph_token()}).running() as service:
        async with connected(tmp_path, service) as signing:
            await signing.sign_ins.meet(ADELE, teams())
            await signing.access.token(ADELE, CALENDAR)
            async with signing.vault._database.transaction() as transaction:
                await signing.forget(transaction, ADELE.tenant, ADELE.user)
            with pytest.raises(NoAccess):
                await signing.access.token(ADELE, CALENDAR)
        assert service.tokens == {}, "before the program ends"


async def test_in_a_channel_of_a_team_nobody_is_shown_a_card(tmp_path: Path) -> None:
    async with FakeTokenService().running() as service, connected(tmp_path, service) as signing:
        place = teams(thread="1", shared=True)
        await signing.sign_ins.meet(ADELE, place)
        with pytest.raises(NoWayToSignIn):
            await signing.sign_ins.offer(ADELE, ())
