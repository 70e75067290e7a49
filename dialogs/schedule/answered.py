"""A guest or a room has answered: told once, of our own accord, with what can be done about it by one word.

A room that declined is offered to be replaced, a newly proposed time to be taken. The offer does not wait: another
request is free to come first. Beside an open draft or question nothing is offered, for a yes belongs to that.
"""

from datetime import datetime
from typing import Literal

from dialogs.conversation import Asked, Conversation
from dialogs.model import Act, CalendarEvent, EventDraft, GuestAnswer, Place, Window, chosen
from dialogs.moves import Answer, Option
from dialogs.needs import Facts
from dialogs.schedule.beginning import NEW_DRAFT
from dialogs.schedule.decision import Decision
from dialogs.schedule.existing import draft_of
from dialogs.schedule.hearing import Heard
from dialogs.schedule.situation import circumstances
from dialogs.schedule.suggesting import moved

Offer = Literal["guest_room", "guest_time"]
TAKE_UP, LEAVE = "take_up", "leave"
"""Keys of the two options."""


def told(talk: Conversation, event: CalendarEvent, answers: tuple[GuestAnswer, ...], facts: Facts) -> Decision:
    """The message about new answers, and the talk in which "it" is that event and the offer can be taken up."""
    move = Answer(about="guest_answer", agenda=(event,), answers=answers)
    if talk.draft is not None or talk.asked is not None:
        return Decision(conversation=talk, move=move)
    offers = (_offer(event, answer, facts) for answer in answers)
    asked = next((offer for offer in offers if offer), None)
    known = talk.model_copy(update={"last_event": event, "before_change": None, "asked": asked})
    return Decision(conversation=known, move=move.model_copy(update={"subject": asked.about if asked else "guest"}))


def _offer(event: CalendarEvent, answer: GuestAnswer, facts: Facts) -> Asked | None:
    words = circumstances(Conversation(), facts).words
    options = (Option(key=TAKE_UP, label=words("choice-yes")), Option(key=LEAVE, label=words("choice-no")))
    if answer.resource and any(_is_at(place, answer.who) for place in event.event.places):
        return Asked(move="choose", about="guest_room", subject=answer.who, options=options)
    proposed = answer.proposed
    if proposed is None or proposed.start <= facts.now or event.series or event.event.all_day:
        return None
    span = f"{proposed.start.isoformat()}/{proposed.end.isoformat()}"
    return Asked(move="choose", about="guest_time", subject=span, options=options)


def is_offered(talk: Conversation) -> bool:
    """Whether the last thing that was said is such an offer."""
    return talk.draft is None and talk.asked is not None and talk.asked.about in ("guest_room", "guest_time")


def take_up(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """A yes to the offer begins to change the event: without the room that declined, or at the proposed time."""
    accepted = heard.key == TAKE_UP or (heard.option is None and heard.does(Act.YES, Act.KEEP))
    if not is_offered(talk) or not accepted or talk.asked is None or talk.last_event is None:
        return talk
    draft, subject = draft_of(talk.last_event, facts.new_draft_id), talk.asked.subject or ""
    changed = _without_room(draft, subject) if talk.asked.about == "guest_room" else _at(draft, subject, talk, facts)
    return talk.model_copy(update={**NEW_DRAFT, "draft": changed, "editing": talk.last_event})


def leaves(talk: Conversation, heard: Heard) -> bool:
    """Whether the offer is turned down."""
    return is_offered(talk) and (heard.key == LEAVE or heard.does(Act.NO, Act.CANCEL))


def _without_room(draft: EventDraft, address: str) -> EventDraft:
    places = tuple(_wish(place) if _is_at(place, address) else place for place in draft.places)
    return draft.model_copy(update={"places": places})


def _wish(room: Place) -> Place:
    return Place(name="", kind="room", capacity=room.capacity, accessible=room.accessible)


def _is_at(place: Place, address: str) -> bool:
    return (place.address or "").casefold() == address.casefold()


def _at(draft: EventDraft, span: str, talk: Conversation, facts: Facts) -> EventDraft:
    start, end = (datetime.fromisoformat(edge) for edge in span.split("/"))
    there = moved(draft, Window(start=start, end=end), circumstances(talk, facts))
    minutes = chosen(round((end - start).total_seconds() / 60))
    return there.model_copy(update={"when": there.when.model_copy(update={"minutes": minutes})})
