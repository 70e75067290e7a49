"""What a turn begins with: who speaks, what their talk was, what they did."""

import asyncio
from dataclasses import dataclass

import structlog

from bot.channels import read_press
from bot.facts import Lookups
from bot.framework.activity import Incoming
from bot.mentioned import Roster, mentioned
from bot.people.mailbox import Mailboxes, MailboxSettings, NoMailboxes
from bot.profiles import Defaults, person_of, profile_of, talk_of
from bot.sign_in import Completion
from bot.storage.store import PersonKey, Remembered, Store, Stored, TalkKey
from bot.visible import visible
from dialogs.conversation import Conversation
from dialogs.model import Act, Press, Understanding
from dialogs.needs import Facts
from dialogs.schedule import Said
from dialogs.schedule.listening import listen
from dialogs.schedule.situation import circumstances

FOREIGN = Press(key="foreign")
"""A press of a card that is not ours, or not any more."""
MAILBOX_SECONDS = 2.0
"""How long a turn waits for the settings of the person's mailbox."""
_log = structlog.get_logger("scene")


@dataclass(frozen=True)
class Scene:
    """What a turn begins with."""

    incoming: Incoming
    talk: TalkKey
    person: PersonKey
    stored: Stored
    remembered: Remembered
    facts: Facts
    said: Said

    def learnt(self, remembered: Remembered, talk: Conversation) -> Remembered | None:
        """What is remembered in every talk once this one has come to `talk`; None where nothing is new."""
        before = self.stored.conversation
        changes: dict[str, str | None] = {}
        if talk.language != before.language:
            changes["language"] = talk.language
        if talk.zone != before.zone:
            changes["zone"] = talk.zone
        after = remembered.model_copy(update=changes)
        return after if after != self.remembered else None


SIGNED_IN, NOT_SIGNED_IN = Press(key="signed_in"), Press(key="not_signed_in")
"""What a sign-in is to the talk."""


async def read_scene(
    incoming: Incoming,
    store: Store,
    lookups: Lookups,
    defaults: Defaults,
    signed: Completion | None = None,
    mailboxes: Mailboxes | None = None,
    roster: Roster | None = None,
) -> Scene:
    """Read what the turn begins with, and understand. Raises StoreUnavailable, StateTooNew, StateDamaged.

    `signed`: the activity is no more than what came of a sign-in. `mailboxes` None: nobody has one; `roster` None:
    nobody is known who was mentioned.
    """
    reference = incoming.reference
    talk, person = talk_of(reference), person_of(reference)
    stored, remembered = await store.talk(talk), await store.remembered(person)
    conversation = stored.conversation
    profile = profile_of(incoming, remembered, defaults, await _mailbox(mailboxes or NoMailboxes(), person))
    others = reference.shared and _may_mean_others(incoming, conversation) and await store.others_draft(talk)
    zone = profile.zone or conversation.zone
    facts = lookups.begin(profile, zone, shared=reference.shared, someone_elses_draft=others)
    facts = facts.knowing(await mentioned(incoming, roster))
    if signed is not None:
        said: Said = SIGNED_IN if signed.done else NOT_SIGNED_IN
    else:
        said = _said(incoming, conversation, facts)
    return Scene(incoming, talk, person, stored, remembered, facts, said)


def _may_mean_others(incoming: Incoming, talk: Conversation) -> bool:
    """Whether what they did can be about another's draft: they have none, or touched the card of one that is not it."""
    press = read_press(incoming.value)
    touched = press.draft_id if press is not None else None
    return talk.draft is None or (touched is not None and touched != talk.draft.id)


async def _mailbox(mailboxes: Mailboxes, person: PersonKey) -> MailboxSettings:
    """What the mailbox says, if it says it in time: the turn does not wait for it any longer."""
    try:
        async with asyncio.timeout(MAILBOX_SECONDS):
            return await mailboxes.settings(person)
    except TimeoutError:
        _log.warning("mailbox too slow")
        return MailboxSettings()


def _said(incoming: Incoming, talk: Conversation, facts: Facts) -> Said:
    """They touched a card, or wrote; whoever was added is greeted."""
    if incoming.kind == "welcome":
        return Understanding(text="", language=circumstances(talk, facts).pack.language, act=Act.GREET)
    press = read_press(incoming.value)
    if press is not None:
        return press
    if incoming.value is not None and not incoming.text.strip():
        return FOREIGN
    return listen(talk, visible(incoming.text), facts)
