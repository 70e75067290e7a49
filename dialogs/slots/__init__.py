"""The slots of a draft, as one visible tuple; order is the order in which a draft is read out.

A slot is a folder of three small files: `find.py` (which words say it), `fill.py` (how what was found enters
the draft), `check.py` (what is assumed when nothing was said, and what stands against it).
To add one: its folder, its line here, a field of `EventDraft`, its words in the packs, its mapping in each
calendar; `tests/test_house.py` names what is missing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dialogs.frames import HoleReader
from dialogs.model import EventDraft, Understanding
from dialogs.moves import Ask, Choose, Notice, Refuse, SlotName
from dialogs.needs import Need
from dialogs.reading import Reading
from dialogs.slots.circumstances import Circumstances
from dialogs.slots.ground import Ground
from dialogs.slots.online import check as online_check
from dialogs.slots.online.fill import fill as fill_online
from dialogs.slots.online.find import find as find_online
from dialogs.slots.options import check as options_check
from dialogs.slots.options.fill import fill as fill_options
from dialogs.slots.options.find import find as find_options
from dialogs.slots.people import check as people_check
from dialogs.slots.people.fill import fill as fill_people
from dialogs.slots.people.find import find as find_people
from dialogs.slots.place import check as place_check
from dialogs.slots.place.fill import fill as fill_place
from dialogs.slots.place.find import find as find_place
from dialogs.slots.subject import check as subject_check
from dialogs.slots.subject.fill import fill as fill_subject
from dialogs.slots.subject.find import find_called as find_subject
from dialogs.slots.when import check as when_check
from dialogs.slots.when.fill import fill as fill_when
from dialogs.slots.when.find import find as find_when


@dataclass(frozen=True)
class Slot:
    """One part of an event: how it is found in words, entered, completed and checked."""

    name: SlotName
    find: Callable[[Reading, Mapping[str, HoleReader]], None]
    """Claims the words of a message that say it."""
    fill: Callable[[EventDraft, Understanding, Ground], EventDraft]
    """The draft with what was said."""
    assume: Callable[[EventDraft, Circumstances], EventDraft]
    """The draft with what was not said filled in."""
    needs: Callable[[EventDraft, Circumstances], tuple[Need, ...]]
    """The facts that completing and checking takes."""
    check: Callable[[EventDraft, Circumstances], Ask | Choose | Refuse | None]
    """What has to be asked first, if anything."""
    notices: Callable[[EventDraft, Circumstances], tuple[Notice, ...]]
    """What the draft says beside its values."""


SLOTS: tuple[Slot, ...] = (
    Slot(
        "subject",
        find_subject,
        fill_subject,
        subject_check.assume,
        subject_check.needs,
        subject_check.check,
        subject_check.notices,
    ),
    Slot(
        "when",
        find_when,
        fill_when,
        when_check.assume,
        when_check.needs,
        when_check.check,
        when_check.notices,
    ),
    Slot(
        "people",
        find_people,
        fill_people,
        people_check.assume,
        people_check.needs,
        people_check.check,
        people_check.notices,
    ),
    Slot(
        "place",
        find_place,
        fill_place,
        place_check.assume,
        place_check.needs,
        place_check.check,
        place_check.notices,
    ),
    Slot(
        "online",
        find_online,
        fill_online,
        online_check.assume,
        online_check.needs,
        online_check.check,
        online_check.notices,
    ),
    Slot(
        "options",
        find_options,
        fill_options,
        options_check.assume,
        options_check.needs,
        options_check.check,
        options_check.notices,
    ),
)
