"""On behalf of: Teams' token exchanged by msal, consent by the link of the authorization code."""

import asyncio
from pathlib import Path

import pytest

from bot.graph.access import CALENDAR, GROUPS
from bot.graph.errors import NoAccess
from bot.graph.signin.exchanges import FAILURE, TOKEN_EXCHANGE, VERIFY_STATE
from bot.graph.signin.offers import USUAL
from bot.profiles import person_of
from bot.sign_in import Completion
from tests.wire.entra import ADELE, BEN, CLIENT, TENANT, FakeEntra, Known
from tests.wire.signing import PUBLIC, authority, elsewhere, invoked, kept_bytes, opened, teams

PERSON = person_of(teams())


def handed(entra: FakeEntra, person: Known = ADELE, exchange: str = "x1") -> dict[str, str]:
    """What Teams hands over."""
    return {"id": exchange, "connectionName": "obo", "token": entra.sso(person)}


async def test_teams_token_is_exchanged_once_and_then_renewed_silently(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        entra.consent(ADELE, *USUAL)
        await signing.sign_ins.meet(PERSON, teams())
        offer = await signing.sign_ins.offer(PERSON, ())
        assert offer.exchange_uri == f"api://botid-{CLIENT}"
        assert offer.exchange_id
        assert offer.link.startswith(f"{PUBLIC}/auth/start?ticket=")
        clients = [signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra), teams())) for _ in range(3)]
        done = await asyncio.gather(*clients)
        assert sorted(one.done for one in done if one) == [False, False, True]
        assert len(entra.grants("jwt-bearer")) == 1
        token = await signing.access.token(PERSON, CALENDAR)
        assert entra.tokens[token][0] == ADELE
        await signing.access.token(PERSON, CALENDAR, "")
        assert (len(entra.grants("jwt-bearer")), len(entra.grants("refresh_token"))) == (1, 1)
        assert b"canary" not in kept_bytes(tmp_path)


async def test_a_missing_consent_shows_the_card_whose_link_asks_for_it(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        entra.consent(ADELE, *USUAL)
        await signing.sign_ins.meet(PERSON, teams())
        await signing.sign_ins.offer(PERSON, GROUPS)
        completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra), teams()))
        assert completion == Completion(done=False, invoke_status=412, quiet=True)
        with pytest.raises(NoAccess):
            await signing.access.token(PERSON, CALENDAR)
        entra.consent(ADELE, *GROUPS)
        await signing.sign_ins.offer(PERSON, GROUPS)
        again = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra, exchange="x2"), teams()))
        assert again == Completion(done=True)
        assert await signing.access.token(PERSON, GROUPS)


async def test_another_accounts_token_is_refused(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        entra.consent(BEN, *USUAL)
        entra.consent(ADELE, *USUAL)
        await signing.sign_ins.meet(PERSON, teams())
        completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra, BEN), teams()))
        assert completion == Completion(done=False, invoke_status=412, quiet=True)
        unknown = elsewhere()
        completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra, ADELE, "x2"), unknown))
        assert completion == Completion(done=False, invoke_status=412, quiet=True)


async def test_the_exchange_names_the_persons_own_tenant(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        entra.tenants = {TENANT}
        entra.consent(ADELE, *USUAL)
        async with opened("obo", entra, tmp_path, trusted, tenant="organizations") as signing:
            await signing.sign_ins.meet(PERSON, teams())
            completion = await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra), teams()))
            assert completion == Completion(done=True)


async def test_what_teams_says_beside_it_needs_no_words(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        for name in (VERIFY_STATE, FAILURE):
            completion = await signing.sign_ins.complete(invoked(name, {"state": "CancelledByUser"}, teams()))
            assert completion == Completion(done=False, quiet=True)


async def test_elsewhere_the_link_is_all(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        place = elsewhere("slack", "U1")
        await signing.sign_ins.meet(person_of(place), place)
        offer = await signing.sign_ins.offer(person_of(place), ())
        assert (offer.connection, offer.exchange_id, offer.typed_code) == (None, None, True)


async def test_signing_out_forgets_the_tokens(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("obo", entra, tmp_path, trusted) as signing:
        entra.consent(ADELE, *USUAL)
        await signing.sign_ins.meet(PERSON, teams())
        await signing.sign_ins.complete(invoked(TOKEN_EXCHANGE, handed(entra), teams()))
        await signing.sign_ins.sign_out(PERSON)
        with pytest.raises(NoAccess):
            await signing.access.token(PERSON, CALENDAR)
