"""A database that does not answer, as those see it who sign in or call Graph."""

from typing import Any

import pytest

from bot.database import DatabaseLocked
from bot.framework.activity import Reference
from bot.graph.errors import GraphAway
from bot.graph.signin.guarded import GuardedAccess, GuardedSignIns
from bot.graph.signin.returning import Returning
from bot.sign_in import SignInAway
from bot.storage.store import PersonKey
from tests.bot.wiring import incoming

ADA = PersonKey(tenant="", user="ada")
TALK = incoming("hello", activity_id="1")


class Locked:
    """Whatever it is asked, its database is locked."""

    delegated = True

    def __getattr__(self, name: str) -> Any:
        async def locked(*_arguments: object) -> None:
            raise DatabaseLocked(name)

        return locked


async def test_those_who_call_graph_may_try_again_later() -> None:
    access = GuardedAccess(Locked())
    for call in (access.token(ADA, ()), access.mailbox(ADA), access.personal(ADA)):
        with pytest.raises(GraphAway):
            await call


async def test_those_who_sign_in_may_try_again_later_and_turns_go_on() -> None:
    sign_ins = GuardedSignIns(Locked())
    for call in (sign_ins.offer(ADA, ()), sign_ins.sign_out(ADA)):
        with pytest.raises(SignInAway):
            await call
    await sign_ins.meet(ADA, TALK.reference)
    assert await sign_ins.complete(TALK) is None


async def test_a_talk_that_cannot_go_on_stops_nobody_else() -> None:
    returning, heard = Returning(), []

    async def listener(person: PersonKey, reference: Reference) -> None:
        heard.append(person)
        if len(heard) == 1:
            raise RuntimeError(reference.channel)

    returning.tell(ADA, TALK.reference)
    await returning.close()
    returning.listen(listener)
    returning.tell(ADA, TALK.reference)
    returning.tell(ADA, TALK.reference)
    await returning.close()
    assert heard == [ADA, ADA], "nobody listened to the first"
