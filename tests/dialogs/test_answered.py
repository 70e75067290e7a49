"""What guests and rooms have answered, in every language; guesses at names; what could not be seen of somebody."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from dialogs.model import Act, Busy, GuestAnswer, NoTimes, Person, Place, Profile, Window
from dialogs.moves import Ask, Changed, Choose, Confirm, Created
from dialogs.needs import Answer as Fact
from dialogs.needs import FindPeople, FindPlaces, LookAtBusy, Need, SuggestTimes
from dialogs.reply import Reply
from dialogs.schedule import told
from dialogs.schedule.situation import read
from dialogs.wording import say
from dialogs.words.sentences import languages
from tests.dialogs.talking import LONDON, PEOPLE, WEDNESDAY, Talk, kept

DANA = "dana@contoso.com"
BIRCH = Place(name="Birch", kind="room", address="birch@contoso.com", capacity=8)
QUOTED = re.compile("[“„«「]([^“”„«»「」]+)[”“»」]")
NOON = Window(start=WEDNESDAY + timedelta(hours=2), end=WEDNESDAY + timedelta(hours=3))


class Office(Talk):
    """A talk with a room, guesses and gaps in what is known."""

    busy: tuple[Busy, ...] = ()
    times: NoTimes | tuple[Window, ...] = ()

    def _answer(self, need: Need) -> Fact:
        if isinstance(need, FindPeople) and need.query == "Dan":
            return tuple(one.model_copy(update={"guessed": True}) for one in PEOPLE["dana"])
        if isinstance(need, FindPlaces):
            return (BIRCH,) if need.query == "Birch" else ()
        if isinstance(need, LookAtBusy):
            return self.busy
        return self.times if isinstance(need, SuggestTimes) else super()._answer(need)


def speaking(locale: str) -> Office:
    """A talk in this language whose last event is a lunch with Dana in Birch, tomorrow at noon."""
    talk = Office()
    talk.says("Lunch with Dana in Birch tomorrow at noon")
    assert isinstance(talk.says("yes")[0], Created)
    profile = Profile(id="kim", name="Kim", locale=locale, zone="Europe/London")
    talk.facts = replace(talk.facts, profile=profile)
    talk.state = talk.state.model_copy(update={"asked": None})
    return talk


def hears(talk: Office, *answers: GuestAnswer) -> str:
    """What the talk is told of these answers."""
    assert talk.state.last_event is not None
    decision = told(talk.state, talk.state.last_event, answers, talk.facts)
    talk.state = decision.conversation
    return words_of(say(decision.move, decision.conversation, talk.facts))


def words_of(reply: Reply) -> str:
    """All that stands on the screen."""
    return "\n".join((*reply.lines, str(reply.view)))


def guest(answer: str, day: int | None = None) -> GuestAnswer:
    at = datetime(2026, 3, day or 1, 15, tzinfo=LONDON)
    proposed = Window(start=at, end=at + timedelta(hours=1)) if day else None
    return GuestAnswer.model_validate({"who": DANA, "name": "Dana", "answer": answer, "proposed": proposed})


ROOM = GuestAnswer(who="BIRCH@contoso.com", name="Birch", answer="declined", resource=True)


@pytest.mark.parametrize("language", languages())
def test_every_language_tells_who_declined_and_understands_its_own_advice(language: str) -> None:
    talk = speaking(language)
    first, last = hears(talk, guest("declined")).split("\n")[:2]
    assert "Dana" in first
    assert "Lunch" in first
    (advice,) = QUOTED.findall(last)
    said = read(talk.state, advice.strip(), talk.facts)
    assert said.act in (Act.REFER, Act.INFORM)
    assert said.times


@pytest.mark.parametrize("language", languages())
def test_every_language_offers_another_room_and_the_proposed_time(language: str) -> None:
    talk = speaking(language)
    assert "Birch" in hears(talk, ROOM)
    assert talk.state.asked is not None
    assert talk.state.asked.about == "guest_room"
    other = speaking(language)
    text = hears(other, guest("tentative", 6))
    assert "15:00" in text or "3:00" in text
    assert other.state.asked is not None
    assert other.state.asked.about == "guest_time"


def test_a_yes_takes_the_proposed_time() -> None:
    talk = speaking("en-GB")
    hears(talk, guest("declined", 6))
    move, _ = talk.says("yes")
    assert isinstance(move, Changed)
    assert talk.state.last_event is not None
    assert talk.state.last_event.window.start.astimezone(LONDON) == datetime(2026, 3, 6, 15, tzinfo=LONDON)


def test_a_time_that_has_passed_is_not_offered() -> None:
    talk = speaking("en-GB")
    text = hears(talk, guest("declined", 2))
    assert "Shall we" not in text
    assert talk.state.asked is None


def test_a_question_that_is_open_stays_open() -> None:
    talk = speaking("en-GB")
    talk.says("cancel it")
    asked = talk.state.asked
    assert "Shall we" not in hears(talk, ROOM)
    assert talk.state.asked == asked


def test_a_guess_at_a_name_is_asked_about() -> None:
    talk = Office()
    move, reply = talk.says("Review with Dan tomorrow at 3pm")
    assert isinstance(move, Choose)
    assert "nobody called exactly Dan" in words_of(reply)
    assert "Dana Whitfield" in words_of(reply)
    move, _ = talk.says("yes")
    assert isinstance(move, Confirm)
    assert [one.person for one in move.draft.attendees] == [Person(name="Dana Whitfield", address=DANA)]


def test_what_is_not_known_of_a_guest_is_said() -> None:
    talk = Office()
    talk.busy = (
        Busy(window=NOON, status="unknown", who="DANA@contoso.com"),
        Busy(window=NOON, status="outside", who="harriet@fabrikam.com"),
        Busy(window=NOON, status="outside", who="birch@contoso.com"),
    )
    move, reply = talk.says("Lunch with Dana and Harriet in Birch tomorrow at noon")
    assert isinstance(move, Confirm)
    assert "couldn’t see whether Dana Whitfield is free" in words_of(reply)
    assert "outside Harriet Boyd’s working hours" in words_of(reply)
    assert "Birch’s working hours" not in words_of(reply)


def test_a_question_about_somebody_unknown_is_not_answered_with_free() -> None:
    talk = Office()
    talk.busy = (Busy(window=NOON, status="unknown", who=DANA),)
    _, reply = talk.says("is Dana free tomorrow at noon?")
    assert "couldn’t look" in words_of(reply)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("hours", "working hours"),
        ("own", "You have no free time"),
        ("guests", "everybody is free"),
        ("unknown", "suit"),
    ],
)
def test_why_no_other_time_is_offered(why: str, words: str) -> None:
    talk = Office()
    talk.busy = (Busy(window=NOON),)
    talk.times = NoTimes.model_validate({"why": why})
    talk.says("Lunch with Dana tomorrow at noon")
    move, reply = talk.says("another time")
    assert isinstance(move, Ask)
    assert words in words_of(reply)


def test_series_are_not_moved_to_a_proposed_time() -> None:
    talk = speaking("en-GB")
    assert talk.state.last_event is not None
    series = kept(talk.state.last_event.event, str(uuid4())).model_copy(update={"series": True})
    talk.state = talk.state.model_copy(update={"last_event": series})
    assert "Shall we" not in hears(talk, guest("declined", 6))


def test_equipment_that_is_taken_is_said_and_no_room_is_offered_for_it() -> None:
    class WithProjector(Office):
        def _answer(self, need: Need) -> Fact:
            if isinstance(need, FindPlaces):
                return (Place(name="Projector", kind="equipment", address="projector@contoso.com"),)
            return super()._answer(need)

    talk = WithProjector()
    talk.busy = (Busy(window=NOON, who="projector@contoso.com"),)
    move, reply = talk.says("Review with Dana tomorrow at noon with a projector")
    assert isinstance(move, Confirm)
    assert "Projector isn’t free" in words_of(reply)
