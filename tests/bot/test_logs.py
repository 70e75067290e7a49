"""Logs: every line is JSON, and no canary of private text comes through."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from bot import logs

CANARY = "dinner-with-canary"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    logs.configure("info", written)
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_ids_are_hashed_and_lines_of_one_person_stay_together(stream: io.StringIO) -> None:
    log = structlog.get_logger("turn")
    log.info("turn", person=CANARY, move="confirm")
    log.info("turn", person=CANARY, move="created")
    log.info("turn", person="somebody else", move="ask")
    assert CANARY not in stream.getvalue()
    first, second, third = (line["person"] for line in lines(stream))
    assert first == second != third
    assert lines(stream)[0]["move"] == "confirm"


def test_a_traceback_keeps_place_and_kind_but_no_message(stream: io.StringIO) -> None:
    try:
        int(CANARY)
    except ValueError:
        structlog.get_logger("turn").exception("turn failed")
    assert CANARY not in stream.getvalue()
    (line,) = lines(stream)
    assert line["error"] == "ValueError"
    assert line["at"][-1].startswith(f"{__name__}:")


def test_records_of_libraries_lose_their_values(stream: io.StringIO) -> None:
    logging.getLogger("library").warning("cannot send %s", CANARY)
    logging.getLogger("library").error("broken\n%s", CANARY, exc_info=RuntimeError(CANARY))
    assert CANARY not in stream.getvalue()
    assert [line["event"] for line in lines(stream)] == ["cannot send %s", "broken"]
    assert lines(stream)[0]["logger"] == "library"


def test_the_level_holds(stream: io.StringIO) -> None:
    structlog.get_logger("turn").debug("detail")
    assert lines(stream) == []
