"""Other times for a draft: what to look for, and the slots as choices."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import EventDraft, Invited, Narrowing, NoTimes, OddTimes, OpenDay, Window, chosen
from dialogs.moves import SUGGESTIONS, Ask, Choose, Option
from dialogs.needs import Facts, SuggestTimes
from dialogs.schedule.situation import circumstances
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.options import calendars
from dialogs.slots.people import check as people
from dialogs.slots.people.clocks import guest_clocks
from dialogs.slots.place import check as place
from dialogs.slots.when.check import USUAL_MINUTES
from dialogs.slots.when.narrow import DAYS_LOOKED_AT, MOST_DAYS, hours_on
from dialogs.slots.when.offers import as_options, order_qualities
from dialogs.words import dates
from dialogs.words.sentences import Words

MOST_OFFERED = 3
OTHER_TIME = "other_time"
SAID_WHY = ("hours", "own", "guests", "rooms")
"""Reasons for which there are words."""


def is_looking(talk: Conversation) -> bool:
    """Whether the last question was about times that were looked for."""
    about = talk.asked.about if talk.asked else ""
    return talk.draft is not None and (about in SUGGESTIONS or about.startswith(OTHER_TIME))


def searches(draft: EventDraft, around: Circumstances) -> tuple[SuggestTimes, ...]:
    """What to look for: slots of the draft's length that suit everybody and its rooms; () where no hour is left."""
    windows = _windows(draft, around)
    if not windows:
        return ()
    guests = [
        Invited(address=guest.person.address, zone=guest.person.zone)
        for guest in draft.attendees
        if guest.person and guest.person.address and guest.person.address != around.profile.address
    ]
    rooms = [Invited(address=one.address, room=True) for one in draft.places if one.kind != "place" and one.address]
    minutes = draft.when.minutes.value if draft.when.minutes else USUAL_MINUTES
    return (SuggestTimes(windows=windows, minutes=minutes, guests=tuple(dict.fromkeys((*guests, *rooms)))),)


def _windows(draft: EventDraft, around: Circumstances) -> tuple[Window, ...]:
    """From the draft's day on, or from now where that has passed; one week far, where nothing else was said."""
    when, zone = draft.when, ZoneInfo(around.zone or "UTC")
    known, days = when.narrowing or Narrowing(), when.open_day or OpenDay()
    day = when.day.value if when.day else days.first or around.now.date()
    last = days.last if when.day is None and days.last else day + timedelta(days=DAYS_LOOKED_AT - 1)
    now = max(around.now, known.after or around.now)
    minutes, usual = when.minutes.value if when.minutes else USUAL_MINUTES, _usual_hours(draft, known, around)
    found: list[Window] = []
    for each in (day + timedelta(days=ahead) for ahead in range(min((last - day).days, MOST_DAYS) + 1)):
        for hours in hours_on(when, each):
            begun = datetime.combine(each, hours[0], zone)
            ended = datetime.combine(each + timedelta(days=hours[1] == time()), hours[1], zone)
            if usual is not None:
                begun = max(begun, datetime.combine(each, usual[0], zone))
                ended = min(ended, datetime.combine(each, usual[1], zone) + timedelta(minutes=minutes))
            if known.at is not None:
                begun = max(begun, datetime.combine(each, known.at, zone))
                ended = min(ended, datetime.combine(each, known.at, zone) + timedelta(minutes=minutes))
            start, end = max(now, begun), min(ended, known.before or ended)
            if start < end and found and found[-1].end == start:
                found[-1] = Window(start=found[-1].start, end=end)
            elif start < end:
                found.append(Window(start=start, end=end))
    return tuple(found)


def _usual_hours(draft: EventDraft, known: Narrowing, around: Circumstances) -> tuple[time, time] | None:
    """Between which hours such an event begins, where no other hours were said: nobody is offered lunch at nine."""
    if draft.subject is None or draft.when.window or known.earliest or known.latest or known.at:
        return None
    kind = around.drafted.kind_of(draft.subject.value)
    return kind.hours if kind else None


def suggestions(talk: Conversation, draft: EventDraft, facts: Facts) -> Ask | Choose:
    """Free slots as choices; where none are known the time is asked for."""
    around = circumstances(talk, facts)
    answers = [facts.get(wanted) for wanted in searches(draft, around)]
    answer = answers[0] if answers else NoTimes(why="hours")
    windows = answer.windows if isinstance(answer, OddTimes) else answer if isinstance(answer, tuple) else ()
    slots = [slot for slot in windows if isinstance(slot, Window)]
    drafts = [moved(draft, window, around) for window in slots[:MOST_OFFERED]]
    if not drafts:
        return Ask(slot="when", about=_why_not(draft, answer, around), draft=draft)
    odd = isinstance(answer, OddTimes)
    zones = dict(answer.zones) if isinstance(answer, OddTimes) else {}
    options = [_with_clocks(option, zones, around) for option in order_qualities(as_options(drafts, around, "moment"))]
    return Choose(slot="when", about="suggestion_odd" if odd else "suggestion", draft=draft, options=tuple(options))


def _why_not(draft: EventDraft, answer: object, around: Circumstances) -> str:
    """Which question for another time fits: nothing more beside what was offered, or why nothing suits."""
    known = draft.when.narrowing
    if isinstance(answer, NoTimes) and known is not None and (known.after or known.before):
        return f"{OTHER_TIME}_earlier" if known.before else f"{OTHER_TIME}_later"
    if not _windows(draft, around):
        return f"{OTHER_TIME}_nothing_left"
    if isinstance(answer, NoTimes) and answer.why in SAID_WHY:
        return f"{OTHER_TIME}_{answer.why}"
    return OTHER_TIME


def _with_clocks(option: Option, zones: Mapping[str, str], around: Circumstances) -> Option:
    """The option with the clocks of those who live by another one: "Tuesday at 16:30 (08:30 for Dana)"."""
    if option.changed is None:
        return option
    clocks = guest_clocks(option.changed, around, zones)
    if not clocks:
        return option

    def told(words: Words, label: str) -> str:
        parts = [
            words(
                "clock-for",
                time=dates.clock(words, at.time()) if same_day else dates.moment(words, at, around.now.date()),
                people=dates.series(words, [name.split()[0] for name in names]),
            )
            for names, at, same_day in clocks
        ]
        return words("option-clocks", option=label, clocks=dates.series(words, parts))

    heard = told(around.words.aloud, option.heard or option.label) if zones and len(clocks) == 1 else option.heard
    names = (*option.names, option.label)
    return option.model_copy(update={"label": told(around.words, option.label), "heard": heard, "names": names})


def asked_once_more(talk: Conversation, draft: EventDraft) -> Choose | None:
    """The free slots that were offered last, once more; None where none were."""
    if talk.asked is None or not talk.asked.options:
        return None
    return Choose(slot="when", about="suggestion", draft=draft, options=talk.asked.options)


def none_of_them(talk: Conversation, draft: EventDraft, facts: Facts) -> Ask | Choose | None:
    """What comes of "neither": other values, or the question for one; the same choice is never offered again."""
    asked, around = talk.asked, circumstances(talk, facts)
    match asked.slot if asked else None:
        case "when" if asked and asked.about in SUGGESTIONS:
            return Ask(slot="when", about=OTHER_TIME, draft=draft)
        case "when":
            return suggestions(talk, draft, facts)
        case "people" if asked:
            return people.none_of_them(draft, asked.subject or "", around)
        case "place" if asked:
            return place.none_of_them(draft, asked.subject, around)
        case "options":
            return calendars.none_of_them(draft, around)
        case _:
            return None


def moved(draft: EventDraft, window: Window, around: Circumstances) -> EventDraft:
    """The draft at another time, its length kept."""
    zone = ZoneInfo(draft.when.zone.value if draft.when.zone else around.zone or "UTC")
    start = window.start.astimezone(zone)
    update = {
        "day": chosen(start.date()),
        "at": chosen(start.time().replace(tzinfo=None)),
        "fold": start.fold,
        "alternatives": (),
        "open_day": None,
        "narrowing": None,
        "part": None,
        "window": None,
    }
    return draft.model_copy(update={"when": draft.when.model_copy(update=update)})
