"""When a card has had its day, and that closing it is never more than asked for."""

import asyncio
from datetime import datetime
from uuid import UUID

from bot.cards import Cards, card_of, is_over
from bot.framework.activity import Account, Closing, DeliveryFailed, LiveCard, Outgoing, Reference
from bot.storage.store import StoreUnavailable, TalkKey
from dialogs.conversation import Asked, Conversation
from dialogs.model import Event, EventDraft, said
from dialogs.moves import CreateEvent

DRAFT = EventDraft(id=UUID(int=1), subject=said("Lunch"))
NOON = datetime(2026, 3, 3, 12)
EVENT = Event(subject="Lunch", start=NOON, end=NOON.replace(hour=13), zone="Europe/Paris")
ASKED = Conversation(draft=DRAFT, asked=Asked(move="confirm", draft_id=DRAFT.id, revision=3))
CARD = LiveCard(activity_id="a", title="Lunch", question="confirm", draft_id=DRAFT.id, revision=3)
PLAIN = Outgoing(activity={"type": "message", "text": "Noted."})
CLOSING = Closing(card=CARD, outgoing=PLAIN)
TEAMS = Reference(channel="msteams", conversation="c", bot=Account(id="bot"), user=Account(id="ada"))


class Keeper:
    """Keeps nothing, and can be away."""

    def __init__(self, *, away: bool = False) -> None:
        self.away = away
        self.shown: list[LiveCard] = []
        self.dropped: list[LiveCard] = []

    async def show_card(self, key: TalkKey, card: LiveCard) -> None:  # noqa: ARG002
        if self.away:
            raise StoreUnavailable
        self.shown.append(card)

    async def drop_card(self, key: TalkKey, card: LiveCard) -> None:  # noqa: ARG002
        if self.away:
            raise StoreUnavailable
        self.dropped.append(card)


class Channel:
    """Takes updates, or takes none."""

    repeatable = False

    def __init__(self, *, refuses: bool = False) -> None:
        self.refuses = refuses
        self.updated: list[str] = []

    async def send(self, *_sent: object) -> tuple[str, ...]:
        return ()

    async def update(self, reference: Reference, activity_id: str, outgoing: Outgoing) -> None:  # noqa: ARG002
        self.updated.append(activity_id)
        if self.refuses:
            raise DeliveryFailed


def test_a_card_lives_as_long_as_its_question() -> None:
    assert not is_over(CARD, ASKED, (PLAIN,)), "an aside without a card of its own"
    assert is_over(CARD, ASKED, (PLAIN.model_copy(update={"card": CARD}),)), "a newer one is shown"
    assert is_over(CARD, ASKED.model_copy(update={"asked": None}), (PLAIN,)), "nothing is asked any more"
    revised = ASKED.model_copy(update={"asked": Asked(move="confirm", draft_id=DRAFT.id, revision=4)})
    assert is_over(CARD, revised, (PLAIN,)), "another revision is asked about"


def test_a_card_waits_for_the_outcome_of_what_it_asked_for() -> None:
    begun = ASKED.model_copy(update={"asked": None, "pending": CreateEvent(draft=DRAFT, event=EVENT)})
    assert not is_over(CARD, begun, (PLAIN,))


def test_a_card_that_asks_nothing_is_not_remembered() -> None:
    assert card_of(Conversation(), "Welcome") is None
    assert card_of(ASKED, "Lunch") == CARD.model_copy(update={"activity_id": ""})


async def test_the_newest_card_is_remembered_and_the_one_before_is_closed() -> None:
    keeper, channel = Keeper(), Channel()
    cards = Cards(keeper, {"": channel})
    newer = PLAIN.model_copy(update={"card": CARD.model_copy(update={"activity_id": "", "revision": 4})})
    await cards.sent(TEAMS, (PLAIN, newer), ("b", "c"), CLOSING)
    await cards.close(1.0)
    assert [(card.activity_id, card.revision) for card in keeper.shown] == [("c", 4)]
    assert channel.updated == ["a"]


async def test_what_took_its_place_needs_no_closing() -> None:
    keeper, channel = Keeper(), Channel()
    cards = Cards(keeper, {"": channel})
    await cards.sent(TEAMS, (PLAIN,), ("a",), CLOSING)
    await cards.close(1.0)
    assert (keeper.dropped, channel.updated) == ([CARD], [])


async def test_nothing_that_fails_here_harms_a_turn() -> None:
    channel = Channel(refuses=True)
    cards = Cards(Keeper(away=True), {"": channel})
    await cards.sent(TEAMS, (PLAIN,), ("b",), CLOSING)
    await asyncio.sleep(0)
    await cards.close(1.0)
    assert channel.updated == ["a"]
    await Cards(Keeper(), {}).sent(TEAMS, (PLAIN,), ("b",), CLOSING)
