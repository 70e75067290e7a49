"""`python -m dialogs` as another program meets it: lines in, lines out, at once, whatever a line holds."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from dialogs.__main__ import respond
from dialogs.draft_json import draft_from_json, draft_json

ROOT = Path(__file__).parents[2]
ASKED = {"id": "a", "locale": "en-US", "now": "2026-03-10T09:00", "timezone": "America/New_York"}


@pytest.fixture
def program() -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "dialogs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
    ) as process:
        yield process
        if process.stdin is not None:
            process.stdin.close()


def _ask(process: subprocess.Popen[str], line: str) -> Any:
    sink, source = process.stdin, process.stdout
    assert sink is not None
    assert source is not None
    sink.write(line + "\n")
    sink.flush()
    return json.loads(source.readline())


def test_each_line_is_answered_at_once(program: subprocess.Popen[str]) -> None:
    first = _ask(
        program, json.dumps(ASKED | {"id": 1, "text": "lunch with Zoë tomorrow at noon on Teams"}, ensure_ascii=False)
    )
    assert first["id"] == 1
    assert first["act"] == "create"
    assert first["subject"] == "lunch"
    assert first["start"] == "2026-03-11T12:00:00"
    assert first["attendees"] == ["Zoë"]
    assert first["online"] is True
    assert first["type"] == "datetime"
    assert first["values"] == ["2026-03-11T12:00:00"]
    assert isinstance(first["us"], int)
    assert {"slot", "value", "span", "by"} <= set(first["found"][0])
    assert "error" in _ask(program, "no json at all")
    assert _ask(program, json.dumps(ASKED | {"id": 2, "text": "yes"}))["act"] == "yes"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "null",
        '"text"',
        "{}",
        '{"id": 7}',
        '{"id": 7, "text": "x"}',
        '{"id": 7, "text": "x", "now": "yesterday"}',
        '{"id": 7, "text": "x", "now": "2026-03-10T09:00", "timezone": "Mars/Olympus"}',
        '{"id": 7, "text": "x", "now": "2026-03-10T09:00", "timezone": "../etc"}',
        '{"id": 7, "text": "x", "now": "2026-03-10T09:00", "before": 3}',
        '{"id": 7, "text": "x", "now": "2026-03-10T09:00", "before": {"start": "soon"}}',
        '{"id": 7, "text": "x", "now": "2026-03-10T09:00", "before": {"recurrence": "FREQ=SOMETIMES"}}',
    ],
)
def test_bad_line_gets_an_error(line: str) -> None:
    assert "error" in respond(line)


def test_answer_keeps_the_id_of_a_bad_line() -> None:
    assert respond('{"id": 7, "text": "x"}')["id"] == 7


def test_only_what_was_said() -> None:
    said = respond(json.dumps(ASKED | {"text": "invite Dana"}))
    assert set(said) - {"id", "act", "found", "rest", "us", "has_date", "has_time"} == {"attendees"}


def test_clock_alone_is_the_next_such_time() -> None:
    said = respond(json.dumps(ASKED | {"text": "lunch at noon"}))
    assert (said["start"], said["has_date"]) == ("2026-03-10T12:00:00", False)
    assert respond(json.dumps(ASKED | {"text": "meeting at 8 am"}))["start"] == "2026-03-11T08:00:00"


def test_before_gives_the_whole_draft_after_the_correction() -> None:
    before = {"subject": "Retro", "start": "2026-03-12T10:00:00", "duration_minutes": 45, "attendees": ["Kim"]}
    said = respond(json.dumps(ASKED | {"text": "an hour later, and add Raj", "before": before}))
    assert said["subject"] == "Retro"
    assert (said["start"], said["end"]) == ("2026-03-12T11:00:00", "2026-03-12T11:45:00")
    assert said["attendees"] == ["Kim", "Raj"]


def test_expecting_makes_a_bare_number_an_hour() -> None:
    said = respond(json.dumps(ASKED | {"text": "3", "expecting": "when"}))
    assert said["time"] in {"15:00:00", "03:00:00"}


@pytest.mark.parametrize(
    "draft",
    [
        {"subject": "Fair", "all_day": True, "date": "2026-05-04", "end_date": "2026-05-06"},
        {"subject": "Sync", "start": "2026-05-04T10:00:00", "end": "2026-05-04T10:30:00", "timezone": "Europe/Paris"},
        {"start": "2026-05-04T23:00:00", "end": "2026-05-05T01:00:00", "show_as": "oof", "sensitivity": "private"},
        {"date": "2026-05-04", "recurrence": "FREQ=MONTHLY;BYDAY=1TU", "optional_attendees": ["Bea"]},
        {"time": "09:00:00", "end_time": "10:00:00", "locations": ["Annex"], "reminder_minutes": 15, "online": True},
    ],
)
def test_draft_survives_the_form(draft: dict[str, Any]) -> None:
    told = draft_json(draft_from_json(draft, UUID(int=1)))
    assert {key: told.get(key) for key in draft} == draft
    assert draft_json(draft_from_json(told, UUID(int=1))) == told
