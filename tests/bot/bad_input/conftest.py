"""A program for tests that need nothing special of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.bad_input.running import Program, program


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Program]:
    """The program on an empty database."""
    async with program(tmp_path) as one:
        yield one
