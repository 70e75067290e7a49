"""A talk without the rest of the program: facts by hand, the turn's own steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from dialogs.conversation import Conversation
from dialogs.model import Calendar, CalendarEvent, CouldNotCheck, Event, EventRef, Person, Press, Profile, Window
from dialogs.moves import ChangeEvent, CreateEvent, Done, Effect, Move, Outcome
from dialogs.needs import Answer, Facts, FindPeople, ListCalendars, Need
from dialogs.reply import Reply
from dialogs.schedule import Said, conclude, decide, needs, update
from dialogs.schedule.listening import listen
from dialogs.wording import say

LONDON = ZoneInfo("Europe/London")
WEDNESDAY = datetime(2026, 3, 4, 10, 0, tzinfo=LONDON)
NAMESPACE = UUID(int=1)
PEOPLE: Mapping[str, tuple[Person, ...]] = {
    "dana": (Person(name="Dana Whitfield", address="dana@contoso.com"),),
    "harriet": (Person(name="Harriet Boyd", address="harriet@fabrikam.com", outside=True),),
    "alex": (
        Person(name="Alex Kim", address="alex.kim@contoso.com", department="Engineering"),
        Person(name="Alex Moreau", address="alex.moreau@contoso.com", department="Sales"),
    ),
}

CALENDARS = (Calendar(name="Calendar"), Calendar(kind="group", name="team", id="group-1"))
"""The own standard calendar, and that of a group."""


@dataclass
class Talk:
    """One person's talk; every turn goes through its persisted form."""

    facts: Facts = field(
        default_factory=lambda: Facts(
            now=WEDNESDAY,
            profile=Profile(id="kim", name="Kim", locale="en-GB", zone="Europe/London"),
            new_draft_id=uuid5(NAMESPACE, "0"),
        )
    )
    outcome: Outcome | None = None
    """What comes of effects; None: they succeed."""
    failing: bool = False
    """Every look-up fails."""
    state: Conversation = field(default_factory=Conversation)
    effects: list[Effect] = field(default_factory=list)
    turns: int = 0

    def says(self, text: str) -> tuple[Move, Reply]:
        """Words."""
        return self.does(listen(self.state, text, self.facts))

    def does(self, said: Said) -> tuple[Move, Reply]:
        """Words that are understood, or a button."""
        self.turns += 1
        facts = replace(self.facts, new_draft_id=uuid5(NAMESPACE, str(self.turns)))
        talk = update(self.state, said, facts)
        for _ in range(3):
            missing = needs(talk, said, facts)
            facts = facts.knowing({need: self._answer(need) for need in missing})
            talk = update(self.state, said, facts)
        assert needs(talk, said, facts) == ()
        decision = decide(talk, said, facts)
        if decision.effect is not None:
            self.effects.append(decision.effect)
            decision = conclude(decision.conversation, decision.effect, self._outcome(decision.effect), facts)
        reply = say(decision.move, decision.conversation, facts)
        kept = decision.conversation.model_copy(update={"last_words": reply.speech})
        self.state = Conversation.model_validate_json(kept.model_dump_json())
        return decision.move, reply

    def presses(self, reply: Reply, key: str) -> tuple[Move, Reply]:
        """A button of a reply."""
        touched = next(choice for choice in reply.choices if choice.key == key)
        return self.does(Press(key=key, draft_id=touched.draft_id, revision=touched.revision))

    def _answer(self, need: Need) -> Answer:
        if self.failing:
            return CouldNotCheck(why="timeout")
        if isinstance(need, ListCalendars):
            return CALENDARS if need.groups else CALENDARS[:1]
        return PEOPLE.get(need.query.casefold(), ()) if isinstance(need, FindPeople) else ()

    def _outcome(self, effect: Effect) -> Outcome:
        if self.outcome is not None:
            return self.outcome
        match effect:
            case CreateEvent(draft=draft, event=event):
                return Done(event=kept(event, str(draft.id)))
            case ChangeEvent(before=before, event=event):
                return Done(event=kept(event, before.ref.id))
            case _:
                return Done()


def kept(event: Event, reference: str) -> CalendarEvent:
    """The event as a calendar would keep it."""
    zone = ZoneInfo(event.zone)
    window = Window(start=event.start.replace(tzinfo=zone), end=event.end.replace(tzinfo=zone))
    return CalendarEvent(ref=EventRef(id=reference), event=event, window=window)
