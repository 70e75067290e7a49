"""What lasts beyond a draft: preferences that are kept, and everything that is forgotten on request."""

from datetime import time

from dialogs.conversation import Conversation
from dialogs.model import Found, PlaceSaid, Preferences, TimeExpression, WorkingHours
from dialogs.moves import Answer, Choose, ForgetMe, KeepPreferences, Option
from dialogs.needs import Facts
from dialogs.schedule.decision import Decision, answer
from dialogs.schedule.drafting import with_question
from dialogs.schedule.finishing import kept
from dialogs.schedule.hearing import Heard
from dialogs.schedule.situation import circumstances

EVERYTHING = "everything"
"""Key of all preferences together, where they are taken back."""


def ask_to_forget(talk: Conversation, facts: Facts) -> Decision:
    """ "Forget me" deletes everything: asked once."""
    words = circumstances(talk, facts).words
    options = (
        Option(key="forget", label=words("option-forget")),
        Option(key="stay", label=words("option-stay")),
    )
    about = "forget_me_elsewhere" if facts.asks_sign_in else "forget_me"
    return answer(talk, Choose(about=about, draft=None, options=options))


def forget_me_answered(talk: Conversation, yes: bool, facts: Facts) -> Decision:
    """Everything of the person is deleted, or stays."""
    if yes:
        return answer(talk, Answer(about="forgotten"), ForgetMe(), asked=None)
    settled = talk.model_copy(update={"asked": None})
    return answer(settled, with_question(settled, Answer(about="not_forgotten"), facts))


def prefer(talk: Conversation, heard: Heard, facts: Facts) -> Decision | None:
    """A stated preference is kept and shown; None where none was understood."""
    found = heard.words.of("preference") if heard.words else ()
    update = dict(part for piece in found for part in _preference(piece).items())
    if not update:
        return None
    preferences = facts.profile.preferences.model_copy(update=update)
    effect = KeepPreferences(preferences=preferences, told=Preferences().model_copy(update=update))
    return answer(talk, with_question(talk, kept(effect), facts), effect)


def remembered_choice(talk: Conversation, heard: Heard, facts: Facts) -> KeepPreferences | None:
    """What "next Friday" means to a person is remembered once they chose; not whether a weekday was today's."""
    if talk.asked is None or talk.asked.about != "next_weekday" or heard.option is None:
        return None
    changed = (option.changed for option in talk.asked.options)
    if any(draft and draft.when.day and draft.when.day.value == facts.now.date() for draft in changed):
        return None
    meaning = "coming" if "earlier" in heard.option.qualities else "next_week"
    preferences = facts.profile.preferences.model_copy(update={"next_weekday": meaning})
    return KeepPreferences(preferences=preferences, quiet=True)


def _preference(piece: Found) -> dict[str, object]:
    """A found preference as a change of `Preferences`; "remove" forgets it, or everything."""
    if piece.key == EVERYTHING and piece.operation == "remove":
        return dict.fromkeys(Preferences.model_fields)
    if piece.key not in Preferences.model_fields:
        return {}
    if piece.operation == "remove":
        return {piece.key: None}
    match piece.value:
        case TimeExpression(readings=(reading, *_)) if piece.key == "working_hours":
            return {piece.key: _hours(reading.at, reading.end_at)} if reading.at and reading.end_at else {}
        case TimeExpression(readings=(reading, *_)) if piece.key == "minutes":
            return {piece.key: reading.minutes} if reading.minutes else {}
        case PlaceSaid(name=name):
            return {piece.key: name}
        case bool() | int() | str() as value:
            return {piece.key: value}
        case _:
            return {}


def _hours(start: time, end: time) -> WorkingHours:
    """Working hours as said; a bare "8 to 4" ends in the afternoon."""
    if end <= start and end.hour < 12:
        end = end.replace(hour=end.hour + 12)
    return WorkingHours(start=start, end=end)
