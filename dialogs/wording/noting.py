"""What differs between two states of a draft or an event, told in one line, so that nobody has to guess."""

from dialogs.model import EventDraft
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.saying import Argument, Saying, sentence
from dialogs.wording.view import draft_view
from dialogs.words import dates
from dialogs.words.sentences import Words

MOST_TOLD = 3


def noted(before: EventDraft | None, draft: EventDraft | None, around: Circumstances) -> Saying:
    """What a turn has changed in a draft whose question stays the same; nothing where it has changed nothing."""
    if before is None or draft is None or not _differences(around.words, before, draft, around):
        return Saying()
    return sentence(around, "noted", 4, parts=differences(before, draft, around))


def differences(before: EventDraft, draft: EventDraft, around: Circumstances) -> Argument:
    """The rows that have another value now, or are gone, as one list."""
    return lambda words: dates.series(words, _differences(words, before, draft, around)[:MOST_TOLD])


def another_time(before: EventDraft, draft: EventDraft) -> bool:
    """Whether it begins at another time, or on other days."""
    whole_days = before.when.all_day or draft.when.all_day
    return before.when.start != draft.when.start or (whole_days and before.when.end != draft.when.end)


def _differences(words: Words, before: EventDraft, draft: EventDraft, around: Circumstances) -> list[str]:
    old, new = _rows(words, before, around), _rows(words, draft, around)
    if draft.when.start is not None and not another_time(before, draft):
        new["when"] = old.get("when", "")
    labels = {slot: words(f"label-{slot}") for slot in (*old, *new)}
    changed = [words("why-part", label=labels[slot], value=new[slot]) for slot in new if old.get(slot) != new[slot]]
    return changed + [words("noted-gone", label=labels[slot]) for slot in old if slot not in new]


def _rows(words: Words, draft: EventDraft, around: Circumstances) -> dict[str, str]:
    """What is shown of a draft, by slot."""
    return {row.slot: row.value for row in draft_view(words, draft, around.now.date(), around.zone).rows}
