"""Every script through every way to the bot."""

from pathlib import Path

import pytest

from tests.conversations.runner import hold
from tests.conversations.script import Script, scripts
from tests.conversations.ways import WAYS

SCRIPTS = scripts()

IN_TURN = ("msteams", "directlinespeech")
"""Ways of which each script takes one: what they add is how replies look and sound there."""


def _ways(number: int) -> list[str]:
    return [way for way in WAYS if way not in IN_TURN or way == IN_TURN[number % len(IN_TURN)]]


HELD = [
    (script, way)
    for number, script in enumerate(SCRIPTS)
    for way in _ways(number)
    if script.only in ("", WAYS[way].calendar)
]


@pytest.mark.parametrize(("script", "way"), HELD, ids=lambda part: part if isinstance(part, str) else part.name)
async def test_a_conversation(script: Script, way: str, tmp_path: Path) -> None:
    await hold(script, way, tmp_path)


ENOUGH = {"en": 60, "fr": 20, "es": 20, "de": 20, "hu": 20, "ja": 20}


def test_there_are_enough_conversations() -> None:
    languages = [script.name.split("/")[0] for script in SCRIPTS]
    assert {name: languages.count(name) for name, wanted in ENOUGH.items() if languages.count(name) < wanted} == {}
