"""Who is invited: names become people of the directory; several of one name are offered, unknown ones asked for."""

from datetime import date, datetime, time

from dialogs.model import Attendee, CouldNotCheck, EventDraft, Person
from dialogs.moves import Ask, Choose, Notice, Option
from dialogs.needs import FindPeople, Need
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.people.clocks import guest_clocks
from dialogs.words import dates
from dialogs.words.sentences import Words

MOST_OFFERED = 5
WHO_ELSE = "address_other"
"""What is asked once none of the people of that name is meant: another name, an address, or to leave them out."""

Arguments = dict[str, str | int | date | datetime | time]


def assume(draft: EventDraft, around: Circumstances) -> EventDraft:
    """The draft with every name that means one person settled; nobody is ever invited unasked."""
    attendees = tuple(known for guest in draft.attendees for known in _settled(guest, around))
    return draft.model_copy(update={"attendees": _each_once(attendees, around)})


def needs(draft: EventDraft, _around: Circumstances) -> tuple[Need, ...]:
    """Who is meant by each open name."""
    return tuple(_question(guest) for guest in draft.attendees if is_open(guest))


def check(draft: EventDraft, around: Circumstances) -> Ask | Choose | None:
    """The first name that means several people, or nobody where a name may not stay one."""
    for guest in draft.attendees:
        if not is_open(guest):
            continue
        people = found(guest, around)
        if len(people) > 1 or any(person.guessed for person in people):
            return _which(draft, guest, people, around)
        return _address(draft, guest, around)
    return None


def notices(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """Which guests stay mere names, and what time it is for those who live by another clock."""
    return (*_unknown(draft, around), *_local_times(draft, around))


def _local_times(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    """The start on the clocks of guests whose zone shows another time; one line for each zone."""
    told = []
    for names, there, same_day in guest_clocks(draft, around):
        when = there.time() if same_day else there
        arguments: Arguments = {"people": dates.series(around.words, names), "time": when}
        told.append(Notice(message="notice-local-time", arguments=arguments))
    return tuple(told)


def _unknown(draft: EventDraft, around: Circumstances) -> tuple[Notice, ...]:
    if not around.facts.names_may_stay:
        return ()
    names = [guest.called for guest in draft.attendees if guest.unknown_ok and guest.person is None]
    if not names:
        return ()
    arguments: Arguments = {"people": dates.series(around.words, names), "count": len(names)}
    return (Notice(message="notice-unknown-person", arguments=arguments),)


def is_open(guest: Attendee) -> bool:
    """Whether it is not settled yet who this is."""
    return guest.person is None and not guest.unknown_ok


def found(guest: Attendee, around: Circumstances) -> tuple[Person, ...]:
    """The people whom the directory knows by this name; () also while it could not be asked."""
    answer = around.facts.get(_question(guest))
    people = tuple(person for person in answer if isinstance(person, Person)) if isinstance(answer, tuple) else ()
    exact = tuple(person for person in people if person.name.casefold() == guest.query.casefold())
    return exact if len(exact) == 1 else people


def _question(guest: Attendee) -> FindPeople:
    return FindPeople(query=guest.query, relation=guest.relation, of=guest.of)


def _settled(guest: Attendee, around: Circumstances) -> tuple[Attendee, ...]:
    """The guest as the directory knows them; a relation such as "my team" may be several."""
    if not is_open(guest):
        return (guest,)
    people = found(guest, around)
    if (len(people) == 1 and not people[0].guessed) or (people and guest.relation):
        return tuple(guest.model_copy(update={"person": person}) for person in people)
    asked = around.facts.get(_question(guest)) is not None
    if not people and asked and around.facts.names_may_stay:
        return (guest.model_copy(update={"unknown_ok": True}),)
    return (guest,)


def _each_once(guests: tuple[Attendee, ...], around: Circumstances) -> tuple[Attendee, ...]:
    """Nobody twice, and not the person of the talk: they are the organizer."""
    own = (around.profile.address or "").casefold()
    once: dict[str, Attendee] = {}
    for guest in guests:
        address = (guest.person.address if guest.person else None) or ""
        if not address or address.casefold() != own:
            once.setdefault((address or guest.label).casefold(), guest)
    return tuple(once.values())


def _which(draft: EventDraft, guest: Attendee, people: tuple[Person, ...], around: Circumstances) -> Choose:
    options = tuple(
        Option(
            key=str(number),
            label=_label(person, people, around.words),
            heard=_label(person, people, around.words.aloud),
            changed=chosen(draft, guest, person),
            names=tuple(filter(None, (person.name, person.department, person.title, person.address))),
        )
        for number, person in enumerate(people[:MOST_OFFERED], 1)
    )
    about = "person_guessed" if any(person.guessed for person in people) else "person"
    return Choose(slot="people", about=about, subject=guest.query, draft=draft, options=options)


def _label(person: Person, among: tuple[Person, ...], words: Words) -> str:
    """The name, and what sets them apart where two have the same one or a department is known."""
    telling = (person.department, person.title, person.address)
    apart = next((part for part in telling if part and _tells(part, person, among)), person.address)
    return words("option-person", name=person.name, apart=apart) if apart and len(among) > 1 else person.name


def _tells(part: str, person: Person, among: tuple[Person, ...]) -> bool:
    """Whether a department, a title or an address sets the person apart from those of the very same name."""
    namesakes = (one for one in among if one is not person and one.name == person.name)
    return all(part not in (one.department, one.title, one.address) for one in namesakes)


def chosen(draft: EventDraft, guest: Attendee, person: Person) -> EventDraft:
    """The draft with this person for the guest, as the person of the talk chose."""
    settled = guest.model_copy(update={"person": person.model_copy(update={"guessed": False}), "source": "chosen"})
    return draft.model_copy(update={"attendees": tuple(settled if one == guest else one for one in draft.attendees)})


def _address(draft: EventDraft, guest: Attendee, around: Circumstances) -> Ask:
    """A person whom the directory does not know is asked for: an address, or to leave them out."""
    unchecked = isinstance(around.facts.get(_question(guest)), CouldNotCheck)
    return _or_leave_out(draft, guest, "address_unchecked" if unchecked else "address", around)


def none_of_them(draft: EventDraft, query: str, around: Circumstances) -> Ask | None:
    """What is asked once none of the people offered for a name is meant; None where nobody is called so any more."""
    guest = next((one for one in draft.attendees if is_open(one) and one.query == query), None)
    return _or_leave_out(draft, guest, WHO_ELSE, around) if guest else None


def _or_leave_out(draft: EventDraft, guest: Attendee, about: str, around: Circumstances) -> Ask:
    without = draft.model_copy(update={"attendees": tuple(one for one in draft.attendees if one != guest)})
    leave_out = Option(
        key="drop", label=around.words("option-leave-out", name=guest.query), changed=without, qualities=("drop",)
    )
    return Ask(slot="people", about=about, subject=guest.query, draft=draft, options=(leave_out,))
