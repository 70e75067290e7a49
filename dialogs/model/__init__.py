"""Every value the conversation works with, by what it describes.

`base` what all values share; `when` times; `draft` the event being prepared; `understanding` what a message
said; `facts` what the world told us. Import from here: `from dialogs.model import EventDraft`.
"""

from dialogs.model.base import Filled, Source, Span, Value, assumed, chosen, said
from dialogs.model.draft import (
    Attendee,
    Calendar,
    Coordinates,
    Event,
    EventDraft,
    Person,
    Place,
    PostalAddress,
)
from dialogs.model.facts import (
    Busy,
    CalendarEvent,
    CouldNotCheck,
    EventRef,
    Preferences,
    Profile,
    Window,
    WorkingHours,
)
from dialogs.model.understanding import (
    Act,
    Found,
    Operation,
    PersonSaid,
    Pick,
    PlaceSaid,
    Press,
    Question,
    SameAsBefore,
    Understanding,
    ZoneSaid,
)
from dialogs.model.when import (
    Moment,
    OpenDay,
    Recurrence,
    Shift,
    TimeExpression,
    When,
    WhenPart,
)

__all__ = [
    "Act",
    "Attendee",
    "Busy",
    "Calendar",
    "CalendarEvent",
    "Coordinates",
    "CouldNotCheck",
    "Event",
    "EventDraft",
    "EventRef",
    "Filled",
    "Found",
    "Moment",
    "OpenDay",
    "Operation",
    "Person",
    "PersonSaid",
    "Pick",
    "Place",
    "PlaceSaid",
    "PostalAddress",
    "Preferences",
    "Press",
    "Profile",
    "Question",
    "Recurrence",
    "SameAsBefore",
    "Shift",
    "Source",
    "Span",
    "TimeExpression",
    "Understanding",
    "Value",
    "When",
    "WhenPart",
    "Window",
    "WorkingHours",
    "ZoneSaid",
    "assumed",
    "chosen",
    "said",
]
