"""Our own view of what comes in and goes out: the rest of the program never sees a framework's types."""

from datetime import datetime
from typing import Any, Literal, Protocol
from uuid import UUID

from dialogs.model import Value


class Account(Value):
    """A channel account."""

    id: str
    name: str | None = None
    directory_id: str | None = None
    """Entra object id, where the channel gives it."""
    address: str | None = None
    """E-mail address or user principal name, where the channel gives it."""


class Reference(Value):
    """Where replies go: enough to answer now, and to send later without an incoming activity."""

    channel: str
    """channelId: msteams, directline, webchat, emulator, terminal, ..."""
    service_url: str = ""
    tenant: str = ""
    conversation: str
    thread: str = ""
    """Root message of a channel thread; "" elsewhere."""
    shared: bool = False
    """A group chat or channel: others read the replies."""
    bot: Account
    user: Account
    locale: str | None = None


class Incoming(Value):
    """One authenticated activity."""

    kind: Literal["message", "invoke", "event", "welcome", "message_update", "end", "signed_in", "ignored"]
    """`welcome`: the bot or a person was added; `signed_in`: of our own accord, after a sign-in in another place;
    `ignored`: valid, needs no answer."""
    name: str | None = None
    """An invoke's name."""
    activity_id: str
    """For recognising a redelivery; made from the content where a channel gives none."""
    reference: Reference
    text: str = ""
    """With mentions of the bot stripped."""
    value: dict[str, Any] | None = None
    """A card's submitted data or an invoke's value."""
    mentioned: tuple[Account, ...] = ()
    """People other than the bot who were mentioned."""
    zone: str | None = None
    """IANA zone, where the channel tells it."""
    sent_at: datetime | None = None
    expects_replies: bool = False
    """deliveryMode expectReplies: the replies belong into the HTTP answer."""
    raw: dict[str, Any] = {}
    """The activity as it came, for echoing."""


class LiveCard(Value):
    """A card whose buttons answer what was asked last."""

    activity_id: str = ""
    """As the channel calls the message that it stands in; "" until it was sent."""
    title: str = ""
    """What it is about; "" where it has no title."""
    kept: tuple[str, ...] = ()
    """What it says beside its question, which stays worth reading when that is over."""
    question: str
    """`Asked.move`, with the draft and revision that it was asked about."""
    draft_id: UUID | None = None
    revision: int = 0


class Outgoing(Value):
    """One Bot Framework activity as wire JSON (camelCase), without ids and addressing: the sender adds those."""

    activity: dict[str, Any]
    card: LiveCard | None = None
    """What can be pressed in it; None where nothing can, or where the channel could not take it back."""


class Closing(Value):
    """A card that is over, and the activity that takes its place: what became of it, without buttons."""

    card: LiveCard
    outgoing: Outgoing


class Answer(Value):
    """The result of one turn: activities to send, and an invoke's response."""

    activities: tuple[Outgoing, ...] = ()
    closes: Closing | None = None
    """The earlier card that is over with this."""
    invoke_status: int = 200
    invoke_body: dict[str, Any] | None = None
    duplicate: bool = False
    """This activity was answered before: these are the stored replies, never sent a second time."""


class Delivery(Protocol):
    """A way to send activities outside the HTTP answer: the connector, the Direct Line transcript, the terminal."""

    repeatable: bool
    """Sending the same key twice shows it once: an unsent reply may be sent again after a restart."""

    async def send(self, reference: Reference, activities: tuple[Outgoing, ...], key: str) -> tuple[str, ...]:
        """Send in order; the ids that the channel gave, "" for what got none. `key` identifies this batch.

        Raises `DeliveryFailed`.
        """
        ...

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:
        """Put an activity into the place of one that was sent; doing it twice changes nothing.

        Raises `DeliveryFailed`.
        """
        ...


class DeliveryFailed(Exception):
    """The activities could not be handed over; whether they arrived may be unknown."""


class TooBusy(Exception):
    """Too many turns wait already: nothing was taken up, the same activity may come again later."""

    def __init__(self, retry_after: float = 2.0) -> None:
        super().__init__("Too much is waiting already: try again in a moment.")
        self.retry_after = retry_after
        """Seconds."""


class TurnTaker(Protocol):
    """What every edge calls with an incoming activity: `bot.turn` implements it."""

    async def take(self, incoming: Incoming) -> Answer:
        """Take one turn and commit it. The caller sends `Answer.activities` (or puts them into the HTTP answer).

        Raises `TooBusy` where it cannot even wait for its turn.
        """
        ...
