"""When it takes place: what is assumed when nothing was said, and what stands against a time."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.model import EventDraft, Filled, When, assumed, chosen
from dialogs.moves import Ask, Choose, Notice, Option, Refuse
from dialogs.needs import Need
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.instants import end_instant, start_instant
from dialogs.slots.when.offers import Shown, as_options, half_names, order_qualities
from dialogs.slots.when.readings import between, completed, difference, narrowed
from dialogs.times import wall_clock_problem
from dialogs.words import dates

USUAL_MINUTES = 30
"""The length where neither words, kind of event nor person say one."""

SEASONS = {"skipped": ("winter", "summer"), "doubled": ("summer", "winter")}
"""By which time the clocks go before and after a change."""

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
DAYS_OF_A_WEEK = 7


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with zone, day and length filled in where they were not said. Says nothing about the start's hour."""
    when = _with_zone(draft.when, around)
    when = _with_reading(when, draft, around)
    when = _with_day(_with_start_from_end(when), around)
    return draft.model_copy(update={"when": _with_length(when, draft, around)})


def needs(_draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """A time needs no facts of its own: who is free is looked up once people and rooms are known."""
    return ()


def check(draft: EventDraft, around: Circumstances) -> Ask | Choose | Refuse | None:
    """What has to be asked before the time stands; None where nothing does."""
    for question in (_open_reading, _no_such_day, _which_day, _missing_start, _missing_zone, _clock_change, _passed):
        move = question(draft, around)
        if move is not None:
            return move
    return None


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """What the draft says about its time."""
    when, found = draft.when, []
    if when.day is not None and when.day.source == "assumed":
        found.append(Notice(message="notice-assumed-day", arguments={"day": when.day.value}, spoken=True))
    if draft.left_out and draft.recurrence is not None:
        words = dates.series(around.words, draft.left_out)
        found.append(Notice(message="notice-left-out", arguments={"subject": words}, spoken=True))
    if _is_outside_hours(draft, around):
        found.append(Notice(message="notice-outside-hours"))
    return tuple(found)


def _with_zone(when: When, around: Circumstances) -> When:
    if when.zone is not None or around.zone is None:
        return when
    return when.model_copy(update={"zone": assumed(around.zone)})


def _with_reading(when: When, draft: EventDraft, around: Circumstances) -> When:
    if not when.alternatives:
        return when
    title = draft.subject.value if draft.subject else ""
    standing = narrowed(when, around, title)
    if len(standing) == 1:
        return completed(when, standing[0], "said")
    return when.model_copy(update={"alternatives": standing})


def _with_start_from_end(when: When) -> When:
    """An end and a length give a start: "until five, for an hour"."""
    if when.at is not None or when.end_at is None or when.minutes is None or when.minutes.source == "assumed":
        return when
    start = datetime.combine(date(2000, 1, 2), when.end_at.value) - timedelta(minutes=when.minutes.value)
    return when.model_copy(update={"at": Filled(value=start.time(), source="said"), "end_at": None})


def _with_day(when: When, around: Circumstances) -> When:
    """A time alone is today's while it is still to come, else tomorrow's."""
    if when.day is not None or when.at is None or when.alternatives or when.zone is None or when.open_day:
        return when
    now = around.now.astimezone(ZoneInfo(when.zone.value))
    passed = when.at.value <= now.time()
    return when.model_copy(update={"day": assumed(now.date() + DAY if passed else now.date())})


def _with_length(when: When, draft: EventDraft, around: Circumstances) -> When:
    if when.all_day:
        return when if when.days else when.model_copy(update={"days": assumed(1)})
    if when.end_at is not None and when.at is not None:
        minutes = Filled[int](value=between(when.at.value, when.end_at.value), source=when.end_at.source)
        return when.model_copy(update={"minutes": minutes, "end_at": None})
    if when.minutes is not None and when.minutes.source != "assumed":
        return when
    return when.model_copy(update={"minutes": assumed(_usual_minutes(draft, around))})


def _usual_minutes(draft: EventDraft, around: Circumstances) -> int:
    kind = around.drafted.kind_of(draft.subject.value) if draft.subject else None
    return (kind.minutes if kind else None) or around.preferences.minutes or USUAL_MINUTES


def _open_reading(draft: EventDraft, around: Circumstances) -> Choose | None:
    """Several readings are equally likely: which one?"""
    when = draft.when
    if len(when.alternatives) < 2:
        return None
    about = difference(when)
    drafts = []
    for reading in when.alternatives:
        settled = completed(when, reading, "chosen")
        drafts.append(assume(draft.model_copy(update={"when": settled}), around))
    drafts.sort(key=lambda each: each.when.start or datetime.max)
    options = as_options(drafts, around, _label_for(about, drafts))
    if about == "half_of_day":
        options = [half_names(option) for option in options]
    return Choose(slot="when", draft=draft, about=about, options=tuple(order_qualities(options)))


def _label_for(about: str, drafts: list[EventDraft]) -> Shown:
    """Only what sets the readings apart."""
    if about in ("day", "next_weekday"):
        return "day"
    one_day = len({each.when.day for each in drafts}) == 1
    return "time" if about == "half_of_day" and one_day else "moment"


def _no_such_day(draft: EventDraft, around: Circumstances) -> Refuse | None:
    """A day that no calendar has is refused, with the days around it."""
    opened = draft.when.open_day
    if opened is None or draft.when.day is not None or not opened.words:
        return None
    options = _on_days(draft, opened.nearest, around)
    return Refuse(slot="when", about="impossible_date", draft=draft, subject=opened.words, options=options)


def _which_day(draft: EventDraft, around: Circumstances) -> Ask | Choose | None:
    """Which day of "next week": its days are offered; of a longer stretch the day is asked for."""
    opened = draft.when.open_day
    if opened is None or draft.when.day is not None or opened.first is None or opened.last is None:
        return None
    span = (opened.last - opened.first).days + 1
    if span > DAYS_OF_A_WEEK:
        return Ask(slot="when", draft=draft, about="day")
    days = [opened.first + DAY * number for number in range(span) if opened.first + DAY * number >= around.now.date()]
    working = [day for day in days if day.weekday() in around.working_hours.weekdays]
    options = _on_days(draft, working or days, around)
    if not options:
        return Ask(slot="when", draft=draft, about="day")
    return Choose(slot="when", draft=draft, about="which_day", options=options)


def _on_days(draft: EventDraft, days: Sequence[date], around: Circumstances) -> tuple[Option, ...]:
    """The draft on each of these days, as choices."""
    whens = [draft.when.model_copy(update={"day": chosen(day), "open_day": None}) for day in days]
    drafts = [assume(draft.model_copy(update={"when": each}), around) for each in whens]
    coming = [each for each in drafts if not _has_passed(each.when, around)]
    return tuple(order_qualities(as_options(coming, around, "day")))


def _missing_start(draft: EventDraft, around: Circumstances) -> Ask | None:
    """The start is the one thing that is never assumed."""
    when = draft.when
    if when.start is not None or (when.at is not None and when.zone is None):
        return None
    if when.day is not None:
        day = dates.day(around.words, when.day.value, around.now.date())
        return Ask(slot="when", draft=draft, about="hour", subject=day, options=_hours_of_part(draft, around))
    known = draft.subject or draft.attendees or draft.places
    return Ask(slot="when", draft=draft, about="start" if known else "request")


def _hours_of_part(draft: EventDraft, around: Circumstances) -> tuple[Option, ...]:
    """Up to three full hours of "tomorrow morning" to choose from."""
    if draft.when.window is None:
        return ()
    first, last = draft.when.window
    hours = [hour for hour in range(24) if first <= time(hour) < last] if first < last else [first.hour]
    working = [hour for hour in hours if around.working_hours.covers(time(hour))] or hours
    whens = [draft.when.model_copy(update={"at": chosen(time(hour)), "part": None, "window": None}) for hour in working]
    drafts = [assume(draft.model_copy(update={"when": when}), around) for when in whens]
    coming = [each for each in drafts if not _has_passed(each.when, around)]
    return tuple(order_qualities(as_options(coming[:3], around, "time")))


def _missing_zone(draft: EventDraft, around: Circumstances) -> Ask | None:
    return Ask(slot="when", draft=draft, about="zone") if draft.when.zone is None and around.zone is None else None


def _clock_change(draft: EventDraft, around: Circumstances) -> Choose | None:
    """A wall time that the clock change skips or doubles is explained and offered as choices."""
    when = draft.when
    if when.all_day or when.day is None or when.at is None or when.zone is None:
        return None
    problem = wall_clock_problem(when.day.value, when.at.value, when.zone.value)
    start = datetime.combine(when.day.value, when.at.value)
    settled = f"doubled:{start.isoformat()}"
    if problem == "none" or settled in around.accepted:
        return None
    times = [(start - HOUR, 0), (start + HOUR, 0)] if problem == "skipped" else [(start, 0), (start, 1)]
    whens = [when.model_copy(update={"at": chosen(at.time()), "fold": fold}) for at, fold in times]
    drafts = [draft.model_copy(update={"when": each}) for each in whens]
    label: Shown = "time" if problem == "skipped" else "fold"
    options = tuple(
        option.model_copy(update={"accepts": (settled,), "qualities": (*option.qualities, season)})
        for option, season in zip(order_qualities(as_options(drafts, around, label)), SEASONS[problem], strict=True)
    )
    time_said = dates.clock(around.words, when.at.value)
    return Choose(slot="when", draft=draft, about=f"{problem}_hour", subject=time_said, options=options)


def _passed(draft: EventDraft, around: Circumstances) -> Refuse | None:
    if not _has_passed(draft.when, around) or _goes_on(around):
        return None
    return Refuse(slot="when", about="passed", draft=draft, options=_instead_of_passed(draft, around))


def _goes_on(around: Circumstances) -> bool:
    """Whether a series is changed that has begun already."""
    before = around.editing
    return before is not None and before.event.recurrence is not None and before.window.start <= around.now


def _has_passed(when: When, around: Circumstances) -> bool:
    start, end = start_instant(when), end_instant(when)
    if start is None or end is None:
        return False
    return end <= around.now if when.all_day else start <= around.now


def _instead_of_passed(draft: EventDraft, around: Circumstances) -> tuple[Option, ...]:
    """The same hour tomorrow, the same weekday to come, and the same date of next year where the date is long gone."""
    when, today = draft.when, around.now.date()
    if when.day is None:
        return ()
    passed = when.day.value
    weeks = (today - passed) // WEEK + 1
    days = [today + DAY, passed + weeks * WEEK]
    if today - passed > WEEK:
        days.insert(0, _next_year(passed, today))
    whens = [when.model_copy(update={"day": chosen(day)}) for day in dict.fromkeys(days)]
    drafts = [draft.model_copy(update={"when": each}) for each in whens]
    coming = [each for each in drafts if not _has_passed(each.when, around)]
    return tuple(order_qualities(as_options(coming, around, "day" if when.all_day else "moment")))


def _next_year(day: date, today: date) -> date:
    for year in range(today.year, today.year + 9):
        try:
            same = day.replace(year=year)
        except ValueError:
            continue
        if same > today:
            return same
    return today + DAY


def _is_outside_hours(draft: EventDraft, around: Circumstances) -> bool:
    when = draft.when
    if when.all_day or when.at is None or when.day is None:
        return False
    kind = around.drafted.kind_of(draft.subject.value) if draft.subject else None
    if kind is not None and kind.hours is not None and kind.hours[0] <= when.at.value <= kind.hours[1]:
        return False
    own = start_instant(when)
    if own is None or around.zone is None:
        return False
    here, hours = own.astimezone(ZoneInfo(around.zone)), around.working_hours
    return here.weekday() not in hours.weekdays or not hours.covers(here.time())
