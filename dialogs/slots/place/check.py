"""Where it takes place: names that the directory knows become rooms, equipment and known places; others stay text."""

from dialogs.model import EventDraft, Place
from dialogs.moves import Ask, Choose, Notice, Option
from dialogs.needs import FindPlaces, FindRooms, Need
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.when.instants import window_of
from dialogs.words.folding import fold
from dialogs.words.sentences import Words

MOST_OFFERED = 5


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with every place settled that means one place of the directory."""
    meant = (_usual(place, around) for place in draft.places)
    return draft.model_copy(update={"places": tuple(_settled(place, around) for place in meant)})


def _usual(place: Place, around: Circumstances) -> Place:
    """ "my usual room" is the one that the person told of."""
    room, names = around.preferences.room, around.pack.tables.get("place", {}).get("usual", ())
    return place.model_copy(update={"name": room}) if room and fold(place.name) in map(fold, names) else place


def needs(draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """What is known by each open name, and which rooms fit a wish."""
    known = tuple(FindPlaces(query=place.name) for place in draft.places if place.name and not is_settled(place))
    return (*known, *_wished(draft))


def check(draft: EventDraft, around: Circumstances) -> Ask | Choose | None:
    """The first name that means several rooms, or a wish for a room that several fulfil."""
    for place in draft.places:
        rooms = _candidates(draft, place, around)
        if is_wish(place) and not rooms:
            return _no_room(draft, place, around)
        if len(rooms) > 1 or (rooms and is_wish(place)):
            return which_room(draft, place, rooms, around)
    return None


def notices(_draft: EventDraft, _around: Circumstances) -> tuple[Notice, ...]:
    """A place has nothing to say of its own: a busy room is found with everybody's busy times."""
    return ()


def is_settled(place: Place) -> bool:
    """Whether the directory has said what this is."""
    return bool(place.address) or place.source == "chosen" or place.postal is not None


def is_wish(place: Place) -> bool:
    """A wish for some room, without a name."""
    return not place.name


def which_room(
    draft: EventDraft, place: Place, rooms: tuple[Place, ...], around: Circumstances, about: str = "room"
) -> Choose:
    """The rooms to choose from, instead of `place`."""
    options = tuple(
        Option(
            key=str(number),
            label=_label(room, around.words),
            heard=_label(room, around.words.aloud),
            changed=_with(draft, place, room),
            names=tuple(filter(None, (room.name, room.building, room.address, str(room.capacity or "")))),
            qualities=_size(room, rooms[:MOST_OFFERED]),
        )
        for number, room in enumerate(rooms[:MOST_OFFERED], 1)
    )
    return Choose(slot="place", about=about, subject=place.name or None, draft=draft, options=options)


def _settled(place: Place, around: Circumstances) -> Place:
    if is_settled(place) or not place.name:
        return place
    known = _known(place, around)
    return known[0].model_copy(update={"source": place.source}) if len(known) == 1 else place


def _known(place: Place, around: Circumstances) -> tuple[Place, ...]:
    """What the directory knows by this name: exactly, else all that it offers."""
    answer = around.facts.get(FindPlaces(query=place.name))
    places = tuple(known for known in answer if isinstance(known, Place)) if isinstance(answer, tuple) else ()
    exact = tuple(known for known in places if known.name.casefold() == place.name.casefold())
    return exact or tuple(filter(lambda known: _fulfils(known, place), places))


def _fulfils(known: Place, wished: Place) -> bool:
    """Whether a place of the directory has the size and the way in that were asked for beside its building."""
    large = known.capacity is None or known.capacity >= (wished.capacity or 0)
    return wished.kind == "place" or (known.kind == "room" and large and known.accessible >= wished.accessible)


def _candidates(draft: EventDraft, place: Place, around: Circumstances) -> tuple[Place, ...]:
    if is_settled(place):
        return ()
    if not is_wish(place):
        return _known(place, around)
    return tuple(room for need in _wish(draft, place) for room in rooms_of(need, around))


def rooms_of(need: FindRooms, around: Circumstances) -> tuple[Place, ...]:
    """The rooms that fit and are free, as far as that could be found out."""
    answer = around.facts.get(need)
    return tuple(room for room in answer if isinstance(room, Place)) if isinstance(answer, tuple) else ()


def _wished(draft: EventDraft) -> tuple[FindRooms, ...]:
    return tuple(need for place in draft.places if is_wish(place) for need in _wish(draft, place))


def _wish(draft: EventDraft, place: Place) -> tuple[FindRooms, ...]:
    """What to look for; nothing while the time is open."""
    window = window_of(draft.when)
    if window is None:
        return ()
    heads = max(place.capacity or 0, len(draft.attendees) + 1)
    return (FindRooms(window=window, capacity=heads, accessible=place.accessible),)


def _no_room(draft: EventDraft, place: Place, around: Circumstances) -> Ask | None:
    """No room fits, once the time is known and the look-up was made."""
    looked = [need for need in _wish(draft, place) if around.facts.get(need) is not None]
    if not looked:
        return None
    return _or_no_room(draft, place, "other_room", around)


def none_of_them(draft: EventDraft, name: str | None, around: Circumstances) -> Ask | None:
    """What is asked once none of the rooms that were offered instead of this one is wanted."""
    place = next((one for one in draft.places if (one.name or None) == name), None)
    return _or_no_room(draft, place, "another_place", around) if place else None


def _or_no_room(draft: EventDraft, place: Place, about: str, around: Circumstances) -> Ask:
    without = draft.model_copy(update={"places": tuple(one for one in draft.places if one != place)})
    option = Option(key="drop", label=around.words("option-no-room"), changed=without, qualities=("drop",))
    return Ask(slot="place", about=about, draft=draft, options=(option,))


def _label(room: Place, words: Words) -> str:
    if room.capacity is None:
        return room.name
    return words("option-room", name=room.name, seats=room.capacity)


def _size(room: Place, rooms: tuple[Place, ...]) -> tuple[str, ...]:
    seats = [other.capacity or 0 for other in rooms]
    own = room.capacity or 0
    bigger = ("bigger",) if own == max(seats) and seats.count(own) == 1 else ()
    smaller = ("smaller",) if own == min(seats) and seats.count(own) == 1 else ()
    return (*bigger, *smaller)


def _with(draft: EventDraft, place: Place, room: Place) -> EventDraft:
    chosen = room.model_copy(update={"source": "chosen"})
    return draft.model_copy(update={"places": tuple(chosen if one == place else one for one in draft.places)})
