"""`python -m dialogs`: understanding as a filter. JSON lines in, one JSON line out for each, flushed at once.

In: `{"id", "text", "locale", "now"}`, optionally `"timezone"`, `"before"` (a draft to correct), `"expecting"`.
Out: what the text said, in the keys of `draft_json`, with `act`, `type` and `values` of the first time expression,
`found`, `rest` and `us` (CPU microseconds). A line that cannot be read is answered with `"error"`.
"""

import gc
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import TextIOWrapper
from time import process_time_ns
from typing import Any, TextIO
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.draft_json import Json, draft_from_json, draft_json, found_json
from dialogs.model import EventDraft, Preferences, Profile, TimeExpression, Understanding, When, WorkingHours, assumed
from dialogs.pack import Pack, load_pack, pack_for
from dialogs.slots.online.fill import fill as fill_online
from dialogs.slots.options.fill import fill as fill_options
from dialogs.slots.people.fill import fill as fill_people
from dialogs.slots.place.fill import fill as fill_place
from dialogs.slots.subject.fill import fill as fill_subject
from dialogs.slots.when.fill import fill as fill_when
from dialogs.slots.when.readings import completed, difference, narrowed
from dialogs.understand import understand

NO_DRAFT = UUID(int=0)
FILLERS = (fill_subject, fill_when, fill_people, fill_place, fill_online, fill_options)


@dataclass(frozen=True)
class Line:
    """One request, read."""

    text: str
    pack: Pack
    now: datetime
    profile: Profile
    expecting: str | None
    draft: EventDraft
    """The draft that the text may correct; an empty one where none was given."""
    corrects: bool
    """Whether one was given."""

    @property
    def working_hours(self) -> WorkingHours:
        """The usual ones."""
        return self.profile.working_hours

    @property
    def preferences(self) -> Preferences:
        """None are known."""
        return self.profile.preferences


def read(data: Mapping[str, Any]) -> Line:
    """The request of a line; ValueError or KeyError for one that lacks or garbles something."""
    locale = str(data.get("locale") or "en")
    name = str(data.get("timezone") or "UTC")
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"no such zone: {name}") from error
    now = datetime.fromisoformat(str(data["now"]))
    before = data.get("before")
    if before is not None and not isinstance(before, Mapping):
        raise ValueError("before is no draft")
    return Line(
        text=str(data["text"]),
        pack=pack_for(locale),
        now=now.astimezone(zone) if now.tzinfo else now.replace(tzinfo=zone),
        profile=Profile(id="line", locale=locale, zone=name, zone_source="said"),
        expecting=data.get("expecting"),
        draft=draft_from_json(before or {}, NO_DRAFT),
        corrects=before is not None,
    )


def answer(data: Mapping[str, Any]) -> Json:
    """The answer to one line."""
    line = read(data)
    begun = process_time_ns()
    understanding = understand(line.text, line.pack, line.profile, line.now, line.expecting)
    draft = _filled(line, understanding)
    spent = (process_time_ns() - begun) // 1000
    first = understanding.times[0] if understanding.times else None
    return {
        "id": data.get("id"),
        "act": understanding.act.value,
        **({"subject": kind} if (kind := _kind_word(understanding, draft)) else {}),
        **draft_json(draft),
        "has_date": bool(draft.when.day and draft.when.day.source == "said" and _names_day(line, understanding)),
        "has_time": bool(draft.when.at or draft.when.end_at or draft.when.part),
        **({"type": first.kind, "values": list(first.values)} if first else {}),
        "found": found_json(understanding.found, understanding.text),
        "rest": list(understanding.rest),
        "us": spent,
    }


def _filled(line: Line, understanding: Understanding) -> EventDraft:
    draft = line.draft
    for fill in FILLERS:
        draft = fill(draft, understanding, line)
    return draft.model_copy(update={"when": _resolved(draft, line)})


def _resolved(draft: EventDraft, line: Line) -> When:
    """The time as one value: the likeliest reading, of equal days the nearest; a clock time alone is the next one."""
    when = draft.when
    if when.alternatives:
        standing = narrowed(when, line, draft.subject.value if draft.subject else "")
        best = standing[0]
        if difference(when.model_copy(update={"alternatives": standing})) == "next_weekday":
            today = line.now.date()
            best = min(standing, key=lambda reading: (reading.day == today, reading.day or date.max))
        when = completed(when, best, "said")
    if when.day is None and when.at is not None and not line.corrects and draft.recurrence is None:
        today = line.now.date()
        day = today if when.at.value > line.now.time() else today + timedelta(days=1)
        when = when.model_copy(update={"day": assumed(day)})
    return when


def _names_day(line: Line, understanding: Understanding) -> bool:
    """Whether a day was said: "in two hours" has one, but says none."""
    said = [piece.value for piece in understanding.of("when") if isinstance(piece.value, TimeExpression)]
    offsets = [bool(time.readings) and time.readings[0].offset is not None for time in said]
    return line.corrects or not offsets or not all(offsets)


def _kind_word(understanding: Understanding, draft: EventDraft) -> str | None:
    """ "meeting", where the text names no other title."""
    pieces = understanding.of("subject")
    return str(pieces[0].value) if pieces and draft.subject is None else None


def respond(line: str) -> Json:
    """The answer to a line of text, whatever it holds."""
    try:
        data = json.loads(line)
    except ValueError as error:
        return {"id": None, "error": f"no JSON: {error}"}
    if not isinstance(data, Mapping):
        return {"id": None, "error": "no object"}
    try:
        return answer(data)
    except (ValueError, KeyError, TypeError, LookupError) as error:
        return {"id": data.get("id"), "error": f"{type(error).__name__}: {error}"}


def main(lines: TextIO, out: TextIO) -> None:
    """Answers every line as it comes."""
    languages = 0
    for line in lines:
        if not line.strip():
            continue
        out.write(json.dumps(respond(line), ensure_ascii=False) + "\n")
        out.flush()
        if languages < (languages := load_pack.cache_info().currsize):
            # A compiled language lives as long as the program: the collector need not walk it over and over.
            gc.freeze()


if __name__ == "__main__":
    main(
        TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace"),
        TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="replace"),
    )
