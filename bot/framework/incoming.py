"""An activity's JSON -> our `Incoming`. Read from the raw body: the framework's types lose the person's time zone,
unknown entity fields and the offset of their clock.

Shape: github.com/microsoft/botframework-sdk, specs/botframework-activity.
"""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Annotated, Any, Literal
from uuid import uuid4
from zoneinfo import available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from bot.framework.activity import Account, Incoming, Reference
from bot.framework.mentions import people, plain_text

Kind = Literal["message", "invoke", "event", "welcome", "message_update", "end", "ignored"]
GROUPS = ("groupChat", "channel")
"""Values of conversation.conversationType in which others read along."""
THREAD = ";messageid="
"""Stands between a Teams channel's conversation id and the root message of the thread."""
VOUCHING = ("msteams",)
"""Channels that say themselves who somebody is. In others a client writes `from` and `channelData`, so an Entra object
id or tenant there may be anybody's."""
UNKNOWN_CHANNEL = "unknown"
"""For an activity that names no channel (possible without credentials only)."""
LONGEST_ID = 1024
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd") | {0: "\ufffd"}
"""Half characters and NUL cannot be stored or sent on."""


class BadActivity(Exception):
    """The body is no activity that can be answered; `str(error)` names the field, and nothing of its content."""


def _whole(text: object) -> object:
    return text.translate(_SURROGATES) if isinstance(text, str) else text


Text = Annotated[str, BeforeValidator(_whole)]
Id = Annotated[Text, Field(min_length=1, max_length=LONGEST_ID)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", alias_generator=to_camel)


class _Account(_Part):
    id: Id
    name: Text | None = None
    aad_object_id: Text | None = None
    email: Text | None = None
    user_principal_name: Text | None = None

    def account(self, *, vouched: bool) -> Account:
        """Ours."""
        if not vouched:
            return Account(id=self.id, name=self.name)
        address = self.email or self.user_principal_name
        return Account(id=self.id, name=self.name, directory_id=self.aad_object_id, address=address)


def read_account(body: bytes) -> Account:
    """An account of a channel that vouches for it, from JSON. Raises `BadActivity`."""
    try:
        return _Account.model_validate_json(body).account(vouched=True)
    except ValidationError as error:
        raise BadActivity("account") from error


class _Bot(_Part):
    id: Text = ""
    name: Text | None = None


class _Conversation(_Part):
    id: Id
    is_group: bool | None = None
    conversation_type: Text | None = None
    tenant_id: Text | None = None


class _Activity(_Part):
    """The fields that we read, of the types that the protocol gives them."""

    type: Id
    id: Annotated[Text, Field(max_length=LONGEST_ID)] | None = None
    name: Text | None = None
    sender: _Account = Field(alias="from")
    recipient: _Bot | None = None
    conversation: _Conversation
    channel_id: Annotated[Text, Field(max_length=100)] | None = None
    service_url: Annotated[Text, Field(max_length=2048)] | None = None
    text: Text | None = None
    value: Any = None
    locale: Text | None = None
    timestamp: datetime | None = None
    delivery_mode: Text | None = None
    local_timezone: Any = None


def read_incoming(
    raw: dict[str, Any], kind: Kind = "ignored", new_id: Callable[[], str] = lambda: uuid4().hex
) -> Incoming:
    """The activity as ours; what `kind` it is, the dispatch knows. `new_id` names one
    that can be told from others neither by an id nor by its time.

    Raises `BadActivity`: from.id or conversation.id are missing, or a field has another type than the protocol says.
    """
    try:
        activity = _Activity.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_input=False, include_context=False, include_url=False)[0]
        raise BadActivity(f"{'.'.join(map(str, first['loc']))}: {first['msg']}.") from None
    bot = activity.recipient or _Bot()
    return Incoming(
        kind=kind,
        name=activity.name,
        activity_id=activity.id or _named(raw, activity, new_id),
        reference=_reference(raw, activity, bot),
        text=plain_text(activity.text or "", raw, bot.id),
        value=activity.value if isinstance(activity.value, dict) else None,
        mentioned=people(raw, bot.id),
        zone=_zone(raw),
        sent_at=activity.timestamp,
        expects_replies=activity.delivery_mode == "expectReplies",
        raw=raw,
    )


def _reference(raw: dict[str, Any], activity: _Activity, bot: _Bot) -> Reference:
    conversation = activity.conversation
    room, _, thread = conversation.id.partition(THREAD)
    vouched = activity.channel_id in VOUCHING
    return Reference(
        channel=activity.channel_id or UNKNOWN_CHANNEL,
        service_url=activity.service_url or "",
        tenant=(conversation.tenant_id or tenant_of(raw)) if vouched else "",
        conversation=room,
        thread=thread,
        shared=bool(conversation.is_group) or conversation.conversation_type in GROUPS,
        bot=Account(id=bot.id or "bot", name=bot.name),
        user=activity.sender.account(vouched=vouched),
        locale=activity.locale or None,
    )


def tenant_of(raw: dict[str, Any]) -> str:
    """The tenant that the channel's own data names; "" where it names none."""
    data = raw.get("channelData")
    tenant = data.get("tenant") if isinstance(data, dict) else None
    given = tenant.get("id") if isinstance(tenant, dict) else None
    return given if isinstance(given, str) else ""


def _named(raw: dict[str, Any], activity: _Activity, new_id: Callable[[], str]) -> str:
    """A redelivery repeats content and time; without a time nobody can tell it from a second message alike."""
    if activity.timestamp is None:
        return f"made-{new_id()}"
    return "hash-" + hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()


def made_up(activity_id: str) -> bool:
    """Whether the id is ours: the channel does not know it."""
    return activity_id.startswith(("made-", "hash-"))


def _zone(raw: dict[str, Any]) -> str | None:
    """`localTimezone`, else the clientInfo entity's `timezone`; names that IANA does not know are nobody's zone."""
    entities = raw.get("entities")
    kinds = [entity for entity in entities if isinstance(entity, dict)] if isinstance(entities, list) else []
    given = [raw.get("localTimezone"), *(one.get("timezone") for one in kinds if one.get("type") == "clientInfo")]
    return next((name for name in given if isinstance(name, str) and name in _zones()), None)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
