"""Mentions in a text: the bot's own taken out, other people's turned into their plain names.

Read from the raw JSON, since frameworks drop or garble these entities. Shape: learn.microsoft.com, "Activity protocol",
entity of type `mention`: who (`mentioned`), and the words in the text that stand for them (`text`).
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from bot.framework.activity import Account

TEAMS = "msteams"
_TAG = re.compile(r"</?at\b[^>]*>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\u00a0]+")


def plain_text(text: str, raw: dict[str, Any], bot: str) -> str:
    """What the person said, for a reader: no mention of the bot, no tags, and no entities where Teams writes them."""
    mentioned = tuple(_mentions(raw))
    for who, words in mentioned:
        text = text.replace(words, " ") if who.id == bot else text.replace(words, _TAG.sub("", words))
    if raw.get("channelId") == TEAMS:
        text = html.unescape(text)
    return _SPACES.sub(" ", text).strip() if mentioned or raw.get("channelId") == TEAMS else text


def people(raw: dict[str, Any], bot: str) -> tuple[Account, ...]:
    """Who was mentioned beside the bot, each once, by the name that stands in the text, in the entities' order."""
    others = ((who, _TAG.sub("", words).strip()) for who, words in _mentions(raw) if who.id != bot)
    return tuple({who.id: who.model_copy(update={"name": name or who.name}) for who, name in others}.values())


def _mentions(raw: dict[str, Any]) -> Iterator[tuple[Account, str]]:
    entities = raw.get("entities")
    for entity in entities if isinstance(entities, list) else ():
        if not isinstance(entity, dict) or str(entity.get("type")).lower() != "mention":
            continue
        account, words = _account(entity.get("mentioned")), entity.get("text")
        if account:
            yield account, words if isinstance(words, str) and words else f"<at>{account.name}</at>"


def _account(given: Any) -> Account | None:
    if not isinstance(given, dict) or not isinstance(given.get("id"), str) or not given["id"]:
        return None
    name, directory_id = given.get("name"), given.get("aadObjectId")
    return Account(
        id=given["id"],
        name=name if isinstance(name, str) else None,
        directory_id=directory_id if isinstance(directory_id, str) else None,
    )
