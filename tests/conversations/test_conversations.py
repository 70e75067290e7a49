"""Every script through every way to the bot."""

from pathlib import Path

import pytest

from tests.conversations.runner import hold
from tests.conversations.script import Script, scripts
from tests.conversations.ways import WAYS

SCRIPTS = scripts()

HELD = [(script, name) for script in SCRIPTS for name, way in WAYS.items() if script.only in ("", way.calendar)]


@pytest.mark.parametrize(("script", "way"), HELD, ids=lambda part: part if isinstance(part, str) else part.name)
async def test_a_conversation(script: Script, way: str, tmp_path: Path) -> None:
    await hold(script, way, tmp_path)


ENOUGH = {"en": 60, "fr": 20, "es": 20, "de": 20, "hu": 20, "ja": 20}


def test_there_are_enough_conversations() -> None:
    languages = [script.name.split("/")[0] for script in SCRIPTS]
    assert {name: languages.count(name) for name, wanted in ENOUGH.items() if languages.count(name) < wanted} == {}
