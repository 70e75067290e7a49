"""A colleague who is mentioned in Teams is a guest by the roster of the conversation, without a search."""

import json
from pathlib import Path
from typing import Any

from tests.wire.teams import teams

DANA = "29:dana-of-the-roster"
MEMBER = {"id": DANA, "name": "Dana Whitfield-Meyer", "email": "dana.meyer@fabrikam.com", "objectId": "o1"}


def mention(account: str, words: str) -> dict[str, Any]:
    """As Teams writes it."""
    return {"type": "mention", "mentioned": {"id": account, "name": words}, "text": f"<at>{words}</at>"}


async def test_the_roster_tells_who_was_mentioned(tmp_path: Path) -> None:
    """The directory knows another Dana, and would have taken her."""
    async with teams(tmp_path) as ada:
        ada.channel.members = {DANA: MEMBER}
        shown = await ada.says(
            "<at>Bot</at> lunch with <at>Dana</at> tomorrow at noon",
            entities=(mention("bot", "Bot"), mention(DANA, "Dana")),
        )
        explained = shown.activity["channelData"]["explain"]
        assert explained["move"] == "confirm"
        assert ada.channel.asked == [DANA]
        assert "dana.meyer@fabrikam.com" in json.dumps(shown.activity)
        created = await ada.says("yes")
        assert created.activity["channelData"]["explain"]["move"] == "created"
        assert "dana.meyer@fabrikam.com" in json.dumps(created.activity)


async def test_without_the_roster_the_name_is_looked_up(tmp_path: Path) -> None:
    async with teams(tmp_path) as ada:
        shown = await ada.says("lunch with <at>Dana</at> tomorrow at noon", entities=(mention(DANA, "Dana"),))
        assert ada.channel.asked == [DANA]
        assert "dana@contoso.com" in json.dumps(shown.activity)
