"""What the person did, whether they typed, spoke or touched it: `hear` makes words and buttons alike."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from dialogs.conversation import Asked, Conversation
from dialogs.mention import Mention
from dialogs.model import Act, Press, Understanding
from dialogs.moves import Option
from dialogs.needs import Facts
from dialogs.schedule.decision import Said
from dialogs.schedule.meaning import as_meant
from dialogs.schedule.mentioned import mentioned
from dialogs.schedule.picking import ReadAt, picked
from dialogs.schedule.situation import read
from dialogs.words.tongues import language_named

BUTTON_ACTS = {
    "yes": Act.YES,
    "no": Act.NO,
    "keep": Act.KEEP,
    "help": Act.HELP,
    "cancel": Act.CANCEL,
    "undo": Act.UNDO,
    "signed_in": Act.SIGNED_IN,
    "not_signed_in": Act.NOT_SIGNED_IN,
}
"""What a button does that is no option of a choice, by `Choice.key`."""

FREE_ACTS = (Act.HELP, Act.UNDO, Act.SIGNED_IN, Act.NOT_SIGNED_IN)
"""What a button does whatever was shown last."""

ANSWERED_BY_OPTION = frozenset({"ask", "choose", "refuse", "confirm", "confirm_cancel"})
"""Questions whose options can be picked."""

ANY_WILL_DO = frozenset({"suggestion", "which_day", "hour", "room", "room_busy"})
"""Choices between equals, of which "whichever" takes the first."""


@dataclass(frozen=True)
class Heard:
    """What the person did."""

    acts: tuple[Act, ...]
    """Everything they do, the main thing first."""
    words: Understanding | None = None
    """None where a button was used."""
    option: Option | None = None
    """The choice that was picked among those offered."""
    old_button: bool = False
    """A button of a card that shows what is no longer asked."""
    mention: Mention | None = None
    """The event of the calendar that the message is about."""
    language: str | None = None
    """The language that they want to go on in, as a BCP 47 primary tag; it may have no pack."""
    note: str = ""
    """Words for the guests, with the yes to a cancellation."""
    form: tuple[tuple[str, str], ...] = ()
    """Values of a form, by slot, as typed."""

    @property
    def main(self) -> Act:
        """The main thing they do."""
        return self.acts[0]

    def does(self, *acts: Act) -> bool:
        """Whether one of these is among what they do."""
        return any(act in self.acts for act in acts)

    @property
    def edits(self) -> bool:
        """Whether the words may be about the draft: not about an event of the calendar, not about the language."""
        return self.mention is None and self.language is None and not self.note

    @property
    def key(self) -> str:
        """The picked option's key; "" where none was picked."""
        return self.option.key if self.option else ""


def hear(talk: Conversation, said: Said, facts: Facts) -> Heard:
    """What the person did, in the light of what was asked last (the stored `asked`, which `update` leaves alone)."""
    if isinstance(said, Press):
        return _touched(talk.asked, said)
    words = as_meant(talk, said, facts)
    heard = _worded(talk.asked, words, lambda day: read(talk, words.text, facts, now=_on_day(facts, day)))
    note = _note(talk.asked, heard)
    if heard.option is not None or note:
        return replace(heard, note=note)
    switched = language_named(words.text) if _may_switch(talk, words) else None
    if switched is not None:
        return replace(heard, language=switched)
    about = mentioned(talk, words, facts)
    return replace(heard, mention=about) if about else heard


def _note(asked: Asked | None, heard: Heard) -> str:
    """What a yes to a cancellation says to the guests: a note and nothing else ("yes, note: I am ill")."""
    if asked is None or asked.move != "confirm_cancel" or heard.words is None:
        return ""
    if not heard.does(Act.YES, Act.CANCEL) or any(piece.key != "body" for piece in heard.words.found):
        return ""
    return " ".join(str(piece.value) for piece in heard.words.found)


def _may_switch(talk: Conversation, words: Understanding) -> bool:
    """A bare name of a language is a title where a title was asked for."""
    asks_title = talk.asked is not None and talk.asked.slot == "subject"
    return not (asks_title and len(words.text.split()) == 1)


def declines(heard: Heard) -> bool:
    """Whether what was asked or offered is turned down, without saying what else."""
    neither = heard.words is not None and heard.words.pick is not None and heard.words.pick.quality == "neither"
    return heard.does(Act.NO) or heard.key == "other" or neither


def accepts_second(talk: Conversation, heard: Heard) -> bool:
    """Whether they want the request that waited, after it was offered."""
    if talk.asked is None or talk.asked.about != "second_event":
        return False
    return heard.key == "second" or (heard.option is None and heard.does(Act.YES, Act.KEEP))


def _touched(asked: Asked | None, press: Press) -> Heard:
    if press.key == "edit" and not _is_old(asked, press):
        return Heard(acts=(Act.INFORM,), form=press.fields)
    option = _option(asked, press.key)
    act = BUTTON_ACTS.get(press.key, Act.PICK)
    is_free = press.draft_id is None and act in FREE_ACTS
    old = not is_free and (_is_old(asked, press) or (act is Act.PICK and option is None))
    return Heard(acts=(act,), option=option, old_button=old)


def _is_old(asked: Asked | None, press: Press) -> bool:
    if asked is None:
        return True
    return (press.draft_id, press.revision or 0) != (asked.draft_id, asked.revision)


def _option(asked: Asked | None, key: str) -> Option | None:
    options = asked.options if asked else ()
    return next((option for option in options if option.key == key), None)


def _offers(asked: Asked) -> bool:
    """Whether the question for something that is missing offers to go on without it, to which a yes is an answer."""
    return "drop" in asked.options[0].qualities


def _on_day(facts: Facts, day: date) -> datetime:
    return datetime.combine(day, facts.now.time(), facts.now.tzinfo)


def _whichever(asked: Asked) -> Option | None:
    """ "I don't mind": the first of equals, and a clash is lived with."""
    kept = next((option for option in asked.options if "keep" in option.qualities), None)
    return kept or (asked.options[0] if asked.about in ANY_WILL_DO else None)


def _worded(asked: Asked | None, said: Understanding, read_at: ReadAt) -> Heard:
    acts = said.acts or (said.act,)
    if asked is None or asked.move not in ANSWERED_BY_OPTION or not asked.options:
        return Heard(acts=acts, words=said)
    option = picked(asked.options, said, read_at)
    if option is None and Act.KEEP in acts:
        option = next((offered for offered in asked.options if "keep" in offered.qualities), None)
    if option is None and len(asked.options) == 1 and Act.YES in acts and (asked.move == "choose" or _offers(asked)):
        option = asked.options[0]
    if option is None and said.pick is not None and said.pick.quality == "any":
        option = _whichever(asked)
    if option is not None and asked.move in ("ask", "choose", "refuse") and said.pick is not None:
        acts = tuple(act for act in acts if act not in (Act.NO, Act.CANCEL)) or (Act.PICK,)
    return Heard(acts=acts, words=said, option=option)
