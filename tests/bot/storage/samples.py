"""Values for the store's tests, private words in each of them."""

from datetime import datetime
from uuid import UUID

from bot.framework.activity import Account, Answer, Outgoing, Reference
from bot.storage.store import ActivityKey, Creation, Frozen, PersonKey, TalkKey, TurnRecord
from dialogs.conversation import Conversation
from dialogs.model import Event, EventDraft, Profile, said
from dialogs.moves import CreateEvent

ADA = PersonKey(tenant="contoso", user="ada")
BEN = PersonKey(tenant="contoso", user="ben")
DRAFT = EventDraft(id=UUID(int=1), subject=said("Secret plan"))
EVENT = Event(subject="Secret plan", start=datetime(2026, 3, 3, 12), end=datetime(2026, 3, 3, 13), zone="Europe/Paris")
WORKER = "worker"


def reference(person: PersonKey = ADA, conversation: str = "team") -> Reference:
    """Where a person speaks."""
    return Reference(
        channel="msteams",
        tenant=person.tenant,
        conversation=conversation,
        shared=True,
        bot=Account(id="bot"),
        user=Account(id=f"29:{person.user}", name=person.user, directory_id=person.user),
    )


def talk(person: PersonKey = ADA, conversation: str = "team", thread: str = "") -> TalkKey:
    """A person's talk."""
    account = f"29:{person.user}"
    return TalkKey(channel="msteams", tenant=person.tenant, conversation=conversation, thread=thread, account=account)


def activity(number: int = 1, conversation: str = "team") -> ActivityKey:
    """One activity."""
    return ActivityKey(channel="msteams", conversation=conversation, activity=f"activity {number}")


def answer(text: str = "Secret answer") -> Answer:
    """A reply."""
    return Answer(activities=(Outgoing(activity={"type": "message", "text": text}),))


def creation(number: int = 1, person: PersonKey = ADA, subject: str = "Secret plan") -> Creation:
    """A confirmed request of one activity; always the same key for a person."""
    return Creation(
        person=person,
        key="key",
        activity=activity(number),
        frozen=Frozen(
            effect=CreateEvent(draft=DRAFT, event=EVENT.model_copy(update={"subject": subject})),
            profile=Profile(id=person.user, tenant=person.tenant, locale="en-GB", zone="Europe/Paris"),
            reference=reference(person),
        ),
    )


def turn(number: int = 1, version: int = 0, person: PersonKey = ADA, **changes: object) -> TurnRecord:
    """A turn with a draft and an answer; `changes` replace fields."""
    record = TurnRecord(
        activity=activity(number),
        talk=talk(person),
        person=person,
        version=version,
        conversation=Conversation(draft=DRAFT, last_words="Secret words"),
        answer=answer(),
    )
    return record.model_copy(update=changes)
