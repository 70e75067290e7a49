"""A message read once more where what was asked made it mean something else than it says."""

from dialogs.conversation import Conversation
from dialogs.model import Act, Understanding
from dialogs.needs import Facts
from dialogs.schedule.situation import read

SIGNATURE_BREAK = "\n"
CLEAR = frozenset({Act.YES, Act.NO, Act.KEEP, Act.CANCEL, Act.UNDO, Act.HELP})
"""What a first line alone may say for the whole message."""


def as_meant(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """The words as they are meant after what was asked; the same words where nothing speaks against them."""
    if words.too_long or talk.asked is None:
        return words
    first = _first_line(talk, words, facts)
    if first is not None:
        return first
    if talk.asked.slot == "subject":
        words = _corrected(talk, words, facts)
    return _bare_time(talk, words, facts) if talk.draft is not None else words


def _first_line(talk: Conversation, words: Understanding, facts: Facts) -> Understanding | None:
    """A plain answer above a signature: "yes", an empty line, "Sent from my phone"."""
    line, *more = [part for part in words.text.split(SIGNATURE_BREAK) if part.strip()] or [""]
    if not more:
        return None
    meant = read(talk, line, facts, talk.asked.slot if talk.asked else None)
    return meant if meant.act in CLEAR and not meant.found else None


def _corrected(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """Where a title was asked for, "no, make it 4" and "Jonas should come too" still correct; the rest is a title."""
    if talk.draft is None:
        return words
    other = read(talk, words.text, facts)
    if _is_plain_correction(other):
        return other
    meant = read(talk, words.text, facts, "when")
    corrects = Act.INFORM in meant.acts and not any(piece.slot == "subject" for piece in meant.found)
    if not corrects or not meant.of("when"):
        return words
    plain = read(talk, words.text, facts)
    return meant if {Act.INFORM, Act.NO}.intersection(plain.acts) else words


def _is_plain_correction(plain: Understanding) -> bool:
    """Whether every word of a message, read as if nothing had been asked, is about other parts than the title."""
    others = [piece for piece in plain.found if piece.slot not in ("subject", "preference")]
    whole = len(others) == len(plain.found) and not plain.rest
    said = Act.INFORM in plain.acts or plain.asks
    return whole and said and any(piece.slot != "when" for piece in others)


def _bare_time(talk: Conversation, words: Understanding, facts: Facts) -> Understanding:
    """What is left behind "no wait" and is a time on its own, "4", corrects the time; it is no title."""
    plain = read(talk, words.text, facts)
    if not {Act.INFORM, Act.NO}.intersection(plain.acts) or [piece.slot for piece in plain.found] != ["subject"]:
        return words
    meant = read(talk, str(plain.found[0].value), facts, "when")
    if not meant.found or any(piece.slot != "when" for piece in meant.found):
        return words
    return meant.model_copy(update={"text": words.text, "act": Act.INFORM, "acts": (Act.INFORM,)})
