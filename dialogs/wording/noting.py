"""What a turn has changed in a draft whose question stays the same: told in one line, so that nobody has to guess."""

from dialogs.model import EventDraft
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.saying import Saying, sentence
from dialogs.wording.view import draft_view
from dialogs.words import dates

MOST_TOLD = 3


def noted(before: EventDraft | None, draft: EventDraft | None, around: Circumstances) -> Saying:
    """The rows of the draft that have another value now; nothing where none has."""
    if before is None or draft is None:
        return Saying()
    today = around.now.date()
    old = {row.label: row.value for row in draft_view(around.words, before, today, around.zone).rows}
    new = {row.label: row.value for row in draft_view(around.words, draft, today, around.zone).rows}
    parts = [
        around.words("why-part", label=label, value=value) for label, value in new.items() if old.get(label) != value
    ]
    parts += [around.words("noted-gone", label=label) for label in old if label not in new]
    if not parts:
        return Saying()
    return sentence(around, "noted", 4, parts=dates.series(around.words, parts[:MOST_TOLD]))
