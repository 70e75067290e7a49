"""The draft as fields to edit, for whoever would rather fill in than say."""

from dialogs.model import EventDraft
from dialogs.reply import FieldName, Form, FormField
from dialogs.words.sentences import Words


def edit_form(words: Words, draft: EventDraft) -> Form:
    """The form with what the draft has now."""
    fields = tuple(
        FormField(name=name, label=words(f"form-{name}"), value=value) for name, value in field_values(draft).items()
    )
    return Form(open=words("form-open"), submit=words("form-submit"), fields=fields)


def field_values(draft: EventDraft) -> dict[FieldName, str]:
    """The draft's values as a form writes them: ISO dates and times, digits, people separated by commas."""
    when = draft.when
    guests = (
        guest.person.address if guest.person and guest.person.address else guest.label for guest in draft.attendees
    )
    return {
        "subject": draft.subject.value if draft.subject else "",
        "day": when.day.value.isoformat() if when.day else "",
        "at": f"{when.at.value:%H:%M}" if when.at else "",
        "minutes": str(when.minutes.value) if when.minutes else "",
        "people": ", ".join(guests),
        "place": ", ".join(place.name for place in draft.places),
    }
