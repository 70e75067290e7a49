"""Times as choices: what a person may call them ("the later one", "7 pm", "Tuesday")."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal
from zoneinfo import ZoneInfo

from dialogs.model import EventDraft, When
from dialogs.moves import Option
from dialogs.slots.circumstances import Circumstances
from dialogs.words import dates
from dialogs.words.sentences import Words

Shown = Literal["time", "day", "moment", "fold"]
"""What a label shows of a start."""

NOON = time(12)
EVENING = time(17)


def as_options(drafts: Sequence[EventDraft], around: Circumstances, show: Shown) -> list[Option]:
    """One option for each draft, labelled by its start; every label also answers to its day and its time."""
    return [_option(number, draft, around, show) for number, draft in enumerate(drafts, 1)]


def order_qualities(options: Sequence[Option]) -> list[Option]:
    """The options, of which the first in time is the earlier, the last the later one; each in its part of the day."""
    starts = [_order(option) for option in options]
    if len(options) < 2:
        return list(options)
    ends = {starts.index(min(starts)): "earlier", starts.index(max(starts)): "later"}
    ordered = [
        option.model_copy(update={"qualities": (*option.qualities, ends[index])}) if index in ends else option
        for index, option in enumerate(options)
    ]
    return [half_qualities(option) for option in ordered]


def half_qualities(option: Option) -> Option:
    """The half of the day sets two readings of a bare hour apart."""
    at = _hour(option)
    if at is None:
        return option
    names = ("am", "morning") if at < NOON else ("pm", "evening" if at >= EVENING else "afternoon")
    return option.model_copy(update={"qualities": (*option.qualities, *names)})


def _hour(option: Option) -> time | None:
    if option.start is not None:
        return option.start.time()
    at = option.changed.when.at if option.changed else None
    return at.value if at else None


def half_names(option: Option) -> Option:
    """A bare hour says nothing between its own two readings: only the full time names one."""
    at = option.changed.when.at if option.changed else None
    return option.model_copy(update={"names": (f"{at.value:%H:%M}",)}) if at else option


def _option(number: int, draft: EventDraft, around: Circumstances, show: Shown) -> Option:
    when, words, today = draft.when, around.words, around.now.date()
    start = when.start or datetime.combine(when.day.value if when.day else date.min, time())
    named = {"time": dates.clock(words, start.time()), "fold": ""}.get(show, dates.day(words, start.date(), today))
    return Option(
        key=str(number),
        label=_label(words, when, start, today, show),
        heard=_label(words.aloud, when, start, today, show),
        changed=draft,
        names=(named,) if named else (),
    )


def _label(words: Words, when: When, start: datetime, today: date, show: Shown) -> str:
    """The start as it is shown, or said."""
    match show:
        case "fold" if when.zone is not None:
            offset = start.replace(tzinfo=ZoneInfo(when.zone.value), fold=when.fold).strftime("%z")
            clock = dates.clock(words, start.time())
            return words("option-fold", number=when.fold + 1, time=clock, offset=f"UTC{offset[:3]}:{offset[3:]}")
        case "time":
            return dates.clock(words, start.time())
        case "day":
            return dates.day(words, start.date(), today)
        case _:
            return dates.moment(words, start, today)


def _order(option: Option) -> tuple[datetime, int]:
    if option.start is not None:
        return option.start, 0
    when = option.changed.when if option.changed else None
    if when is None or when.day is None:
        return datetime.max, 0
    return when.start or datetime.combine(when.day.value, time()), when.fold
