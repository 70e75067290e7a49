"""Into which calendar: named ones are found, asked about where there is none or are several, and named in the event."""

import pytest

from dialogs.model import Calendar, CouldNotCheck
from dialogs.moves import Ask, Choose, Confirm, Created, Move
from dialogs.needs import Answer, ListCalendars, Need
from tests.dialogs.talking import Talk

OWN = Calendar(name="Calendar", online=("teamsForBusiness",))
BIRTHDAYS = Calendar(kind="named", name="Birthdays", id="c1")
SHARED = Calendar(kind="named", name="Calendar", id="c2", owner="Adele Vance")
READ_ONLY = Calendar(kind="named", name="Holidays", id="c3", writable=False)
MARKETING = Calendar(kind="group", name="Marketing", id="g1")
SALES = Calendar(kind="group", name="Sales", id="g2")
REQUEST = "Review tomorrow at 3pm"


class Calendars(Talk):
    """A talk of somebody with several calendars and two groups."""

    own: tuple[Calendar, ...] = (OWN, BIRTHDAYS, SHARED, READ_ONLY)
    groups: tuple[Calendar, ...] = (MARKETING, SALES)
    closed = False

    def _answer(self, need: Need) -> Answer:
        if not isinstance(need, ListCalendars):
            return super()._answer(need)
        if self.closed:
            return CouldNotCheck(why="unavailable")
        return (*self.own, *self.groups) if need.groups else self.own


def calendar_of(move: Move) -> Calendar | None:
    """Where the draft that is shown would go."""
    assert isinstance(move, Confirm)
    return move.draft.calendar.value if move.draft.calendar else None


@pytest.mark.parametrize(
    ("words", "calendar"),
    [
        ("on my Birthdays calendar", BIRTHDAYS),
        ("put it on Adele's calendar", SHARED),
        ("put it on Dana's calendar", Calendar(kind="person", name="Dana Whitfield", id="dana@contoso.com")),
    ],
)
def test_a_named_calendar_is_found(words: str, calendar: Calendar) -> None:
    talk = Calendars()
    talk.says(REQUEST)
    found = calendar_of(talk.says(words)[0])
    assert found is not None
    assert found.model_copy(update={"owner": calendar.owner}) == calendar
    move, _ = talk.says("yes")
    assert isinstance(move, Created)
    assert move.event.event.calendar == found


def test_which_group_is_asked_where_there_are_several() -> None:
    talk = Calendars()
    talk.says(REQUEST)
    move, _ = talk.says("on the team calendar")
    assert isinstance(move, Choose)
    assert [option.label for option in move.options] == ["Marketing", "Sales"]
    assert calendar_of(talk.says("the second one")[0]) == SALES


def test_the_only_group_needs_no_question() -> None:
    talk = Calendars()
    talk.groups = (MARKETING,)
    talk.says(REQUEST)
    assert calendar_of(talk.says("on the team calendar")[0]) == MARKETING


@pytest.mark.parametrize(
    ("words", "groups"), [("on my Gardening calendar", ["Marketing"]), ("on my Holidays calendar", [])]
)
def test_a_calendar_that_cannot_be_had_is_said_with_those_that_can(words: str, groups: list[str]) -> None:
    talk = Calendars()
    talk.says(REQUEST)
    move, _ = talk.says(words)
    assert isinstance(move, Ask)
    assert [option.label for option in move.options] == [
        "My own calendar",
        "Birthdays",
        "Calendar (Adele Vance)",
        *groups,
    ]
    assert calendar_of(talk.says("my own calendar")[0]) is None


def test_an_unreachable_list_is_said_and_keeps_the_name() -> None:
    talk = Calendars()
    talk.closed = True
    talk.says(REQUEST)
    move, _ = talk.says("on my Birthdays calendar")
    assert isinstance(move, Confirm)
    assert "notice-calendar-unchecked" in [notice.message for notice in move.notices]


def test_a_group_calendar_has_no_reminders() -> None:
    talk = Calendars()
    talk.groups = (MARKETING,)
    talk.says(REQUEST)
    talk.says("on the team calendar")
    move, _ = talk.says("remind me ten minutes before")
    assert isinstance(move, Confirm)
    assert "notice-no-group-reminder" in [notice.message for notice in move.notices]
