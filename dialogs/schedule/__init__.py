"""The conversation's centre: what a message changes (`update`), and what the bot does next (`decide`, `conclude`).

A turn calls `update`, `needs` and the fetching of facts in at most three rounds, then `decide`; where the decision
has an effect the world carries it out and `conclude` gives the final move. All pure: `hearing` says what the person
did, `updating` changes the draft, `fetching` names facts, `deciding` picks the answer by a table, `drafting` asks the
draft's next question, `asides` answers what is not about the draft, `existing` speaks of events that exist, `finishing`
turns outcomes into moves, `answered` tells what guests have answered.
"""

from dialogs.schedule.answered import told
from dialogs.schedule.deciding import decide
from dialogs.schedule.decision import Decision, Said
from dialogs.schedule.fetching import needs
from dialogs.schedule.finishing import conclude
from dialogs.schedule.updating import update

__all__ = ["Decision", "Said", "conclude", "decide", "needs", "told", "update"]
