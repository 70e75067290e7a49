"""Into which calendar: what was said becomes one of those that the person can write to, or is asked about.

The own standard calendar is looked at as well where an online meeting is wanted: not every calendar can make one.
"""

from dialogs.model import Calendar, EventDraft, Person, assumed, chosen
from dialogs.moves import Ask, Choose, Notice, Option, Refuse
from dialogs.needs import FindPeople, ListCalendars, Need
from dialogs.slots.circumstances import Circumstances
from dialogs.words.folding import fold

MOST_OFFERED = 4


def is_open(calendar: Calendar) -> bool:
    """Whether it was named and nobody has said yet which one that is."""
    return calendar.kind != "mine" and calendar.id is None


def needs(draft: EventDraft, around: Circumstances) -> tuple[Need, ...]:
    """The calendars; those of groups only where none of the person's own is called so."""
    if not _is_wanted(draft, around):
        return ()
    mine = ListCalendars()
    named = draft.calendar.value if draft.calendar else None
    if named is None or not is_open(named) or around.facts.get(mine) is None:
        return (mine,)
    if _matches(named, _listed(mine, around)):
        return (mine,)
    if named.kind == "person":
        return (mine, *_owner_asked(named))
    return (mine, ListCalendars(groups=True))


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with the one calendar that is meant; the own standard one where only its abilities matter."""
    if not _is_wanted(draft, around):
        return draft
    known = _known(around)
    if draft.calendar is None or draft.calendar.value.kind == "mine":
        own = next((one for one in known if one.kind == "mine"), None)
        return draft.model_copy(update={"calendar": assumed(own)}) if own else draft
    if not is_open(draft.calendar.value):
        return draft
    found = _meant(draft.calendar.value, around)
    if len(found) != 1:
        return draft
    meant = found[0].model_copy(update={"by_name": draft.calendar.value.name is not None})
    return draft.model_copy(update={"calendar": draft.calendar.model_copy(update={"value": meant})})


def check(draft: EventDraft, around: Circumstances) -> Ask | Choose | Refuse | None:
    """Which of several, or another one where there is none of that name, or none that can be written to."""
    calendar = draft.calendar.value if draft.calendar else None
    if calendar is None or calendar.kind == "mine":
        return None
    if not is_open(calendar):
        about = "calendar_closed" if calendar.name else "no_groups"
        return None if calendar.writable else _offer(draft, about, calendar, around)
    if not isinstance(around.facts.get(ListCalendars()), tuple):
        return None
    found = _meant(calendar, around)
    if not found:
        return _offer(draft, "calendar" if calendar.name else "group_calendar", calendar, around)
    options = _options(draft, found, around)
    return Choose(slot="options", about="calendar", subject=calendar.name, draft=draft, options=options)


def none_of_them(draft: EventDraft, around: Circumstances) -> Ask | None:
    """What is asked once none of the calendars of that name is wanted: any that there is."""
    return _offer(draft, "other_calendar", draft.calendar.value, around) if draft.calendar else None


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """What the calendar cannot do although it was asked for."""
    calendar = draft.calendar.value if draft.calendar else Calendar()
    online = draft.online is not None and draft.online.value
    told = []
    if online and calendar.online is not None and not calendar.online:
        told.append(Notice(message="notice-no-online-here", spoken=True))
    if calendar.kind == "group" and draft.reminder_minutes is not None:
        told.append(Notice(message="notice-no-group-reminder"))
    if is_open(calendar) and around.facts.get(ListCalendars()) is not None:
        told.append(Notice(message="notice-calendar-unchecked", arguments={"name": calendar.name or ""}))
    return tuple(told)


def _is_wanted(draft: EventDraft, around: Circumstances) -> bool:
    named = draft.calendar is not None and (draft.calendar.value.kind != "mine" or draft.calendar.source == "assumed")
    online = draft.online is not None and draft.online.value and around.facts.makes_join_links
    return named or online


def _offer(draft: EventDraft, about: str, calendar: Calendar, around: Circumstances) -> Ask:
    """The calendars there are, instead of one that cannot be had; the own standard one first."""
    own = Option(
        key="mine",
        label=around.words("option-own-calendar"),
        changed=draft.model_copy(update={"calendar": None}),
        names=tuple(one.name for one in _known(around) if one.kind == "mine" and one.name),
    )
    others = tuple(one for one in _known(around) if one.kind != "mine" and one.writable and one.name)
    options = (own, *_options(draft, others[: MOST_OFFERED - 1], around))
    return Ask(slot="options", about=about, subject=calendar.name, draft=draft, options=options)


def _options(draft: EventDraft, calendars: tuple[Calendar, ...], around: Circumstances) -> tuple[Option, ...]:
    return tuple(
        Option(
            key=str(number),
            label=_label(one, around),
            changed=draft.model_copy(update={"calendar": chosen(one)}),
            names=tuple(filter(None, (one.name, one.owner))),
        )
        for number, one in enumerate(calendars[:MOST_OFFERED], 1)
    )


def _label(calendar: Calendar, around: Circumstances) -> str:
    """Its name, and whose it is where it is somebody else's."""
    name = calendar.name or ""
    return around.words("person-with-address", name=name, address=calendar.owner) if calendar.owner else name


def _known(around: Circumstances) -> tuple[Calendar, ...]:
    """All calendars that were looked up, each once."""
    both = (*_listed(ListCalendars(), around), *_listed(ListCalendars(groups=True), around))
    return tuple(dict.fromkeys(both))


def _listed(need: ListCalendars, around: Circumstances) -> tuple[Calendar, ...]:
    found = around.facts.get(need)
    return tuple(one for one in found if isinstance(one, Calendar)) if isinstance(found, tuple) else ()


def _meant(said: Calendar, around: Circumstances) -> tuple[Calendar, ...]:
    """The calendars that may be meant: those that were looked up, else the mailboxes of people of that name."""
    found = _matches(said, _known(around))
    if found or said.kind != "person":
        return found
    people = [one for need in _owner_asked(said) for one in _found(need, around)]
    return tuple(
        Calendar(kind="person", name=one.name, id=one.address, owner=one.address) for one in people if one.address
    )


def _owner_asked(said: Calendar) -> tuple[FindPeople, ...]:
    return (FindPeople(query=said.name),) if said.name else ()


def _found(need: FindPeople, around: Circumstances) -> tuple[Person, ...]:
    found = around.facts.get(need)
    return tuple(one for one in found if isinstance(one, Person)) if isinstance(found, tuple) else ()


def _matches(said: Calendar, known: tuple[Calendar, ...]) -> tuple[Calendar, ...]:
    """Those that may be meant: of that very name, else with all its words; any group where none was named."""
    words = fold(said.name or "").split()
    if said.kind == "group":
        groups = [one for one in known if one.kind == "group"]
        return tuple(_called(words, groups) if words else groups)
    fitting = [one for one in known if one.kind != "mine" or said.kind == "named"]
    return tuple(_called(words, fitting)) if words else ()


def _called(words: list[str], calendars: list[Calendar]) -> list[Calendar]:
    exact = [one for one in calendars if fold(one.name or "").split() == words]
    return exact or [one for one in calendars if set(words) <= set(fold(f"{one.name or ''} {one.owner or ''}").split())]
