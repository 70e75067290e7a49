"""Whatever JSON comes: an answer or `BadActivity`, nothing else."""

from contextlib import suppress
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels import read_press
from bot.framework.activity import Answer, Incoming
from bot.framework.botbuilder import Pipeline
from bot.framework.incoming import BadActivity
from tests.bot.framework.test_incoming import TEAMS

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    *(*TEAMS, "value", "name", "membersAdded", "reactionsAdded"),
    *("attachments", "deliveryMode", "replyToId", "action"),
)
KINDS = (
    *("message", "invoke", "event", "conversationUpdate"),
    *("messageReaction", "installationUpdate", "messageUpdate", "x"),
)


async def turn(incoming: Incoming) -> Answer:
    """A turn that reads what it gets."""
    read_press(incoming.value)
    return Answer()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=4), st.sampled_from(KINDS))
async def test_any_field_may_hold_anything(change: dict[str, Any], kind: str) -> None:
    statuses = {200, 501}
    with suppress(BadActivity):
        statuses = {(await Pipeline().run(TEAMS | {"type": kind} | change, turn)).invoke_status}
    assert statuses <= {200, 501}


@given(JSON)
def test_any_value_is_a_press_or_none(value: Any) -> None:
    press = read_press(value)
    assert press is None or press.key == (value.get("action") or {}).get("data", value).get("choice", press.key)
