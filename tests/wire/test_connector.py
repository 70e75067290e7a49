"""Sending through the connector: what is sent again, what is not, and where nothing is sent at all."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.framework.activity import Account, DeliveryFailed, Reference
from bot.framework.addresses import ServiceHosts
from bot.framework.connector import Connector, client_session, retry_after
from tests.wire.channel import Channel
from tests.wire.identity import certificate
from tests.wire.taker import message

ONE = (message("one"),)
HASTE = aiohttp.ClientTimeout(total=0.3, sock_connect=0.3)


class Tokens:
    """A `BotToken` that counts."""

    def __init__(self) -> None:
        self.number = 1
        self.forgotten: list[str] = []

    async def token(self) -> str:
        return f"t{self.number}"

    def forget(self, token: str) -> None:
        self.forgotten.append(token)
        self.number += 1


class Naps:
    """A sleep that only notes how long it would have been."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


def to(channel: Channel, **more: object) -> Reference:
    """A conversation on the channel."""
    reference = Reference(
        channel="msteams",
        service_url=channel.url,
        conversation="19:ab@thread.tacv2",
        bot=Account(id="bot"),
        user=Account(id="ida"),
    )
    return reference.model_copy(update=more)


@asynccontextmanager
async def connector(naps: Naps | None = None, within: aiohttp.ClientTimeout = HASTE) -> AsyncIterator[Connector]:
    """One without credentials."""
    async with client_session() as session:
        yield Connector(session, ServiceHosts(None), None, timeout=within, sleep=naps or Naps())


async def test_a_message_of_its_own_goes_to_the_conversation_with_its_thread() -> None:
    async with Channel().running() as channel, connector() as delivery:
        await delivery.send(to(channel, thread="17", shared=True, tenant="t1"), ONE, "key")
        (sent,) = channel.sent
        assert sent.path == "/v3/conversations/19%3Aab%40thread.tacv2%3Bmessageid%3D17/activities"
        assert sent.activity["conversation"] == {
            "id": "19:ab@thread.tacv2;messageid=17",
            "isGroup": True,
            "tenantId": "t1",
        }
        assert "replyToId" not in sent.activity
        assert sent.authorization is None


@pytest.mark.parametrize("answers", ["a/../b?c#d", "ünï", "1:x;y=z"])
async def test_ids_cannot_lead_elsewhere(answers: str) -> None:
    async with Channel().running() as channel, connector() as delivery:
        await delivery.reply(to(channel, conversation="../../admin?x"), ONE, answers)
        (sent,) = channel.sent
        assert sent.path.startswith("/v3/conversations/..%2F..%2Fadmin%3Fx/activities/")
        assert sent.path.count("/") == 5
        assert sent.activity["replyToId"] == answers


async def test_ids_that_we_made_up_are_not_told_to_the_channel() -> None:
    async with Channel().running() as channel, connector() as delivery:
        await delivery.reply(to(channel), ONE, "made-1")
        assert channel.sent[0].path.endswith("/activities")
        assert "replyToId" not in channel.sent[0].activity


@pytest.mark.parametrize(("header", "naps"), [("2", [2.0]), ("0", [0.0]), (None, [0.5]), ("soon", [0.5])])
async def test_429_is_waited_for(header: str | None, naps: list[float]) -> None:
    slept = Naps()
    async with Channel().running() as channel, connector(slept) as delivery:
        channel.answers = [(429, {"Retry-After": header} if header else {})]
        await delivery.send(to(channel), ONE, "key")
        assert (len(channel.sent), slept.taken) == (2, naps)


async def test_429_is_not_waited_for_without_end() -> None:
    async with Channel().running() as channel, connector() as delivery:
        channel.answers = [(429, {"Retry-After": "1"})] * 3
        with pytest.raises(DeliveryFailed, match="429"):
            await delivery.send(to(channel), ONE, "key")
        assert len(channel.sent) == 3
        channel.answers = [(429, {"Retry-After": "3600"})]
        with pytest.raises(DeliveryFailed, match="429"):
            await delivery.send(to(channel), ONE, "key")
        assert len(channel.sent) == 4


@pytest.mark.parametrize("status", [500, 502, 503, 504, 400, 403, 404, 302])
async def test_other_answers_are_not_tried_again(status: int) -> None:
    async with Channel().running() as channel, connector() as delivery:
        channel.answers = [(status, {"Location": "/elsewhere"})]
        with pytest.raises(DeliveryFailed, match=str(status)):
            await delivery.send(to(channel), ONE, "key")
        assert len(channel.sent) == 1


async def test_an_unknown_outcome_is_not_tried_again() -> None:
    async with Channel().running() as channel, connector() as delivery:
        channel.break_off = 1
        with pytest.raises(DeliveryFailed, match="unknown"):
            await delivery.send(to(channel), ONE, "key")
        channel.pause = 2.0
        with pytest.raises(DeliveryFailed, match="unknown"):
            await delivery.send(to(channel), ONE, "key")
        assert len(channel.sent) == 1


async def test_a_connector_that_is_not_there_is_tried_three_times() -> None:
    slept = Naps()
    async with connector(slept) as delivery:
        nowhere = Channel()
        nowhere.url = "http://127.0.0.1:9"
        with pytest.raises(DeliveryFailed, match="reached"):
            await delivery.send(to(nowhere), ONE, "key")
        assert slept.taken == [0.5, 2.0]


async def test_after_a_failure_the_rest_of_the_batch_is_not_sent() -> None:
    async with Channel().running() as channel, connector() as delivery:
        channel.answers = [(200, {}), (500, {})]
        with pytest.raises(DeliveryFailed):
            await delivery.send(to(channel), (message("one"), message("two"), message("three")), "key")
        assert channel.texts == ["one", "two"]


async def test_a_hung_conversation_holds_up_itself_alone() -> None:
    async with Channel().running() as channel, connector(within=aiohttp.ClientTimeout(total=5)) as delivery:
        channel.slow_conversations = {"slow"}
        slow = [asyncio.create_task(delivery.send(to(channel, conversation="slow"), ONE, "k")) for _ in range(3)]
        await channel.until(1)
        begun = time.monotonic()
        await delivery.send(to(channel), (message("quick"),), "key")
        assert time.monotonic() - begun < 0.5
        assert channel.texts == ["one", "quick"]
        for task in slow:
            task.cancel()


async def test_without_credentials_only_this_machine_is_called() -> None:
    async with connector() as delivery:
        elsewhere = Channel()
        elsewhere.url = "https://smba.trafficmanager.net/emea"
        with pytest.raises(DeliveryFailed, match="serviceUrl"):
            await delivery.send(to(elsewhere), ONE, "key")


async def test_with_credentials_listed_https_hosts_are_called_with_the_token(tmp_path: Path) -> None:
    context, trusted = certificate(tmp_path)
    tokens = Tokens()
    async with Channel().running(context) as channel, client_session(trusted) as session:
        delivery = Connector(session, ServiceHosts(("localhost",)), tokens, sleep=Naps())
        await delivery.send(to(channel), ONE, "key")
        assert [sent.authorization for sent in channel.sent] == ["Bearer t1"]
        channel.answers = [(401, {})]
        await delivery.send(to(channel), ONE, "key")
        assert [sent.authorization for sent in channel.sent[1:]] == ["Bearer t1", "Bearer t2"]
        assert tokens.forgotten == ["t1"]
        with pytest.raises(DeliveryFailed, match="serviceUrl"):
            await delivery.send(to(channel, service_url="http://localhost/"), ONE, "key")


async def test_a_certificate_that_nobody_trusts_is_refused_at_once(tmp_path: Path) -> None:
    context, _ = certificate(tmp_path)
    slept = Naps()
    async with Channel().running(context) as channel, client_session() as session:
        delivery = Connector(session, ServiceHosts(("localhost",)), Tokens(), sleep=slept)
        with pytest.raises(DeliveryFailed, match="trusted"):
            await delivery.send(to(channel), ONE, "key")
        assert (slept.taken, channel.sent) == ([], [])


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ("12", 12.0),
        ("-5", None),
        ("Mon, 02 Mar 2026 09:00:30 GMT", 30.0),
        ("Mon, 02 Mar 2026 08:00:00 GMT", 0.0),
        ("nonsense", None),
        ("nan", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(given: str | None, seconds: float | None) -> None:
    assert retry_after(given, datetime(2026, 3, 2, 9, tzinfo=UTC)) == seconds
