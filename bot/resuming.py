"""Takes a talk up again of our own accord, once its person has signed in in another place: a browser, a device page.

`bot.graph.signin.returning` tells that they have; here is the turn that follows.
"""

from collections.abc import Mapping
from uuid import uuid4

import structlog

from bot.cards import Sent, unnoticed
from bot.framework.activity import Delivery, DeliveryFailed, Incoming, Reference, TooBusy, TurnTaker
from bot.storage.store import PersonKey

_log = structlog.get_logger("resuming")


class Resuming:
    """Takes the turn that shows the draft again, and sends what it says."""

    def __init__(self, taker: TurnTaker, deliveries: Mapping[str, Delivery], sent: Sent = unnoticed) -> None:
        """`deliveries`: by channel, "" for all others. `sent`: hears what was said."""
        self._taker = taker
        self._deliveries = deliveries
        self._sent = sent

    async def signed_in(self, person: PersonKey, reference: Reference) -> None:  # noqa: ARG002
        """The person has signed in; their talk is where the sign-in was offered."""
        delivery = self._deliveries.get(reference.channel) or self._deliveries.get("")
        if delivery is None:
            return
        incoming = Incoming(kind="signed_in", activity_id=f"signed-in-{uuid4().hex}", reference=reference)
        try:
            answer = await self._taker.take(incoming)
            ids = await delivery.send(reference, answer.activities, incoming.activity_id)
            await self._sent(reference, answer.activities, ids, answer.closes)
        except (TooBusy, DeliveryFailed) as error:
            _log.warning("talk not taken up again", conversation=reference.conversation, exc_info=error)
