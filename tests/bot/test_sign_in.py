"""Signing in as a turn sees it, where nobody needs to."""

import pytest

from bot.sign_in import Completion, NoSignIns, NoWayToSignIn
from bot.storage.store import PersonKey
from tests.bot.wiring import incoming

ADA = PersonKey(tenant="", user="ada")


@pytest.mark.parametrize("name", ["signin/tokenExchange", "signin/verifyState", "signin/failure"])
async def test_an_invoke_around_a_sign_in_is_unknown_where_there_is_none(name: str) -> None:
    invoke = incoming(activity_id="1", kind="invoke", name=name, value={"state": "123456"})
    assert await NoSignIns().complete(invoke) == Completion(done=False, invoke_status=501, quiet=True)


async def test_all_else_is_what_somebody_said() -> None:
    assert await NoSignIns().complete(incoming("123456", activity_id="1")) is None
    press = incoming(activity_id="2", kind="invoke", name="adaptiveCard/action", value={})
    assert await NoSignIns().complete(press) is None


async def test_nobody_can_sign_in_or_out() -> None:
    nobody = NoSignIns()
    await nobody.meet(ADA, incoming(activity_id="1").reference)
    with pytest.raises(NoWayToSignIn):
        await nobody.offer(ADA, ())
    with pytest.raises(NoWayToSignIn):
        await nobody.sign_out(ADA)
