"""What the person did, whether they typed, spoke or touched it: `hear` makes words and buttons alike."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Literal

from dialogs.conversation import Asked, Conversation
from dialogs.mention import SCOPE, Mention, scope_of
from dialogs.model import Act, Found, PersonSaid, Press, Profile, Understanding
from dialogs.moves import SUGGESTIONS, Option
from dialogs.needs import Facts
from dialogs.note import Parted, parted
from dialogs.pack import Pack
from dialogs.schedule.decision import Said
from dialogs.schedule.meaning import as_meant
from dialogs.schedule.mentioned import drops_draft, mentioned, removed_guest
from dialogs.schedule.picking import MORE, ReadAt, picked
from dialogs.schedule.situation import REMEMBERED, circumstances, read
from dialogs.slots.when.narrow import asks_for_more, rules_out
from dialogs.words.folding import fold
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

BUTTON_LABELS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "confirm": {"yes": ("choice-create", "choice-retry"), "no": ("choice-drop",)},
    "confirm_change": {"yes": ("choice-change", "choice-retry"), "no": ("choice-keep-as-is",)},
}
"""What stands on the buttons of each yes/no question, by `Choice.key`: typing it does the same as touching it."""

ANSWERED_BY_OPTION = frozenset({"ask", "choose", "refuse", "confirm", "confirm_cancel"})
"""Questions whose options can be picked."""

ANY_WILL_DO = frozenset({"suggestion", "suggestion_odd", "which_day", "hour", "room", "room_busy"})
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
    said = _label_as_press(talk, said, facts)
    if isinstance(said, Press):
        return _touched(talk.asked, said)
    said, note = _without_note(talk, said, facts)
    words = as_meant(talk, said, facts)
    heard = _worded(talk.asked, words, lambda day: read(talk, words.text, facts, now=_on_day(facts, day)))
    heard = _how_much(talk, heard, facts)
    heard = replace(heard, note=note or _note(talk.asked, heard))
    if heard.option is not None or (heard.note and _asks_to_cancel(talk)):
        return heard
    switched = language_named(words.text) if _may_switch(talk, words) else None
    if switched is not None:
        return replace(heard, language=switched)
    about = mentioned(talk, words, facts)
    if about is None and drops_draft(talk, words, facts):
        return replace(heard, acts=(Act.CANCEL,), words=words.model_copy(update={"found": ()}))
    if about is not None:
        return replace(heard, mention=about)
    gone = removed_guest(talk, words, facts) if not words.of("people") else None
    return replace(heard, acts=(Act.INFORM,), words=_without(words, gone)) if gone else heard


def _without(words: Understanding, guest: PersonSaid) -> Understanding:
    """The words as those that leave a guest out."""
    span = (0, len(words.text))
    piece = Found(slot="people", key="attendee", value=guest, span=span, operation="remove", by="people.remove")
    return words.model_copy(update={"found": (piece,), "act": Act.INFORM, "acts": (Act.INFORM,)})


def _without_note(talk: Conversation, said: Understanding, facts: Facts) -> tuple[Understanding, str]:
    """What is said to the bot, and what to the guests: "cancel lunch with Dana and tell her I'm ill"."""
    if said.too_long or talk.draft is not None:
        return said, ""
    around = circumstances(talk, facts)
    for parts in _parted(said.text, around.pack, facts.profile, around.now, around.now.tzinfo):
        head = read(talk, parts.head, facts)
        if _cancels(talk, head, facts):
            return head, parts.note
    return said, ""


@lru_cache(maxsize=REMEMBERED)
def _parted(text: str, pack: Pack, profile: Profile, now: datetime, _zone: tzinfo | None) -> tuple[Parted, ...]:
    return tuple(parted(text, pack, profile, now))


def _cancels(talk: Conversation, head: Understanding, facts: Facts) -> bool:
    """Whether it asks to cancel an event, or agrees to that; nothing at all is as good where that is asked."""
    if _asks_to_cancel(talk) and (not head.text or head.act in (Act.YES, Act.CANCEL)):
        return True
    if talk.last_event is not None and head.act is Act.CANCEL:
        return True
    about = mentioned(talk, head, facts)
    return about is not None and about.aim in ("cancel", "remove")


def _asks_to_cancel(talk: Conversation) -> bool:
    return talk.asked is not None and talk.asked.move == "confirm_cancel"


def _how_much(talk: Conversation, heard: Heard, facts: Facts) -> Heard:
    """The answer to "only this one, or the whole series?" in words of its own."""
    if talk.asked is None or talk.asked.about != SCOPE or heard.option is not None or heard.words is None:
        return heard
    around = circumstances(talk, facts)
    scope = scope_of(heard.words.text, around.pack, facts.profile, around.now)
    option = next((each for each in talk.asked.options if scope and scope in each.qualities), None)
    return replace(heard, option=option) if option else heard


def _label_as_press(talk: Conversation, said: Said, facts: Facts) -> Said:
    """The words, or the button of the question whose label they are."""
    asked = talk.asked
    if isinstance(said, Press) or asked is None or asked.move not in BUTTON_LABELS:
        return said
    words, text = circumstances(talk, facts).words, fold(said.text)
    for key, labels in BUTTON_LABELS[asked.move].items():
        if text in {fold(words(label)) for label in labels}:
            return Press(key=key, draft_id=asked.draft_id, revision=asked.revision)
    return said


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


def passes_over(heard: Heard) -> Literal["further", "nearer"] | None:
    """Whether they want times behind, or before, all that were offered: "any later?", a mere "later"."""
    quality = heard.words.pick.quality if heard.words and heard.words.pick and heard.option is None else None
    return "further" if quality in ("further", "later") else "nearer" if quality in ("nearer", "earlier") else None


def leaves_time_open(talk: Conversation, heard: Heard) -> bool:
    """Whether they have no time to say where one was asked for: "I don't know", "whenever suits"."""
    any_will_do = heard.words is not None and heard.words.pick is not None and heard.words.pick.quality == "any"
    asks_time = talk.asked is not None and talk.asked.slot == "when" and talk.asked.move == "ask"
    return asks_time and heard.option is None and (any_will_do or heard.does(Act.UNSURE))


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


def _all_of_them(asked: Asked) -> Option | None:
    """ "Both": everybody of that name; None where it is not asked who is meant."""
    drafts = [option.changed for option in asked.options if option.changed is not None]
    if asked.about != "person" or not drafts:
        return None
    everybody = [guest for draft in drafts for guest in draft.attendees]
    both = drafts[0].model_copy(update={"attendees": tuple(dict.fromkeys(everybody))})
    return Option(key="both", label="", changed=both)


def _whichever(asked: Asked) -> Option | None:
    """ "I don't mind": the first of equals, and a clash is lived with."""
    kept = next((option for option in asked.options if "keep" in option.qualities), None)
    return kept or (asked.options[0] if asked.about in ANY_WILL_DO else None)


def _asks_more(asked: Asked, said: Understanding) -> bool:
    """A question picks nothing; "any later?" among times that were looked for wants others, as "not Wednesday" does."""
    if said.act is Act.ASK:
        return True
    if asked.about not in SUGGESTIONS:
        return False
    weekdays = any(each.recurrence is not None and each.recurrence.weekdays for each in said.times)
    return weekdays or asks_for_more(said) or rules_out(said) or (said.pick is not None and said.pick.quality in MORE)


def _worded(asked: Asked | None, said: Understanding, read_at: ReadAt) -> Heard:
    acts = said.acts or (said.act,)
    if asked is None or asked.move not in ANSWERED_BY_OPTION or not asked.options:
        return Heard(acts=acts, words=said)
    option = picked(asked.options, said, read_at) if not _asks_more(asked, said) else None
    if option is None and Act.KEEP in acts:
        option = next((offered for offered in asked.options if "keep" in offered.qualities), None)
    if option is None and len(asked.options) == 1 and Act.YES in acts and (asked.move == "choose" or _offers(asked)):
        option = asked.options[0]
    if option is None and said.pick is not None and said.pick.quality == "any":
        option = _whichever(asked)
    if option is None and said.pick is not None and said.pick.quality == "both":
        option = _all_of_them(asked)
    if option is not None and asked.move in ("ask", "choose", "refuse") and said.pick is not None:
        acts = tuple(act for act in acts if act not in (Act.NO, Act.CANCEL)) or (Act.PICK,)
    return Heard(acts=acts, words=said, option=option)
