"""Every script through every way to the bot."""

from pathlib import Path

import pytest

from tests.conversations.runner import hold
from tests.conversations.script import Script, scripts
from tests.conversations.ways import WAYS

SCRIPTS = scripts()


HELD = [
    (script, way)
    for script in SCRIPTS
    for way in WAYS
    if script.only != ("embedded" if way == "outlook" else "outlook")
]


@pytest.mark.parametrize(("script", "way"), HELD, ids=lambda part: part if isinstance(part, str) else part.name)
async def test_a_conversation(script: Script, way: str, tmp_path: Path) -> None:
    await hold(script, way, tmp_path)


def test_there_are_enough_conversations() -> None:
    languages = [script.name.split("/")[0] for script in SCRIPTS]
    assert languages.count("en") >= 45
    assert languages.count("fr") >= 8
