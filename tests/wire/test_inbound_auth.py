"""POST /api/messages with credentials: tokens by a real identity provider, good ones and every kind of bad one."""

import asyncio
import base64
import hmac
import time
from typing import Any

import aiohttp
import pytest
from cryptography.hazmat.primitives import serialization

from bot.framework.addresses import ServiceHosts
from bot.framework.clouds import GLOBAL
from bot.framework.inbound_auth import Issuer, NotNow, TokenGate, Unauthenticated
from bot.framework.openid_keys import RENEWAL_EVERY, RENEWALS, KeysUnavailable, OpenIdKeys, UnknownKey
from tests.wire.channel import said
from tests.wire.edge import edge
from tests.wire.identity import APP_ID, SERVICE, IdentityProvider, private_key, public_jwk, token


def teams(**more: Any) -> dict[str, Any]:
    """A message from Teams whose answer comes back over HTTP."""
    return said("hi", SERVICE, channelId="msteams", deliveryMode="expectReplies", **more)


NONE = b'{"alg": "none", "kid": "k1"}'
HMAC = b'{"alg": "HS256", "kid": "k1"}'


def _part(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def unsigned() -> str:
    """A token with the algorithm "none"."""
    return f"{_part(NONE)}.{token().split('.')[1]}."


def signed_with_the_public_key() -> str:
    """HMAC with the public key as the secret: the classic confusion of algorithms."""
    signed = f"{_part(HMAC)}.{token().split('.')[1]}"
    key = private_key("k1").public_key()
    pem = key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    return f"{signed}.{_part(hmac.digest(pem, signed.encode(), 'sha256'))}"


BAD_TOKENS = {
    "none": lambda: None,
    "empty": lambda: "",
    "words": lambda: "not-a-token",
    "three words": lambda: "a.b.c",
    "huge": lambda: "x" * 7000,
    "expired": lambda: token(exp=int(time.time()) - 3600),
    "not yet good": lambda: token(nbf=int(time.time()) + 3600),
    "without an end": lambda: token(exp=None),
    "for another bot": lambda: token(aud="somebody-else"),
    "for nobody": lambda: token(aud=None),
    "of another issuer": lambda: token(iss="https://evil.example"),
    "of no issuer": lambda: token(iss=None),
    "of a list of issuers": lambda: token(iss=None, ISS=["https://issuer.example"]),
    "forged": lambda: token(kid="k1", signed_with="other"),
    "of an unknown key": lambda: token(kid="unknown"),
    "tampered with": lambda: token()[:-6] + "AAAAAA",
    "unsigned": unsigned,
    "signed with the public key": signed_with_the_public_key,
}


@pytest.mark.parametrize("name", BAD_TOKENS)
async def test_bad_tokens_are_401(name: str) -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        status, answer = await bot.post(teams(), BAD_TOKENS[name]())
        assert (status, answer["error"]["code"]) == (401, "Unauthorized")
        assert bot.taker.taken == []


@pytest.mark.parametrize("header", ["Basic abc", "Bearer", "token", "Bearer  "])
async def test_other_headers_are_401(header: str) -> None:
    async with (
        IdentityProvider().running() as provider,
        edge(provider.metadata_url) as bot,
        bot.client.post(bot.url, json=teams(), headers={"Authorization": header}) as response,
    ):
        assert response.status == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"


async def test_a_good_token_is_let_in() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post(teams(), token()))[0] == 200
        assert (await bot.post(teams(serviceUrl=SERVICE.rstrip("/")), token()))[0] == 200
        assert (await bot.post(teams(), token(exp=int(time.time()) - 100)))[0] == 200, "five minutes of clock skew"
        assert provider.key_fetches == 1


@pytest.mark.parametrize(
    ("change", "claims", "status"),
    [
        ({"serviceUrl": None}, {}, 400),
        ({"channelId": None}, {}, 400),
        ({"channelId": 5}, {}, 400),
        ({"from": None}, {}, 400),
        ({"serviceUrl": "https://smba.trafficmanager.net/other/"}, {}, 403),
        ({}, {"serviceurl": None}, 403),
        ({}, {"serviceurl": "https://webchat.botframework.com/"}, 403),
        ({"serviceUrl": "https://evil.example/"}, {"serviceurl": "https://evil.example/"}, 403),
        ({"serviceUrl": "http://127.0.0.1/"}, {"serviceurl": "http://127.0.0.1/"}, 403),
        ({"serviceUrl": "http://smba.trafficmanager.net/"}, {"serviceurl": "http://smba.trafficmanager.net/"}, 403),
        (
            {"serviceUrl": "https://smba.trafficmanager.net.evil.example/"},
            {"serviceurl": "https://smba.trafficmanager.net.evil.example/"},
            403,
        ),
        (
            {"serviceUrl": "https://evilbotframework.com/"},
            {"serviceurl": "https://evilbotframework.com/"},
            403,
        ),
        ({"channelId": "slack"}, {}, 403),
        ({"channelId": "webchat"}, {}, 200),
    ],
)
async def test_a_token_is_good_for_its_channel_and_service_url_alone(
    change: dict[str, Any], claims: dict[str, Any], status: int
) -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post(teams() | change, token(**claims)))[0] == status


async def test_a_bad_body_with_a_bad_token_is_a_matter_of_the_token() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post_bytes(b"not json"))[0] == 401


async def test_a_good_token_does_not_excuse_a_bad_body() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        headers = {"Authorization": f"Bearer {token()}"}
        async with bot.client.post(bot.url, data=b"not json", headers=headers) as response:
            assert response.status == 400


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"channelData": {"tenant": {"id": "T1"}}}, 200),
        ({"conversation": {"id": "c1", "tenantId": "t1"}}, 200),
        ({"channelData": {"tenant": {"id": "t2"}}}, 403),
        ({"conversation": {"id": "c1", "tenantId": "t1"}, "channelData": {"tenant": {"id": "t2"}}}, 403),
        ({"channelId": "webchat"}, 200),
        ({}, 403),
    ],
)
async def test_only_listed_tenants_may_use_the_bot(change: dict[str, Any], status: int) -> None:
    tenants = frozenset({"t1"})
    async with IdentityProvider().running() as provider, edge(provider.metadata_url, tenants) as bot:
        assert (await bot.post(teams() | change, token()))[0] == status


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ({"appid": APP_ID, "ver": "1.0"}, 200),
        ({"azp": APP_ID, "ver": "2.0"}, 200),
        ({"appid": "another-app"}, 403),
        ({}, 403),
    ],
)
async def test_a_token_from_entra_must_be_issued_to_the_bot_itself(claims: dict[str, Any], status: int) -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post(teams(), token(iss="https://sts/t1/", serviceurl=None, **claims)))[0] == status


async def test_a_made_up_issuer_costs_no_request_to_entra() -> None:
    async with IdentityProvider().running() as provider, aiohttp.ClientSession() as session:
        away = OpenIdKeys(session, "http://127.0.0.1:9/none")
        issuers = (Issuer(keys=OpenIdKeys(session, provider.metadata_url)), Issuer(keys=away, channel=False))
        gate = TokenGate(APP_ID, issuers, ServiceHosts(GLOBAL.service_hosts))
        with pytest.raises(Unauthenticated):
            await gate.admit(f"Bearer {token(iss='https://evil.example')}", None)
        with pytest.raises(NotNow):
            await gate.admit(f"Bearer {token(iss='http://127.0.0.1:9/tenant')}", None)


async def test_a_rotated_key_is_known_at_its_first_token() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post(teams(), token("k1")))[0] == 200
        provider.keys = [public_jwk("k2")]
        assert (await bot.post(teams(), token("k2")))[0] == 200
        assert (await bot.post(teams(), token("k1")))[0] == 401, "the old key is gone"


async def test_forged_key_ids_do_not_hammer_the_issuer() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        for number in range(30):
            assert (await bot.post(teams(), token(f"forged{number % 2}", signed_with="other")))[0] == 401
        assert provider.key_fetches == 1 + RENEWALS
        assert (await bot.post(teams(), token()))[0] == 200


async def test_keys_that_cannot_be_fetched_are_answered_503_and_fetched_later() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        provider.status = 500
        async with bot.client.post(bot.url, json=teams(), headers={"Authorization": f"Bearer {token()}"}) as response:
            assert (response.status, response.headers["Retry-After"]) == (503, "5")
        provider.status = 200
        assert (await bot.post(teams(), token()))[0] == 200


async def test_a_hung_issuer_blocks_neither_the_loop_nor_known_keys() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        assert (await bot.post(teams(), token()))[0] == 200
        provider.hold.clear()
        strange = asyncio.create_task(bot.post(teams(), token("unknown")))
        await asyncio.sleep(0.05)
        begun = time.monotonic()
        assert (await bot.post(teams(), token()))[0] == 200
        assert time.monotonic() - begun < 0.5
        assert (await strange)[0] == 401


async def test_many_first_requests_fetch_the_keys_once() -> None:
    async with IdentityProvider().running() as provider, edge(provider.metadata_url) as bot:
        talks = [teams(conversation={"id": f"c{n}"}) for n in range(20)]
        answers = await asyncio.gather(*(bot.post(talk, token()) for talk in talks))
        assert {status for status, _ in answers} == {200}
        assert provider.key_fetches == 1


class StandingTime:
    """Monotonic seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


async def test_known_keys_outlive_an_issuer_that_is_away() -> None:
    now = StandingTime()
    async with IdentityProvider().running() as provider, aiohttp.ClientSession() as session:
        keys = OpenIdKeys(session, provider.metadata_url, now=now)
        await keys.key("k1")
        provider.status, now.at = 500, now.at + 24 * 3600
        await keys.key("k1")
        assert provider.key_fetches == 1
        provider.status, provider.keys = 200, [public_jwk("k2")]
        await keys.key("k2")
        with pytest.raises(UnknownKey):
            await keys.key("k1")


async def test_the_budget_of_renewals_fills_up_again() -> None:
    now = StandingTime()
    async with IdentityProvider().running() as provider, aiohttp.ClientSession() as session:
        keys = OpenIdKeys(session, provider.metadata_url, now=now)
        for _ in range(RENEWALS + 3):
            with pytest.raises(UnknownKey):
                await keys.key("unknown")
        assert provider.key_fetches == 1 + RENEWALS
        now.at += RENEWAL_EVERY + 1
        with pytest.raises(UnknownKey):
            await keys.key("unknown")
        assert provider.key_fetches == 2 + RENEWALS


async def test_a_caller_that_gives_up_does_not_end_the_fetch_of_others() -> None:
    async with IdentityProvider().running() as provider, aiohttp.ClientSession() as session:
        provider.hold.clear()
        keys = OpenIdKeys(session, provider.metadata_url)
        first, second = (asyncio.create_task(keys.key("k1")) for _ in range(2))
        await asyncio.sleep(0.02)
        first.cancel()
        provider.hold.set()
        assert (await second).endorsements == {"msteams", "webchat"}


@pytest.mark.parametrize(
    "served",
    [
        [],
        [{"kid": "k1"}],
        [{"kid": "k1", "kty": "RSA", "n": "!", "e": "AQAB"}],
        [{"kid": "k1", "kty": "oct", "k": "c2VjcmV0"}],
        ["k1", None, 7],
        [public_jwk("k1", use="enc")],
    ],
)
async def test_keys_of_no_use_are_left_out(served: list[Any]) -> None:
    async with IdentityProvider().running() as provider, aiohttp.ClientSession() as session:
        provider.keys = served
        with pytest.raises(UnknownKey):
            await OpenIdKeys(session, provider.metadata_url).key("k1")


async def test_an_issuer_that_cannot_be_reached_is_a_typed_error() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(KeysUnavailable):
            await OpenIdKeys(session, "http://127.0.0.1:9/none").key("k1")
