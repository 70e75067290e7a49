"""Signing in, as the talk sees it: offered where something rests on it, and back to the very draft."""

from dialogs.model import CouldNotCheck, Press, SignInOffer
from dialogs.moves import Answer, Confirm, Created, Help, SignIn
from dialogs.needs import Answer as Fact
from dialogs.needs import FindPeople, ListCalendars, LookAtAgenda, LookAtBusy, Need, OfferSignIn
from tests.dialogs.talking import PEOPLE, Talk

OFFER = SignInOffer(link="https://login.example/device", code="ABC-123")
REQUEST = "Review with Dana tomorrow at 3pm"
SIGNED_IN = Press(key="signed_in")


class Locked(Talk):
    """A talk whose calendar asks for a sign-in; `colleagues`: looking people up takes a permission of its own."""

    signed_in = False
    colleagues = False

    def _answer(self, need: Need) -> Fact:
        if isinstance(need, OfferSignIn):
            return OFFER
        if isinstance(need, FindPeople) and self.colleagues:
            return CouldNotCheck(why="sign_in", scopes=("People.Read",))
        if isinstance(need, LookAtBusy | LookAtAgenda | ListCalendars | FindPeople) and not self.signed_in:
            return CouldNotCheck(why="sign_in")
        return PEOPLE.get(need.query.casefold(), ()) if isinstance(need, FindPeople) else ()


def test_a_request_leads_to_the_sign_in_and_back_to_the_very_draft() -> None:
    talk = Locked()
    move, _ = talk.says(REQUEST)
    assert move == SignIn(draft=talk.state.draft, offer=OFFER)
    talk.says("make it an hour")
    draft = talk.state.draft
    assert draft is not None
    talk.signed_in = True
    move, _ = talk.does(SIGNED_IN)
    assert isinstance(move, Answer)
    assert isinstance(move.then, Confirm)
    assert (move.then.draft.id, move.then.draft.when.minutes) == (draft.id, draft.when.minutes)
    assert isinstance(talk.says("yes")[0], Created)


def test_a_yes_to_a_sign_in_confirms_nothing() -> None:
    talk = Locked()
    talk.says(REQUEST)
    talk.signed_in = True
    assert isinstance(talk.says("yes")[0], Confirm)
    assert talk.effects == []


def test_a_sign_in_that_failed_is_offered_again() -> None:
    talk = Locked()
    talk.says(REQUEST)
    assert isinstance(talk.does(Press(key="not_signed_in"))[0], SignIn)


def test_help_works_before_the_sign_in() -> None:
    talk = Locked()
    assert isinstance(talk.says("help")[0], Help)
    talk.says(REQUEST)
    assert isinstance(talk.says("help")[0], Help)


def test_a_question_about_the_calendar_leads_to_the_sign_in() -> None:
    move, _ = Locked().says("what's on tomorrow?")
    assert move == SignIn(offer=OFFER)


def test_a_permission_beside_the_calendar_is_asked_for_once() -> None:
    talk = Locked(failing=False)
    talk.signed_in = talk.colleagues = True
    move, _ = talk.says(REQUEST)
    assert isinstance(move, SignIn)
    move, _ = talk.says("make it an hour")
    assert not isinstance(move, SignIn)


def test_the_wish_to_sign_in_is_met_once() -> None:
    talk = Locked()
    assert isinstance(talk.says("sign in")[0], SignIn)
    plain = Talk()
    move, _ = plain.says("sign in")
    assert isinstance(move, Answer)
    assert move.about == "no_sign_in"
