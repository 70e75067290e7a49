"""HTML, markdown, card templates and iCalendar lines in every slot: kept as typed, active nowhere."""

import json
import re
from typing import Any

import pytest
from icalendar import Calendar

from tests.bot.bad_input.running import Activity, Line, Program, move, submits

PIECES = {
    "html": "<img src=x onerror=alert(1)>",
    "script": "</script><script>alert(1)</script>",
    "markdown": "[click](javascript:alert(1)) **bold** `code` # head",
    "picture": "![x](https://evil.example/p.png)",
    "mention": "<at>Everyone</at>",
    "template": "{{DATE(2026-03-03T12:00:00Z)}} ${subject}",
    "entities": "&lt;b&gt; &#x3C;b&#x3E;",
    "calendar": "x;CN=y:mailto:evil@example.com",
    "formula": "=HYPERLINK('https://evil.example')",
}
LINES = "Board\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:evil@example.com\rSUMMARY:other"
_MARKED = re.compile(r"(?<!\\)[<>*_`\[\]]|\{\{")
"""What a card's markdown would act on, unless a backslash stands before it."""


async def _filled(line: Line, **fields: str) -> Activity:
    """A draft whose form was submitted with these fields."""
    await line.replies(1)
    drafted = await line.says(text="lunch tomorrow at noon")
    (form,) = [data for data in submits(drafted) if data.get("choice") == "edit"]
    return await line.says(value=form | fields)


async def _created(line: Line, drafted: Activity) -> Activity:
    (yes,) = [data for data in submits(drafted) if data.get("choice") == "yes"]
    created = await line.says(value=yes)
    assert move(created) == "created", created["text"]
    return created


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
async def test_markup_in_title_name_and_place_is_shown_as_typed_and_kept(running: Program, piece: str) -> None:
    line = await running.page()
    drafted = await _filled(line, subject=piece, people=piece, place=piece)
    assert move(drafted) == "confirm", drafted["text"]
    assert drafted["textFormat"] == "plain"
    assert [text for text in _texts(drafted) if _MARKED.search(text)] == []
    created = await _created(line, drafted)
    assert [text for text in _texts(created) if _MARKED.search(text)] == []
    (event,) = await running.events()
    assert event["title"] == piece
    assert event["places"] == [name.strip() for name in piece.split(",")]
    assert (event["join"], event["link"]) == ("", "")
    (entry,) = await _entries(running, event)
    assert str(entry["SUMMARY"]) == piece
    assert str(entry["LOCATION"]) == piece
    assert "alert" not in (created.get("speak") or "") or "<" not in created["speak"]


async def test_markup_in_the_description_is_kept_as_text(running: Program) -> None:
    line = await running.page()
    await line.replies(1)
    await line.says(text="lunch tomorrow at noon")
    noted = await line.says(text=f"add the note: {PIECES['html']} & {PIECES['markdown']}")
    assert move(noted) == "confirm", noted["text"]
    assert [text for text in _texts(noted) if _MARKED.search(text)] == []
    await _created(line, noted)
    (event,) = await running.events()
    assert PIECES["html"] in event["notes"]


async def test_a_title_of_several_lines_is_one_line_and_adds_nothing_to_the_file(running: Program) -> None:
    line = await running.page()
    drafted = await _filled(line, subject=LINES, people=LINES, place=LINES)
    await _created(line, drafted)
    (event,) = await running.events()
    assert "\n" not in event["title"]
    (entry,) = await _entries(running, event)
    assert "ATTENDEE" not in entry
    assert str(entry["SUMMARY"]) == " ".join(LINES.split())
    said = await line.says(text='meeting "one\r\nBEGIN:VEVENT\r\nEND:VCALENDAR" on Friday at 3 pm')
    await _created(line, said)
    for found in await running.events():
        assert len(await _entries(running, found)) == 1


async def test_an_address_with_markup_is_none(running: Program) -> None:
    for address in ("evil@example.com\r\nBcc:all@example.com", 'a@b.example"><script>', "a@b.example?bcc=c@d.example"):
        line = await running.line()
        drafted = await _filled(line, people=address)
        people = drafted["channelData"]["explain"]["draft"]["attendees"]
        assert not [who for who in people if isinstance(who, dict) and who.get("address") == address], people
        assert [text for text in _texts(drafted) if _MARKED.search(text)] == []


async def test_the_download_has_a_name_of_our_own(running: Program) -> None:
    line = await running.page()
    drafted = await _filled(line, subject='x"\r\nSet-Cookie: talk=evil\r\n.exe')
    await _created(line, drafted)
    (event,) = await running.events()
    answered = await running.call("GET", event["ics"])
    assert answered.headers["Content-Disposition"] == 'attachment; filename="event.ics"'
    assert "Set-Cookie" not in answered.headers
    assert answered.headers["X-Content-Type-Options"] == "nosniff"
    assert answered.headers["Content-Type"].startswith("text/calendar")


async def test_the_agenda_of_the_page_is_json_that_no_browser_takes_for_html(running: Program) -> None:
    line = await running.page()
    await _created(line, await _filled(line, subject=PIECES["script"]))
    answered = await running.call("GET", "/page/agenda?from=2026-03-01&days=42")
    assert answered.headers["Content-Type"].startswith("application/json")
    assert json.loads(answered.body)["events"][0]["title"] == PIECES["script"]


async def _entries(running: Program, event: dict[str, Any]) -> list[Any]:
    answered = await running.call("GET", event["ics"])
    assert answered.status == 200
    return list(Calendar.from_ical(answered.body).walk("VEVENT"))


def _texts(activity: Activity) -> list[str]:
    """Every text of the cards that a markdown renderer gets."""
    contents = [attachment["content"] for attachment in activity.get("attachments", ())]
    return [text for content in contents for text in _rendered(content)]


def _rendered(value: Any) -> list[str]:
    if isinstance(value, list):
        return [text for one in value for text in _rendered(one)]
    if not isinstance(value, dict):
        return []
    if value.get("type") == "TextBlock":
        return [value["text"]]
    if value.get("type") == "FactSet":
        return [text for fact in value["facts"] for text in (fact["title"], fact["value"])]
    return [text for one in value.values() for text in _rendered(one)]
