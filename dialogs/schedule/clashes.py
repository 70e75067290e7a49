"""Who is not free: the person's own clash is a question, a guest's a notice, a busy room a choice of other rooms."""

from zoneinfo import ZoneInfo

from dialogs.model import Busy, CalendarEvent, CouldNotCheck, EventDraft, Place, Window
from dialogs.moves import Choose, Notice, Option
from dialogs.needs import FindRooms, LookAtBusy, Need
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people.check import is_open
from dialogs.slots.place.check import rooms_of, which_room
from dialogs.slots.when.instants import start_instant, window_of

TAKEN = ("busy", "oof")
"""What counts as not free for the person's own time; tentative entries do not."""


def needs(draft: EventDraft, around: Circumstances) -> tuple[Need, ...]:
    """One look at everybody and the rooms, once it is known who and when; then other rooms for a busy one."""
    look = _look(draft, around)
    if look is None:
        return ()
    room = _busy_room(draft, _seen(look, around), around)
    return (look,) if room is None else (look, _other_rooms(draft, room))


def check(draft: EventDraft, around: Circumstances) -> Choose | None:
    """The person's own clash, unless they accepted it; else a busy room, with rooms that are free."""
    look = _look(draft, around)
    if look is None:
        return None
    seen, key = _seen(look, around), clash_key(draft)
    own = _own_clashes(draft, seen, around)
    if own and key not in around.accepted:
        return _keep_or_other(draft, own, key, around)
    room = _busy_room(draft, seen, around)
    if room is None or f"room:{key}" in around.accepted:
        return None
    free = tuple(other for other in rooms_of(_other_rooms(draft, room), around) if other.address != room.address)
    return which_room(draft, room, free, around, about="room_busy") if free else None


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """Accepted clashes, guests and rooms that are not free, and what could not be looked up."""
    look = _look(draft, around)
    if look is None:
        return ()
    if isinstance(around.facts.get(look), CouldNotCheck):
        return (Notice(message="notice-could-not-check"),)
    seen = _seen(look, around)
    own = [
        Notice(message="notice-clash", arguments={"title": title(clash, around)}, spoken=True)
        for clash in _own_clashes(draft, seen, around)[:1]
    ]
    busy = _not_free(seen)
    guests = [guest.label for guest in draft.attendees if guest.person and _folded(guest.person.address) in busy]
    rooms = [place.name for place in draft.places if _folded(place.address) in busy]
    others = [Notice(message="notice-busy", arguments={"name": name}, spoken=True) for name in (*guests, *rooms)]
    return (*own, *others, *_unsure(draft, seen))


def _unsure(draft: EventDraft, seen: tuple[Busy, ...]) -> tuple[Notice, ...]:
    """Of whom nothing could be seen, and whose working hours it leaves; a room works at any time."""
    guests = {_folded(guest.person.address): guest.label for guest in draft.attendees if guest.person}
    known = {**guests, **{_folded(place.address): place.name for place in draft.places if place.kind != "place"}}
    said = (("unknown", "notice-unchecked", known), ("outside", "notice-guest-hours", guests))
    told = tuple(
        Notice(message=message, arguments={"name": names[_folded(busy.who)]})
        for status, message, names in said
        for busy in seen
        if busy.status == status and _folded(busy.who) in names
    )
    return (*told, *_clocks_there(draft, seen))


def _clocks_there(draft: EventDraft, seen: tuple[Busy, ...]) -> tuple[Notice, ...]:
    """What time it is for guests outside of their hours whose zone only the calendar knows."""
    start, zones = start_instant(draft.when), {_folded(busy.who): busy.zone for busy in seen if busy.zone}
    told = []
    for guest in draft.attendees:
        zone = zones.get(_folded(guest.person.address)) if guest.person and not guest.person.zone else None
        if start is None or zone is None or start.utcoffset() == start.astimezone(ZoneInfo(zone)).utcoffset():
            continue
        there = start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        when = there.time() if there.date() == start.date() else there
        told.append(Notice(message="notice-local-time", arguments={"people": guest.label, "time": when}))
    return tuple(told)


def _own_clashes(draft: EventDraft, seen: tuple[Busy, ...], around: Circumstances) -> tuple[Busy, ...]:
    """What the person has at that time already, without the event that is being changed."""
    if draft.show_as is not None and draft.show_as.value == "free":
        return ()
    own = (busy for busy in seen if not busy.who and busy.status in TAKEN)
    return tuple(busy for busy in own if not _is_edited(busy, around.editing))


def clash_key(draft: EventDraft) -> str:
    """The name under which a clash at this very time is accepted."""
    window = window_of(draft.when)
    return f"clash:{window.start.isoformat()}/{window.end.isoformat()}" if window else "clash:"


def title(clash: Busy, around: Circumstances) -> str:
    """What the other entry is called; in a group nobody's titles are told."""
    shown = clash.subject if not around.facts.shared else None
    return shown or around.words("untitled-clash")


def _look(draft: EventDraft, around: Circumstances) -> LookAtBusy | None:
    window = window_of(draft.when)
    ready = window is not None and not draft.when.alternatives and not any(map(is_open, draft.attendees))
    if window is None or not ready or draft.when.all_day or window.end <= around.now:
        return None
    guests = [guest.person.address for guest in draft.attendees if guest.person and guest.person.address]
    booked = [place.address for place in draft.places if place.kind != "place" and place.address]
    known = {address.casefold(): address for address in (*guests, *booked) if address != around.profile.address}
    return LookAtBusy(window=window, addresses=tuple(known.values()))


def _seen(look: LookAtBusy, around: Circumstances) -> tuple[Busy, ...]:
    """What the look has shown; () while it was not taken, or failed."""
    answer = around.facts.get(look)
    return tuple(busy for busy in answer if isinstance(busy, Busy)) if isinstance(answer, tuple) else ()


def _not_free(seen: tuple[Busy, ...]) -> set[str]:
    """The addresses of the others who are taken, folded."""
    return {busy.who.casefold() for busy in seen if busy.who and busy.status in TAKEN}


def _is_edited(busy: Busy, editing: CalendarEvent | None) -> bool:
    return editing is not None and busy.window == editing.window and busy.subject in (None, editing.event.subject)


def _folded(address: str | None) -> str:
    return (address or "").casefold() or "-"


def _keep_or_other(draft: EventDraft, own: tuple[Busy, ...], key: str, around: Circumstances) -> Choose:
    words = around.words
    keep = Option(key="keep", label=words("option-keep"), qualities=("keep",), accepts=(key,))
    other = Option(key="other", label=words("option-other-time"), qualities=("other",))
    return Choose(
        slot="when",
        about="clash",
        subject=title(own[0], around),
        draft=draft,
        options=(keep, other),
        busy=own,
    )


def _busy_room(draft: EventDraft, seen: tuple[Busy, ...], around: Circumstances) -> Place | None:
    busy = _not_free(seen)
    edited = around.editing.event.places if around.editing and _same_time(draft, around.editing.window) else ()
    rooms = (place for place in draft.places if place.kind == "room")
    return next((room for room in rooms if _folded(room.address) in busy and room not in edited), None)


def _same_time(draft: EventDraft, window: Window) -> bool:
    return window_of(draft.when) == window


def _other_rooms(draft: EventDraft, room: Place) -> FindRooms:
    window = window_of(draft.when)
    if window is None:
        raise ValueError("a busy room was found for a draft without a time")
    heads = max(len(draft.attendees) + 1, 1)
    return FindRooms(window=window, capacity=heads, accessible=room.accessible)
