"""What a message says in the language it is written in: the talk's own, or another one that the person went over to.

Words alone only make a guess (`dialogs.noticing`). It holds where the message, understood in that language, does more
than name something: a title, a place or somebody may have a name in any language.
"""

from dialogs.conversation import Asked, Conversation
from dialogs.model import Act, Understanding
from dialogs.needs import Facts
from dialogs.noticing import Guess, guesses
from dialogs.pack import has_pack, primary
from dialogs.schedule.situation import circumstances, expected, in_language, read
from dialogs.words.folding import fold

VALUES = frozenset({Act.CREATE, Act.INFORM})
"""Acts that need values to mean anything."""
POLITE = frozenset({Act.THANK})
"""What people say in a language that they do not speak."""
NAMED = ("people", "place", "options")
"""Slots that are answered with a name as often as not."""


def listen(talk: Conversation, text: str, facts: Facts) -> Understanding:
    """What a message says after what was asked last. Its `language` is the one in which the talk goes on."""
    expecting = expected(talk)
    here = circumstances(talk, facts).pack.language
    strange = talk.language is None and not has_pack(facts.profile.locale)
    for guess in _own_first(guesses(text, here), facts) if _may_change(talk.asked, text) else ():
        if strange and not guess.familiar:
            continue
        said = read(in_language(talk, guess.language, here), text, facts, expecting)
        if said.rest and not guess.clear:
            continue
        if guess.clear and _says_more_than_a_title(said):
            return said
        if not guess.clear and _answers(said, talk.asked):
            stays = talk.language_asked or guess.shared or set(said.acts) <= POLITE
            return said.model_copy(update={"language": here}) if stays else said
    return read(talk, text, facts, expecting)


def followed(talk: Conversation, said: Understanding, facts: Facts) -> Conversation:
    """The talk in the language of what was said."""
    here = circumstances(talk, facts).pack.language
    return talk if said.language == here else in_language(talk, said.language, here)


def _own_first(guessed: tuple[Guess, ...], facts: Facts) -> tuple[Guess, ...]:
    """The guesses, the language of the person's profile first: "ja" is German or Hungarian."""
    own = primary(facts.profile.locale)
    return tuple(sorted(guessed, key=lambda guess: (not guess.clear, guess.language != own)))


def _may_change(asked: Asked | None, text: str) -> bool:
    """Whether the words may tell a language: not as a title that was asked for, nor as one of the choices."""
    if asked is None:
        return True
    words = set(fold(text).split())
    names = (name for option in asked.options for name in (option.label, *option.names))
    return asked.slot != "subject" and not any(words <= set(fold(name).split()) for name in names)


def _says_more_than_a_title(said: Understanding) -> bool:
    if any(piece.slot != "subject" for piece in said.found):
        return True
    return not VALUES.union({Act.UNKNOWN}).issuperset(said.acts) or said.asks


def _answers(said: Understanding, asked: Asked | None) -> bool:
    """Whether a word or two are a whole command, or an answer to a question that is not answered with a name."""
    if any(piece.slot == "subject" for piece in said.found) or said.act is Act.UNKNOWN:
        return False
    if Act.PICK in said.acts:
        return asked is not None and bool(asked.options)
    if VALUES.isdisjoint(said.acts):
        return True
    return asked is not None and asked.slot not in NAMED
