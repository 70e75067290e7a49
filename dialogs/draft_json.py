"""The flat JSON form of a draft: one key for each thing a person can say, as other programs read it.

`python -m dialogs` and `channelData.explain` speak it. Local wall-clock times in ISO 8601 without zone; the zone
stands beside them. An all-day draft has dates: `end` is exclusive, `end_date` is its last day.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from dialogs.model import Attendee, Calendar, EventDraft, Filled, Found, Place, Recurrence, TimeExpression, When, said
from dialogs.model.when import DAY_CODES

Json = dict[str, Any]


def draft_json(draft: EventDraft) -> Json:
    """Everything that the draft holds; keys without a value are left out."""
    whole = {
        "subject": _value(draft.subject),
        "body": _value(draft.body),
        **_when_json(draft.when),
        "recurrence": draft.recurrence.value.rrule() if draft.recurrence else None,
        "attendees": [guest.called for guest in draft.attendees if guest.role == "required"],
        "optional_attendees": [guest.called for guest in draft.attendees if guest.role == "optional"],
        "locations": [place.name for place in draft.places if place.name and place.kind != "equipment"],
        "addresses": [place.postal.line for place in draft.places if place.postal is not None],
        "room": _room_json(draft),
        "equipment": [place.name for place in draft.places if place.kind == "equipment"],
        "online": _value(draft.online),
        "reminder_minutes": _value(draft.reminder_minutes),
        "show_as": _value(draft.show_as),
        "sensitivity": _value(draft.sensitivity),
        "importance": _value(draft.importance),
        "categories": list(draft.categories),
        "hide_attendees": _value(draft.hide_attendees),
        "allow_new_time_proposals": _value(draft.allow_new_time_proposals),
        "response_requested": _value(draft.response_requested),
        "calendar": _calendar(draft.calendar.value) if draft.calendar else None,
    }
    return {key: value for key, value in whole.items() if value is not None and value != []}


def found_json(found: tuple[Found, ...], text: str) -> list[Json]:
    """What was found in a text, for explaining: which finder took which words for what, how sure it is, and what else
    they may mean (the other readings of a time, in the notation of `values`)."""
    return [
        {
            "slot": piece.slot,
            "key": piece.key,
            "value": piece.value if isinstance(piece.value, (str, int, bool)) else piece.value.model_dump(mode="json"),
            "span": list(piece.span),
            "words": text[slice(*piece.span)],
            "operation": piece.operation,
            "by": piece.by,
            "confidence": piece.confidence,
            "alternatives": list(piece.value.values[1:]) if isinstance(piece.value, TimeExpression) else [],
        }
        for piece in found
    ]


def _value(filled: Filled[Any] | None) -> Any:
    return None if filled is None else filled.value


def _room_json(draft: EventDraft) -> Json | None:
    room = next((place for place in draft.places if place.kind == "room"), None)
    if room is None:
        return None
    parts = {
        "name": room.name or None,
        "address": room.address,
        "capacity": room.capacity,
        "accessible": room.accessible,
    }
    return {key: value for key, value in parts.items() if value}


def _calendar(calendar: Calendar) -> Json:
    """Where it goes, without what that calendar can do."""
    return calendar.model_dump(include={"kind", "name", "id", "owner"}, exclude_none=True)


def _when_json(when: When) -> Json:
    start, end = when.start, when.end
    zone = _value(when.zone)
    if when.all_day:
        last = end - timedelta(days=1) if end else None
        return {
            "all_day": True,
            "date": start.date().isoformat() if start else None,
            "start": start.date().isoformat() if start else None,
            "end": end.date().isoformat() if end else None,
            "end_date": last.date().isoformat() if last else None,
            "timezone": zone,
        }
    return {
        "date": when.day.value.isoformat() if when.day else None,
        "time": when.at.value.isoformat() if when.at else None,
        "start": start.isoformat() if start else None,
        "end": end.isoformat() if end else None,
        "end_date": end.date().isoformat() if end else None,
        "end_time": end.time().isoformat() if end else _end_time(when),
        "duration_minutes": _value(when.minutes),
        "part_of_day": when.part,
        "timezone": zone,
    }


def _end_time(when: When) -> str | None:
    if when.end_at is not None:
        return when.end_at.value.isoformat()
    if when.at is None or when.minutes is None:
        return None
    return (datetime.combine(date.min, when.at.value) + timedelta(minutes=when.minutes.value)).time().isoformat()


def draft_from_json(data: Mapping[str, Any], identity: UUID) -> EventDraft:
    """The draft of such a form; unknown keys are passed over. Raises ValueError on a value that it cannot read."""
    draft = EventDraft(
        id=identity,
        subject=_said(data.get("subject")),
        body=_said(data.get("body")),
        when=_when_from(data),
        attendees=tuple(
            Attendee(query=str(name), role=role)
            for key, role in (("attendees", "required"), ("optional_attendees", "optional"))
            for name in data.get(key) or ()
        ),
        places=tuple(Place(name=str(name)) for name in data.get("locations") or _single(data.get("location"))),
        online=_said(data.get("online")),
        reminder_minutes=_said(data.get("reminder_minutes")),
        categories=tuple(data.get("categories") or ()),
    )
    options = {key: _said(data[key]) for key in OPTIONS if data.get(key) is not None}
    rule = data.get("recurrence")
    if rule:
        options["recurrence"] = said(recurrence_from(str(rule)))
    return draft.model_copy(update=options)


OPTIONS = ("show_as", "sensitivity", "importance", "hide_attendees", "allow_new_time_proposals", "response_requested")
"""Keys whose values enter a draft as they are."""


def _single(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _said(value: Any) -> Filled[Any] | None:
    return None if value is None else said(value)


def _when_from(data: Mapping[str, Any]) -> When:
    start, end = str(data.get("start") or ""), str(data.get("end") or "")
    day = date.fromisoformat(str(data.get("date") or start[:10])) if data.get("date") or start else None
    zone = _said(data.get("timezone"))
    if data.get("all_day"):
        return When(day=_said(day), all_day=True, days=_said(_days(data, day, end)), zone=zone)
    clock = data.get("time") or start[11:]
    at = time.fromisoformat(str(clock)[:8]) if clock else None
    minutes = data.get("duration_minutes")
    stop = data.get("end_time") or end[11:]
    end_at = time.fromisoformat(str(stop)[:8]) if stop else None
    if minutes is None and at is not None and end_at is not None:
        minutes = _minutes(data, day, at, end_at, end)
    return When(
        day=_said(day), at=_said(at), minutes=_said(minutes), end_at=_said(end_at) if at is None else None, zone=zone,
        part=data.get("part_of_day"),
    )  # fmt: skip


def _days(data: Mapping[str, Any], day: date | None, end: str) -> int | None:
    if day is None:
        return None
    if data.get("end_date"):
        return max(1, (date.fromisoformat(str(data["end_date"])) - day).days + 1)
    return max(1, (date.fromisoformat(end[:10]) - day).days) if end else None


def _minutes(data: Mapping[str, Any], day: date | None, at: time, end_at: time, end: str) -> int:
    """The length between start and end, over midnight where the end day says so or the clock must."""
    minutes = (end_at.hour - at.hour) * 60 + end_at.minute - at.minute
    last = data.get("end_date") or end[:10]
    if day is not None and last:
        return max(0, minutes + 1440 * (date.fromisoformat(str(last)) - day).days)
    return minutes % 1440 or 1440


def recurrence_from(rule: str) -> Recurrence:
    """The recurrence of RFC 5545 RRULE parts; ValueError where a part cannot be read."""
    parts = dict(part.split("=", 1) for part in rule.removeprefix("RRULE:").split(";") if "=" in part)
    days = [code for code in parts.get("BYDAY", "").split(",") if code]
    nth = int(days[0][:-2]) if days and len(days[0]) > 2 else None
    until = parts.get("UNTIL", "")
    return Recurrence.model_validate(
        {
            "frequency": parts["FREQ"].lower() if "FREQ" in parts else "",
            "interval": int(parts.get("INTERVAL", 1)),
            "weekdays": tuple(DAY_CODES.index(code[-2:]) for code in days),
            "nth": nth,
            "month_day": int(parts["BYMONTHDAY"]) if "BYMONTHDAY" in parts else None,
            "month": int(parts["BYMONTH"]) if "BYMONTH" in parts else None,
            "count": int(parts["COUNT"]) if "COUNT" in parts else None,
            "until": date(int(until[:4]), int(until[4:6]), int(until[6:8])) if until else None,
        }
    )
