"""What clients send, checked and turned into our own values. Nobody's claim about who they are is believed here."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal
from zoneinfo import available_timezones

from aiohttp import web

from bot.framework.activity import Account, Incoming, Reference
from bot.http.activity_body import BadBody, read_activity
from bot.http.directline.refusals import Refused, bad
from bot.storage.transcript import CHANNEL, Talk

_LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}")
_USER = re.compile(r"[^\x00-\x20\x7f]{1,64}")
_KINDS: Mapping[str, Literal["message", "end"]] = {"message": "message", "endOfConversation": "end"}
"""The activity types that have a turn. Others (event, typing, ...) are valid and need no answer."""
_SERVER_SIDE = frozenset(
    {"id", "timestamp", "serviceUrl", "callerId", "recipient", "conversation", "from", "channelId"}
)
"""Fields that only the server may set."""


async def body_of(request: web.Request) -> dict[str, Any]:
    """The JSON object of a request; no body is an empty object. Raises `Refused` (400, 408, 413)."""
    if not request.body_exists:
        return {}
    try:
        body = await read_activity(request.content)
        json.dumps(body, ensure_ascii=False).encode()
    except BadBody as error:
        raise Refused(error.status, "BadArgument", str(error)) from error
    except UnicodeEncodeError as error:
        raise bad("The body holds half a character.") from error
    return body


def user_of(body: Mapping[str, Any]) -> str | None:
    """The `user.id` that a client asks for, with Direct Line's prefix; None where it asks for none."""
    user = body.get("user")
    given = user.get("id") if isinstance(user, dict) else None
    if given is None:
        return None
    if not isinstance(given, str) or not _USER.fullmatch(given):
        raise bad("user.id is a string of at most 64 characters without spaces.")
    return given if given.startswith("dl_") else f"dl_{given}"


def locale_of(given: object) -> str | None:
    """A language tag as BCP 47; None for what is none."""
    return given.replace("_", "-") if isinstance(given, str) and _LOCALE.fullmatch(given) else None


def zone_of(activity: Mapping[str, Any]) -> str | None:
    """The IANA zone of the person: `localTimezone`, else the clientInfo entity's `timezone`; None for unknown names."""
    entities = activity.get("entities")
    infos = [e for e in entities if isinstance(e, dict)] if isinstance(entities, list) else []
    given = [activity.get("localTimezone")]
    given += [info.get("timezone") for info in infos if info.get("type") == "clientInfo"]
    return next((zone for zone in given if isinstance(zone, str) and zone in _zones()), None)


def reference_of(talk: Talk, bot: Account, locale: str | None = None) -> Reference:
    """Where replies of this talk go."""
    return Reference(
        channel=CHANNEL,
        conversation=talk.conversation,
        bot=bot,
        user=Account(id=talk.user),
        locale=locale or talk.locale,
    )


def incoming_of(activity: dict[str, Any], talk: Talk, bot: Account) -> Incoming:
    """One activity of a client. Its id is given when it is written down. Raises `Refused` (400)."""
    kind, text, value = activity.get("type"), activity.get("text"), activity.get("value")
    if not isinstance(kind, str) or not kind:
        raise bad("The activity has no type.")
    if not (text is None or isinstance(text, str)):
        raise bad("The activity's text is not a string.")
    if not isinstance(activity.get("channelData", {}), dict):
        raise bad("The activity's channelData is not an object.")
    return Incoming(
        kind=_KINDS.get(kind, "ignored"),
        activity_id="",
        reference=reference_of(talk, bot, locale_of(activity.get("locale"))),
        text=text or (value if isinstance(value, str) else ""),
        value=value if isinstance(value, dict) else None,
        zone=zone_of(activity) or talk.zone,
        raw=activity,
    )


def shown_of(activity: Mapping[str, Any], talk: Talk, bot: Account) -> dict[str, Any]:
    """The person's activity as every tab sees it: as it came, but for what only the server may set."""
    given = activity.get("from")
    name = given.get("name") if isinstance(given, dict) else None
    return {key: value for key, value in activity.items() if key not in _SERVER_SIDE} | {
        "channelId": CHANNEL,
        "conversation": {"id": talk.conversation},
        "from": {"id": talk.user, "name": name[:100] if isinstance(name, str) else "", "role": "user"},
        "recipient": {"id": bot.id, "name": bot.name or ""},
    }


def batch_of(activity: Mapping[str, Any]) -> str | None:
    """What a client calls this message when it repeats it; None where it says nothing."""
    data = activity.get("channelData")
    given = data.get("clientActivityID") if isinstance(data, dict) else None
    return f"client {given}" if isinstance(given, str) and 0 < len(given) <= 100 else None


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
