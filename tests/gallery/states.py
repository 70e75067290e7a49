"""Every kind of reply, as a list of states: a name and the move that is put into words."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import (
    Attendee,
    Busy,
    CalendarEvent,
    EventDraft,
    GuestAnswer,
    Person,
    Preferences,
    Recurrence,
    Refusal,
    SignInOffer,
    Window,
    WorkingHours,
    assumed,
    said,
)
from dialogs.moves import (
    Answer,
    Ask,
    Cancelled,
    Changed,
    Choose,
    Confirm,
    ConfirmCancel,
    ConfirmChange,
    Created,
    EventCancelled,
    Failed,
    Help,
    Move,
    NothingPending,
    Notice,
    NotYours,
    Option,
    Refuse,
    SignIn,
)
from dialogs.schedule.existing import event_of
from dialogs.schedule.mailing import to_be_mailed, to_be_told_of_the_end
from dialogs.schedule.series import ask_how_much
from dialogs.slots.when.offers import Shown
from tests.gallery.samples import AURORA, DANA, HARRIET, LIBRARY, NOW, SAMANTHA, THURSDAY, ZONE, Sample, at, invited

DAY = timedelta(days=1)
MONDAY = date(2026, 3, 9)
State = Callable[[Sample], Move]


def _yes_no_draft(sample: Sample) -> Confirm:
    return Confirm(draft=sample.draft())


def _full(title: str) -> State:
    """The whole draft with all that must be heard."""

    def made(sample: Sample) -> Move:
        draft = sample.full(title)
        clash = Notice(message="notice-clash", arguments={"title": sample["activity"]}, spoken=True)
        day = Notice(message="notice-assumed-day", arguments={"day": THURSDAY}, spoken=True)
        outside = Notice(message="notice-outside-hours")
        return Confirm(draft=draft, notices=(clash, *to_be_mailed(draft, sample.around), day, outside))

    return made


def _elsewhere(sample: Sample) -> Move:
    draft = sample.draft("activity").model_copy(update={"when": at(9, 30, zone="Asia/Tokyo")})
    return Confirm(draft=draft)


def _dictated(sample: Sample) -> Move:
    guest = Attendee(query="dana.w@contoso.com", person=Person(name="dana.w@contoso.com", address="dana.w@contoso.com"))
    draft = sample.draft("activity", attendees=(guest,))
    return Confirm(draft=draft, notices=to_be_mailed(draft, sample.around))


def _all_day(sample: Sample) -> Move:
    when = at(0, day=MONDAY).model_copy(update={"all_day": True, "days": said(3), "minutes": None, "at": None})
    return Confirm(draft=sample.draft("activity").model_copy(update={"when": when, "show_as": said("oof")}))


def _over_midnight(sample: Sample) -> Move:
    draft = sample.draft("activity").model_copy(update={"when": at(23, day=date(2026, 12, 31), minutes=150)})
    return Confirm(draft=draft)


def _series(recurrence: Recurrence) -> State:
    return lambda sample: Confirm(
        draft=sample.draft("activity", recurrence=said(recurrence), online=assumed(True)).model_copy(
            update={"when": at(12, day=MONDAY)}
        ),
        notices=(Notice(message="notice-no-join-link"),),
    )


def _guests(sample: Sample) -> Move:
    guests = (SAMANTHA, DANA, HARRIET, Person(name="Tom Baker"), Person(name="Yuki Mori"))
    draft = sample.draft(attendees=tuple(map(invited, guests)))
    unknown = Notice(message="notice-unknown-person", arguments={"people": "Yuki Mori", "count": 1})
    busy = Notice(message="notice-busy", arguments={"name": "Dana Whitfield"}, spoken=True)
    checked = Notice(message="notice-could-not-check")
    return Confirm(draft=draft, notices=(busy, *to_be_mailed(draft, sample.around), unknown, checked))


def _ask(about: str) -> State:
    return lambda sample: Ask(about=about, draft=sample.draft())


def _missing(about: str) -> State:
    """Asked while there is no title yet."""

    def made(sample: Sample) -> Move:
        draft = sample.draft().model_copy(update={"subject": None, "attendees": (invited(DANA),)})
        return Ask(about=about, draft=draft, subject="Team North")

    return made


def _events(sample: Sample) -> Move:
    when = (at(9), at(15, 30))
    starts = sample.times("moment", *when)
    options = tuple(
        option.model_copy(
            update={
                "label": f"{option.label}, {sample['activity']}",
                "heard": f"{option.heard}, {sample['activity']}",
            }
        )
        for option in starts
    )
    return Choose(about="event", draft=None, options=options)


def _help(about: str) -> State:
    return lambda _sample: Help(about=about)


def _address(about: str) -> State:
    def made(sample: Sample) -> Move:
        drop = sample.option("drop", "option-leave-out", name="Robin Quill")
        return Ask(slot="people", about=about, draft=sample.draft(), subject="Robin Quill", options=(drop,))

    return made


def _hour_of_part(sample: Sample) -> Move:
    return Ask(slot="when", about="hour", draft=sample.draft(), options=sample.times("time", at(9), at(10), at(11, 30)))


def _days(about: str, *days: date) -> State:
    return lambda sample: Choose(
        about=about, draft=sample.draft(), options=sample.times("day", *(at(12, day=day) for day in days))
    )


def _halves(sample: Sample) -> Move:
    return Choose(about="half_of_day", draft=sample.draft(), options=sample.times("time", at(7), at(19)))


def _skipped(sample: Sample) -> Move:
    day = date(2026, 3, 29)
    draft = sample.draft().model_copy(update={"when": at(2, 30, day=day)})
    return Choose(about="skipped_hour", draft=draft, options=sample.times("time", at(1, 30, day), at(3, 30, day)))


def _doubled(sample: Sample) -> Move:
    first = at(2, 30, day=date(2026, 10, 25))
    draft = sample.draft().model_copy(update={"when": first})
    twice = sample.times("fold", first, first.model_copy(update={"fold": 1}))
    return Choose(about="doubled_hour", draft=draft, options=twice)


def _clash(sample: Sample) -> Move:
    options = (sample.option("keep", "option-keep"), sample.option("other", "option-other-time"))
    return Choose(slot="when", about="clash", subject=sample["activity"], draft=sample.full(), options=options)


def _suggested(*hours: int) -> State:
    def made(sample: Sample) -> Move:
        options = sample.times("moment", *(at(hour, 30, day=THURSDAY + DAY * n) for n, hour in enumerate(hours)))
        return Choose(about="suggestion", draft=sample.draft(attendees=(invited(DANA),)), options=options)

    return made


def _readings(sample: Sample) -> Move:
    options = sample.times("moment", at(15), at(15, day=date(2026, 3, 12)))
    return Choose(about="reading", draft=sample.draft(), options=options)


def _rooms(about: str) -> State:
    return lambda sample: Choose(
        about=about, subject="Library", draft=sample.draft(), options=sample.rooms(LIBRARY, AURORA)
    )


def _person(sample: Sample) -> Move:
    alex = (
        Person(name="Alex Kim", department="Engineering"),
        Person(name="Alex Moreau", department="Sales"),
        Person(name="Alex Novak", department="Finance"),
        Person(name="Alex Ono", department="Legal"),
    )
    return Choose(about="person", subject="Alex", draft=sample.draft(), options=sample.people(*alex))


def _created(title: str = "title", second: bool = False) -> State:
    def made(sample: Sample) -> Move:
        mailed = Notice(message="notice-mailed", arguments={"count": 2}, spoken=True)
        words = sample["second"] if second else None
        return Created(event=sample.event(title), draft=sample.draft(title), notices=(mailed,), second=words)

    return made


def _met(sample: Sample) -> Move:
    mailed = Notice(message="notice-mailed", arguments={"count": 1}, spoken=True)
    return Created(event=sample.met(), draft=sample.draft(), notices=(mailed,))


def _told_of_change(draft: EventDraft, sample: Sample) -> tuple[Notice, ...]:
    return to_be_mailed(draft, sample.around._replace(editing=sample.event()))


def _changed(sample: Sample) -> Move:
    nobody = Notice(message="notice-nobody-mailed", spoken=True)
    return Changed(before=sample.event(), event=sample.event(hour=15), notices=(nobody,))


def _confirm_change(sample: Sample) -> Move:
    draft = sample.draft(attendees=(invited(SAMANTHA),))
    return ConfirmChange(before=sample.event(hour=15), draft=draft, notices=_told_of_change(draft, sample))


def _weekly(event: CalendarEvent) -> CalendarEvent:
    rule = Recurrence(frequency="weekly", weekdays=(event.event.start.weekday(),))
    return event.model_copy(update={"event": event.event.model_copy(update={"recurrence": rule})})


def _confirm_cancel(occurrence: bool, note: str = "", series: bool = False) -> State:
    def made(sample: Sample) -> Move:
        event = _weekly(sample.event()) if series else sample.event()
        mailed = to_be_told_of_the_end(
            event_of(sample.draft(attendees=(invited(SAMANTHA),))), sample[note] if note else "", sample.around
        )
        options = (sample.option("c", "option-cancel-event"), sample.option("k", "option-keep-event"))
        window = event.window if occurrence else None
        return ConfirmCancel(event=event, occurrence=window, notices=mailed, options=options)

    return made


def _refuse(about: str, *options: date) -> State:
    def made(sample: Sample) -> Move:
        draft = sample.draft().model_copy(update={"when": at(10, day=date(2026, 2, 3))})
        show: Shown = "day" if about == "impossible_date" else "moment"
        instead = sample.times(show, *(at(10, day=day) for day in options))
        return Refuse(about=about, draft=draft, subject=sample["impossible"], options=instead)

    return made


def _window(days: int = 1) -> Window:
    start = NOW.replace(hour=0) + DAY
    return Window(start=start, end=start + DAY * days)


def _agenda(count: int, days: int = 1, then: bool = False) -> State:
    def made(sample: Sample) -> Move:
        titles = ("activity", "title", "long_title", "activity", "title")
        events = tuple(
            sample.event(title, 9 + number, 45, THURSDAY + DAY * (number % days))
            for number, title in enumerate(titles[:count])
        )
        question = _yes_no_draft(sample) if then else None
        return Answer(about="agenda", agenda=events, window=_window(days), then=question)

    return made


def _free(count: int, days: int = 1) -> State:
    def made(_sample: Sample) -> Move:
        starts = [NOW.replace(hour=9 + 3 * number) + DAY * (1 + number % days) for number in range(count)]
        free = tuple(Window(start=start, end=start + timedelta(minutes=90)) for start in starts)
        return Answer(about="free", free=free, window=_window(days))

    return made


def _available(busy: bool) -> State:
    def made(sample: Sample) -> Move:
        taken = (Busy(window=sample.event().window, who="dana.whitfield@contoso.com"),) if busy else ()
        return Answer(about="availability", subject="Dana Whitfield", busy=taken, window=_window())

    return made


def _known(about: str) -> State:
    habits = Preferences(
        minutes=45,
        online=True,
        working_hours=WorkingHours(start=time(8), end=time(16)),
        next_weekday="next_week",
        room="Aurora",
    )
    return lambda _sample: Answer(about=about, preferences=habits)


def _about(about: str, events: int = 0, subject: str | None = None, then: bool = False) -> State:
    return lambda sample: Answer(
        about=about,
        agenda=(sample.event(), sample.event("activity", 15))[:events],
        subject=sample[subject] if subject else None,
        then=_yes_no_draft(sample) if then else None,
    )


def _answered(resource: bool, proposed: bool, offer: str) -> State:
    """A guest or a room answered."""
    event_day = datetime(2026, 3, 6, 15, 0, tzinfo=ZoneInfo(ZONE))
    other = Window(start=event_day, end=event_day + timedelta(hours=1)) if proposed else None
    guest = GuestAnswer(
        who="x@contoso.com",
        name="Library" if resource else "Dana Whitfield",
        answer="declined",
        resource=resource,
        proposed=other,
    )
    return lambda sample: Answer(about="guest_answer", agenda=(sample.event(),), answers=(guest,), subject=offer)


def _calendars(sample: Sample) -> Move:
    names = ("Team North", "Birthdays")
    options = (*(Option(key=name, label=name) for name in names), sample.option("mine", "option-own-calendar"))
    return Choose(about="calendar", subject="team", draft=sample.draft(), options=options)


def _sign_in(draft: bool = True, **offer: object) -> State:
    made = SignInOffer.model_validate(offer) if offer else None
    return lambda sample: SignIn(draft=sample.draft() if draft else None, offer=made)


def _failed(about: str, cause: Refusal = "other") -> State:
    return lambda sample: Failed(about=about, draft=sample.draft(), cause=cause)


LINK = "https://login.contoso.com/start"

PLAIN = (
    *("change_dropped", "could_not_check", "empty", "event_kept", "finish_first", "forgotten", "greeting_again"),
    *("guest_left", "language_switched", "no_draft", "no_occurrence", "no_sign_in", "not_forgotten", "not_signed_in"),
    *("not_there", "nothing_changed", "nothing_planned", "nothing_to_cancel", "nothing_to_undo", "off_topic", "rude"),
    *("second_dropped", "signed_in", "signed_out", "too_long", "undone"),
)
"""Answers of one sentence."""
MISSING = ("calendar", "calendar_closed", "group_calendar", "no_groups", "subject", "start")

STATES: Mapping[str, State] = {
    "ask request": lambda _sample: Ask(about="request", draft=None),
    "ask start": _ask("start"),
    "ask hour": _ask("hour"),
    "ask hour of a morning": _hour_of_part,
    "ask subject": lambda sample: Ask(about="subject", draft=sample.draft().model_copy(update={"subject": None})),
    "ask zone": _ask("zone"),
    "ask day": _ask("day"),
    "ask address": _address("address"),
    "ask address unchecked": _address("address_unchecked"),
    "ask other time": _ask("other_time"),
    "ask other room": _ask("other_room"),
    "choose half of day": _halves,
    "choose day": _days("day", THURSDAY, date(2026, 3, 6)),
    "choose next weekday": _days("next_weekday", date(2026, 3, 6), date(2026, 3, 13)),
    "choose which day": _days("which_day", *(MONDAY + DAY * number for number in range(5))),
    "choose reading": _readings,
    "choose skipped hour": _skipped,
    "choose doubled hour": _doubled,
    "choose person": _person,
    "choose room": _rooms("room"),
    "choose room busy": _rooms("room_busy"),
    "choose person guessed": lambda sample: Choose(
        about="person_guessed", subject="Alexx", draft=sample.draft(), options=sample.people(SAMANTHA, DANA)
    ),
    "choose calendar": _calendars,
    "choose clash": _clash,
    "choose suggestion": _suggested(9, 11, 14),
    "choose one suggestion": _suggested(9),
    "choose forget": lambda sample: Choose(
        about="forget_me",
        draft=None,
        options=(sample.option("forget", "option-forget"), sample.option("stay", "option-stay")),
    ),
    "confirm plain": _yes_no_draft,
    "confirm all": _full("title"),
    "confirm all, long title": _full("long_title"),
    "confirm Tokyo time": _elsewhere,
    "confirm dictated address": _dictated,
    "confirm all day": _all_day,
    "confirm over midnight": _over_midnight,
    "confirm many guests": _guests,
    "confirm monthly": _series(Recurrence(frequency="monthly", nth=1, weekdays=(0,), count=4)),
    "confirm every two weeks": _series(Recurrence(frequency="weekly", interval=2, weekdays=(0, 3))),
    "confirm workdays": _series(Recurrence(frequency="weekly", weekdays=(0, 1, 2, 3, 4))),
    "confirm yearly": _series(Recurrence(frequency="yearly")),
    "created": _created(),
    "created, long title": _created("long_title"),
    "created, second waits": _created(second=True),
    "created, with links": _met,
    "confirm change": _confirm_change,
    "changed": _changed,
    "confirm cancel": _confirm_cancel(occurrence=False),
    "confirm cancel once": _confirm_cancel(occurrence=True),
    "confirm cancel with a note": _confirm_cancel(occurrence=False, note="unclear"),
    "confirm cancel a series": _confirm_cancel(occurrence=False, series=True),
    "event cancelled": lambda sample: EventCancelled(event=sample.event()),
    "series cancelled": lambda sample: EventCancelled(event=_weekly(sample.event())),
    "series changed": lambda sample: Changed(before=_weekly(sample.event()), event=_weekly(sample.event(hour=15))),
    "choose one or the whole series": lambda sample: (
        ask_how_much(Conversation(), sample.event(), "", sample.around.facts).move
    ),
    "cancelled": lambda sample: Cancelled(draft=sample.draft()),
    "refuse passed": _refuse("passed", THURSDAY, date(2026, 3, 10), date(2027, 2, 3)),
    "refuse impossible date": _refuse("impossible_date", date(2026, 6, 30), date(2026, 7, 1)),
    "refuse end before start": _refuse("end_before_start"),
    "refuse no length": _refuse("no_length"),
    "refuse series end": _refuse("series_end"),
    "not yours": lambda _sample: NotYours(),
    "stray yes": lambda _sample: NothingPending(about="stray_yes"),
    "old button": lambda sample: NothingPending(about="old_button", draft=sample.draft()),
    "sign in by link": _sign_in(link=LINK),
    "sign in by link, number shown": _sign_in(link=LINK, typed_code=True),
    "sign in by code": _sign_in(link="https://microsoft.com/devicelogin", code="F7K2QM9XB"),
    "sign in for more": _sign_in(draft=False, link=LINK, account="kim@contoso.com"),
    "sign in nowhere": _sign_in(),
    "failed unavailable": _failed("unavailable"),
    "failed timeout": _failed("timeout"),
    "failed gone": lambda _sample: Failed(about="gone", draft=None),
    **{f"refused {cause}": _failed("refused", cause) for cause in get_args(Refusal)},
    **{f"help {about}": _help(about) for about in ("start", "draft", "question", "choice", "after")},
    "agenda empty": _agenda(0),
    "agenda of one": _agenda(1),
    "agenda of three": _agenda(3),
    "agenda of five": _agenda(5),
    "agenda of a week": _agenda(5, days=5),
    "agenda, then the draft": _agenda(2, then=True),
    "free": _free(2),
    "free on days": _free(4, days=3),
    "no time": _free(0),
    "available": _available(busy=False),
    "not available": _available(busy=True),
    "next": _about("next", 1),
    "how long until": _about("how_long_until", 1),
    "who": _about("who", 1),
    "where": _about("where", 1),
    "when is": _about("when_is", 2),
    "no such event": _about("no_such_event", subject="activity"),
    "join": lambda sample: Answer(about="join", agenda=(sample.met(),)),
    "event details": lambda sample: Answer(about="event_details", agenda=(sample.met(),)),
    "why": _about("why", then=True),
    "details": _about("details", then=True),
    "preferences": _known("preferences"),
    "preference forgotten": _known("preference_forgotten"),
    "preference kept": _known("preference_kept"),
    "stored": _known("stored"),
    "languages": _about("languages"),
    "greeting": _about("greeting"),
    "thanks": _about("thanks", then=True),
    "not understood": _about("not_understood"),
    "not understood in a draft": _about("not_understood", then=True),
    "kept second": _about("kept_second", subject="second", then=True),
    "sample loaded": lambda _sample: Answer(about="sample_loaded", subject="10"),
    "guest declined": _answered(resource=False, proposed=False, offer="guest"),
    "guest proposed": _answered(resource=False, proposed=True, offer="guest_time"),
    "room declined": _answered(resource=True, proposed=False, offer="guest_room"),
    "still working": _about("still_working"),
    **{f"answer {about}": _about(about, subject="activity") for about in PLAIN},
    "answer language unknown": lambda _sample: Answer(about="language_unknown", subject="sv"),
    "stored elsewhere": _known("stored_elsewhere"),
    **{f"ask for {about}": _missing(about) for about in MISSING},
    "choose event": _events,
    "choose second": lambda sample: Choose(
        about="second_event", draft=None, subject=sample["second"], options=(sample.option("second", "choice-yes"),)
    ),
    "failed storage": lambda _sample: Failed(about="storage", draft=None),
    "failed unsupported": lambda _sample: Failed(about="unsupported", draft=None),
    "form unread": lambda sample: Answer(
        about="form_unread",
        notices=(
            Notice(
                message="notice-form-unread",
                arguments={"text": sample["unclear"], "label": sample.around.words("form-at")},
            ),
        ),
        then=_yes_no_draft(sample),
    ),
}
"""The gallery, by name."""
