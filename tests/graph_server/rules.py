"""What Outlook's calendar demands of an event beyond its form: zones, times, whole days, series, guests, groups."""

import re
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from tzlocal.windows_tz import win_tz

from tests.graph_server.refusals import Refusal, failed_validation, invalid
from tests.graph_server.state import Group, Stored

MOST_GUESTS = 500
LONGEST_SUBJECT = 255
LAST_YEAR = 4500
_WALL = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?$")
_ADDRESS = re.compile(r"^[^@\s<>()\",;:]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$")
_PATTERN_NEEDS = {
    "daily": (),
    "weekly": ("daysOfWeek",),
    "absoluteMonthly": ("dayOfMonth",),
    "relativeMonthly": ("daysOfWeek",),
    "absoluteYearly": ("dayOfMonth", "month"),
    "relativeYearly": ("daysOfWeek", "month"),
}
_PATTERN_TAKES = {kind: {*needs, "type", "interval"} for kind, needs in _PATTERN_NEEDS.items()}
_PATTERN_TAKES["weekly"] |= {"firstDayOfWeek"}
_PATTERN_TAKES["relativeMonthly"] |= {"index", "firstDayOfWeek"}
_PATTERN_TAKES["relativeYearly"] |= {"index", "firstDayOfWeek"}
_RANGE_NEEDS = {"endDate": ("endDate",), "noEnd": (), "numbered": ("numberOfOccurrences",)}


@cache
def zone(name: str) -> ZoneInfo:
    """The zone of a Windows or IANA name."""
    known = {key.lower(): value for key, value in win_tz.items()}.get(name.lower(), name)
    if known not in available_timezones() and known != "Etc/UTC":
        message = f"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{name}'."
        raise Refusal(400, "TimeZoneNotSupportedException", message)
    return ZoneInfo(known)


def wall(value: dict[str, Any]) -> datetime:
    """The wall clock of a dateTimeTimeZone, naive."""
    text = value.get("dateTime", "")
    if not _WALL.match(text):
        raise failed_validation()
    try:
        return datetime.fromisoformat(text.split(".")[0])
    except ValueError as error:
        raise failed_validation() from error


def instant(value: dict[str, Any]) -> datetime:
    """The instant, in UTC; the first of a doubled hour."""
    return wall(value).replace(tzinfo=zone(value.get("timeZone") or "UTC")).astimezone(UTC)


def check(content: dict[str, Any], group: Group | None) -> None:
    """Refuse what the calendar does not take. `content` is the whole event, as it would stand after the request."""
    if "start" not in content or "end" not in content:
        raise failed_validation()
    if instant(content["end"]) < instant(content["start"]) or wall(content["end"]).year > LAST_YEAR:
        raise failed_validation()
    if len(content.get("subject") or "") > LONGEST_SUBJECT or content.get("reminderMinutesBeforeStart", 0) < 0:
        raise failed_validation()
    if content.get("isAllDay"):
        _check_whole_days(content)
    if content.get("recurrence"):
        _check_series(content)
    _check_guests(content.get("attendees", []))
    if group is not None and {"isReminderOn", "reminderMinutesBeforeStart"} & content.keys():
        raise invalid("Reminders are not supported for group calendars.")


def _check_whole_days(content: dict[str, Any]) -> None:
    for name in ("start", "end"):
        if wall(content[name]).time() != time():
            raise invalid(f"The Event.{name.title()} property for an all-day event needs to be set to midnight.")
    if content["start"].get("timeZone") != content["end"].get("timeZone"):
        raise invalid("The start and end of an all-day event need to be in the same time zone.")
    if wall(content["start"]) >= wall(content["end"]):
        raise invalid("The duration of an all-day event must be at least 24 hours.")


def _check_guests(guests: list[dict[str, Any]]) -> None:
    if len(guests) > MOST_GUESTS:
        raise failed_validation()
    if not all(_ADDRESS.match(guest.get("emailAddress", {}).get("address") or "") for guest in guests):
        raise invalid_recipients()


def invalid_recipients() -> Refusal:
    """An address that is none, or that leads nowhere."""
    return Refusal(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.")


def _check_series(content: dict[str, Any]) -> None:
    pattern, extent = content["recurrence"].get("pattern"), content["recurrence"].get("range")
    if not pattern or not extent or "type" not in pattern or "type" not in extent:
        raise failed_validation()
    if "interval" not in pattern:
        raise Refusal(500, "ErrorInternalServerError", "An internal server error occurred.")
    if not 1 <= pattern["interval"] <= 999 or pattern.keys() - _PATTERN_TAKES[pattern["type"]]:
        raise failed_validation()
    if not all(pattern.get(name) for name in _PATTERN_NEEDS[pattern["type"]]):
        raise failed_validation()
    if not (1 <= pattern.get("dayOfMonth", 1) <= 31 and 1 <= pattern.get("month", 1) <= 12):
        raise failed_validation()
    if not all(extent.get(name) for name in ("startDate", *_RANGE_NEEDS[extent["type"]])):
        raise failed_validation()
    if date.fromisoformat(extent["startDate"]) != wall(content["start"]).date():
        raise failed_validation()
    if extent["type"] == "endDate" and date.fromisoformat(extent["endDate"]) < wall(content["start"]).date():
        raise failed_validation()


def own_event(stored: Stored, address: str) -> bool:
    """Whether this address is the organiser."""
    return stored.organizer["address"].lower() == address.lower()
