"""The bot's own token, by msal against a real token endpoint over TLS."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.framework.credentials import EARLY, AppCredentials, TokenUnavailable
from tests.wire.identity import APP_ID, IdentityProvider, certificate

SCOPE = "https://api.botframework.com/.default"


class StandingTime:
    """Monotonic seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@asynccontextmanager
async def credentials(
    folder: Path, now: StandingTime, seconds: float = 5.0
) -> AsyncIterator[tuple[IdentityProvider, AppCredentials]]:
    """A provider and credentials for it."""
    context, trusted = certificate(folder)
    async with IdentityProvider().running(context) as provider:
        made = AppCredentials(
            APP_ID, "secret", f"{provider.base}/tenant", SCOPE, ca_bundle=trusted, timeout=seconds, now=now
        )
        yield provider, made
        made.close()


async def test_the_bot_logs_in_with_its_client_credentials(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime()) as (provider, bot):
        assert await bot.token() == "bot-token-1"
        (login,) = provider.logins
        assert (login["grant_type"], login["client_id"], login["scope"]) == ("client_credentials", APP_ID, SCOPE)


async def test_the_token_is_kept_until_shortly_before_its_end(tmp_path: Path) -> None:
    now = StandingTime()
    async with credentials(tmp_path, now) as (provider, bot):
        await bot.token()
        now.at = 3600 - EARLY - 1
        assert await bot.token() == "bot-token-1"
        now.at = 3600 - EARLY
        assert await bot.token() == "bot-token-2"
        assert len(provider.logins) == 2


async def test_many_who_wait_share_one_login_and_the_loop_goes_on(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime()) as (provider, bot):
        provider.hold.clear()
        waiting = [asyncio.create_task(bot.token()) for _ in range(20)]
        begun = time.monotonic()
        for _ in range(10):
            await asyncio.sleep(0.01)
        assert time.monotonic() - begun < 0.5
        provider.hold.set()
        assert set(await asyncio.gather(*waiting)) == {"bot-token-1"}
        assert len(provider.logins) == 1


async def test_a_forgotten_token_is_fetched_anew_past_every_cache(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime()) as (_, bot):
        first = await bot.token()
        bot.forget("another")
        assert await bot.token() == first
        bot.forget(first)
        assert await bot.token() == "bot-token-2"


async def test_refused_credentials_are_a_typed_error(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime()) as (provider, bot):
        provider.login_answer = {"error": "invalid_client", "error_description": "secret text"}
        with pytest.raises(TokenUnavailable, match="invalid_client") as caught:
            await bot.token()
        assert "secret" not in str(caught.value)


async def test_an_authority_that_is_out_of_order_is_a_typed_error(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime()) as (provider, bot):
        await bot.token()
        provider.login_status = 503
        bot.forget("bot-token-1")
        with pytest.raises(TokenUnavailable):
            await bot.token()


async def test_a_login_that_hangs_ends_in_time(tmp_path: Path) -> None:
    async with credentials(tmp_path, StandingTime(), seconds=0.3) as (provider, bot):
        provider.hold.clear()
        begun = time.monotonic()
        with pytest.raises(TokenUnavailable):
            await bot.token()
        assert time.monotonic() - begun < 4
        provider.hold.set()
        assert (await bot.token()).startswith("bot-token")


async def test_an_authority_that_is_not_there_is_a_typed_error() -> None:
    bot = AppCredentials(APP_ID, "secret", "https://127.0.0.1:9/tenant", SCOPE)
    with pytest.raises(TokenUnavailable):
        await bot.token()
    bot.close()
