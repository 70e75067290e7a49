"""The conversation's centre: what a message changes (`update`), and what the bot does next (`decide`, `conclude`)."""

from dialogs.conversation import Conversation
from dialogs.model import Press, Understanding, Value
from dialogs.moves import Effect, Move, Outcome
from dialogs.needs import Facts, Need

Said = Understanding | Press
"""What the person did: words, or a card's button or form."""


class Decision(Value):
    """The next state of the talk, what the bot does, and what the world must do before that is final."""

    conversation: Conversation
    move: Move
    """With an effect: the move if the effect takes longer than the turn; `conclude` gives the final one."""
    effect: Effect | None = None


def update(conversation: Conversation, said: Said, facts: Facts) -> Conversation:
    """The talk after this message, from the *stored* talk and the facts so far. Pure; called again with more facts."""
    raise NotImplementedError


def needs(conversation: Conversation, said: Said, facts: Facts) -> tuple[Need, ...]:
    """The facts that are missing for `decide`; () when none. At most three rounds a turn are made."""
    raise NotImplementedError


def decide(conversation: Conversation, said: Said, facts: Facts) -> Decision:
    """What the bot does next, from the updated talk."""
    raise NotImplementedError


def conclude(conversation: Conversation, effect: Effect, outcome: Outcome, facts: Facts) -> Decision:
    """The final move after an effect was carried out, failed or is still being worked on."""
    raise NotImplementedError
