"""What a message changes: `update` takes the stored talk through a visible list of steps, each a talk to a talk.

`update` is called again whenever more facts are known, always from the stored talk, so nothing may depend on how
often it ran. It leaves `asked` alone: `decide` hears the same message in the light of the same question.
"""

from collections.abc import Callable

from dialogs.conversation import Conversation
from dialogs.model import (
    Act,
    EventDraft,
    Filled,
    Found,
    OpenDay,
    Shift,
    TimeExpression,
    Understanding,
    When,
    ZoneSaid,
    assumed,
)
from dialogs.moves import CreateEvent
from dialogs.needs import Facts
from dialogs.schedule.answered import take_up
from dialogs.schedule.beginning import ASIDES, NEW_DRAFT, begin, has_own_title, is_bare_title, is_blank, is_chatter
from dialogs.schedule.clashes import clash_key
from dialogs.schedule.corrections import in_context
from dialogs.schedule.decision import Said
from dialogs.schedule.drafting import TITLE_LAST
from dialogs.schedule.forms import edited
from dialogs.schedule.hearing import Heard, accepts_second, hear, passes_over
from dialogs.schedule.listening import followed, listen
from dialogs.schedule.open_days import a_week_later, entered, open_day, within, without_absurd_end, without_stretches
from dialogs.schedule.reopening import reopen
from dialogs.schedule.situation import as_begun, circumstances, in_language, read
from dialogs.schedule.suggesting import is_looking
from dialogs.schedule.theirs import is_about_theirs
from dialogs.schedule.under_way import draft_again
from dialogs.slots import SLOTS
from dialogs.slots.people.answer import settled
from dialogs.slots.subject.check import activity
from dialogs.slots.when.edges import excepted
from dialogs.slots.when.fill import fill as fill_when
from dialogs.slots.when.instants import window_of
from dialogs.slots.when.narrow import asks_for_more, is_sought, narrowed, rules_out, says_part_of_day, says_when
from dialogs.words.sentences import languages
from dialogs.words.zones import zone_called

UNDO_DEPTH = 10

Step = Callable[[Conversation, Heard, Facts], Conversation]


def update(conversation: Conversation, said: Said, facts: Facts) -> Conversation:
    """The talk after this message, from the *stored* talk and the facts so far. Pure; called again with more facts."""
    if isinstance(said, Understanding):
        conversation = followed(conversation, said, facts)
    heard = hear(conversation, said, facts)
    if heard.old_button or (heard.words is not None and heard.words.too_long):
        return conversation
    if is_about_theirs(conversation, heard, facts):
        return conversation
    talk = conversation
    for step in STEPS:
        talk = step(talk, heard, facts)
    return _revised(conversation, talk, facts)


def _answer_zone(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """The answer to "which time zone are you in?" belongs to the person, not to the draft."""
    if not _asks_zone(talk) or heard.words is None:
        return talk
    if any(map(_is_other, heard.words.found)):
        return talk
    said = [piece.value.zone for piece in heard.words.of("when") if isinstance(piece.value, ZoneSaid)]
    zone = said[0] if said else zone_called(circumstances(talk, facts).words, heard.words.text)
    return talk.model_copy(update={"zone": zone}) if zone else talk


def _is_other(piece: Found) -> bool:
    """Whether a piece is no city: a Réunion Teams is not on that island, nor is every Café Central in that zone."""
    if isinstance(piece.value, ZoneSaid):
        return False
    return piece.slot in ("options", "online", "people", "when") or piece.operation in ("swap", "remove")


def _asks_zone(talk: Conversation) -> bool:
    return talk.asked is not None and talk.asked.about == "zone"


def _switch_language(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """The talk goes on in the language that the person asked for, where it has a pack."""
    if heard.language is None or heard.language not in languages():
        return talk
    return in_language(talk, heard.language, circumstances(talk, facts).pack.language, asked=True)


def _take_second(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """A yes to the request that waited begins it, in the words in which it was made."""
    if talk.draft is not None or not accepts_second(talk, heard):
        return talk
    if talk.unsaved:
        changes = {**NEW_DRAFT, **draft_again(talk.unsaved[0], facts), "asked": talk.asked}
        return talk.model_copy(update={**changes, "unsaved": talk.unsaved[1:]})
    if not talk.waiting:
        return talk
    words, rest = listen(talk, talk.waiting[0], facts), talk.waiting[1:]
    draft = EventDraft(id=facts.new_draft_id, when=_day_of_first(talk))
    begun = talk.model_copy(update={**NEW_DRAFT, "draft": draft, "waiting": rest})
    return _fill(begun, Heard(acts=(Act.CREATE,), words=words), facts)


def _day_of_first(talk: Conversation) -> When:
    """The second of two events is on the day of the first, unless it says another one."""
    if talk.last_event is None:
        return When()
    return When(day=assumed(talk.last_event.event.start.date()))


def _take_option(talk: Conversation, heard: Heard, _facts: Facts) -> Conversation:
    """The picked choice brings the draft as it would be; what it accepts is accepted."""
    if heard.option is None and talk.draft is not None and _keeps_time(talk, heard):
        return talk.model_copy(update={"accepted": (*talk.accepted, clash_key(talk.draft))})
    if heard.option is None or talk.draft is None:
        return talk
    accepted = (*talk.accepted, *heard.option.accepts)
    changed = heard.option.changed or talk.draft
    draft = changed.model_copy(update={"id": talk.draft.id, "revision": talk.draft.revision})
    return talk.model_copy(update={"draft": draft, "accepted": accepted})


def _keeps_time(talk: Conversation, heard: Heard) -> bool:
    """Whether the time that stands is kept after all, once free ones were offered."""
    asked, pick = talk.asked, heard.words.pick if heard.words else None
    kept = heard.does(Act.KEEP) or (pick is not None and pick.quality == "keep")
    return kept and asked is not None and asked.slot == "when" and asked.about.startswith(("suggestion", "other_time"))


def _take_form(talk: Conversation, heard: Heard, _facts: Facts) -> Conversation:
    """The fields of a form, of which those that differ count as said."""
    if talk.draft is None or not heard.form:
        return talk
    return talk.model_copy(update={"draft": edited(talk.draft, heard.form)})


def _fill(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """What the message says enters the draft, slot by slot."""
    words = heard.words
    if words is not None and talk.draft is not None and _narrows(talk, heard, words):
        return _narrowed(talk, talk.draft, heard, words, facts)
    if heard.mention is not None and heard.mention.aim == "again" and talk.draft is not None and words is not None:
        return _copy_moved(talk, heard, talk.draft, words, facts)
    if talk.draft is None or words is None or not heard.edits or _waits(talk, words):
        return talk
    if heard.option is not None or heard.main in ASIDES:
        return talk
    if _asks_zone(talk) and talk.zone is not None:
        return talk
    if is_blank(talk.draft) and talk.asked is not None and talk.asked.about == "request":
        words = read(talk, words.text, facts)
    around, draft = circumstances(talk, facts), talk.draft
    named = settled(draft, words.text, around)
    if named is not None:
        return talk.model_copy(update={"draft": named})
    titled = has_own_title(talk.draft) or is_sought(talk.draft.when)
    kept = (titled and _says_no_title(words)) or is_chatter(words, around.pack)
    if kept and not _asks_title(talk):
        return talk
    said = in_context(within(words, talk, draft, facts), talk, draft, facts)
    opened, meant = open_day(said, talk, facts), without_absurd_end(without_stretches(said))
    for slot in SLOTS:
        draft = slot.fill(draft, meant, around)
    draft = entered(draft, talk.draft, opened)
    if draft.when.start is not None and draft.when.narrowing is not None:
        draft = draft.model_copy(update={"when": draft.when.model_copy(update={"narrowing": None})})
    title = activity(meant, around.pack) if draft.subject is None else None
    if title is not None:
        draft = draft.model_copy(update={"subject": assumed(title)})
    return talk.model_copy(update={"draft": draft})


def _narrows(talk: Conversation, heard: Heard, words: Understanding) -> bool:
    """Whether the message goes on with a search for a time: "mornings only", "not on Wednesday", "any earlier?"."""
    if heard.option is not None or heard.mention is not None or heard.language is not None or _waits(talk, words):
        return False
    if heard.does(Act.REOPEN) and not _offered(talk):
        return False  # "later" once more, where no time was offered that it could pass over
    if words.of("limits") and talk.asked is not None and talk.asked.about == "which_day":
        return True
    asks = words.question is not None and words.question.about == "suggest"
    if not asks and (not is_looking(talk) or heard.main in ASIDES - {Act.REFER}):
        return False
    sought = talk.draft is not None and is_sought(talk.draft.when)
    if is_looking(talk) and (passes_over(heard) or (sought and _turns_down(heard, words))):
        return True
    if asks or sought:
        return says_when(words)
    return asks_for_more(words) or (is_looking(talk) and says_part_of_day(words))


def _turns_down(heard: Heard, words: Understanding) -> bool:
    """Whether all that was offered is turned down, without a word about what else."""
    neither = words.pick is not None and words.pick.quality == "neither"
    return neither or (heard.acts == (Act.NO,) and not words.found)


def _narrowed(talk: Conversation, draft: EventDraft, heard: Heard, words: Understanding, facts: Facts) -> Conversation:
    """The search with what was said; what is said beside it enters the draft as always."""
    around, words = circumstances(talk, facts), _ruled_out(words)
    meant = words.model_copy(update={"found": tuple(piece for piece in words.found if piece.slot not in SEARCHED)})
    if heard.main is not Act.ASK:
        for slot in SLOTS:
            draft = slot.fill(draft, meant, around)
    when = narrowed(draft.when, words, around.working_hours, facts.now.date())
    if when.narrowing is not None:
        passed = _passed_over(talk, "neither" if _turns_down(heard, words) else passes_over(heard))
        when = when.model_copy(update={"narrowing": when.narrowing.model_copy(update=passed)})
    return talk.model_copy(update={"draft": draft.model_copy(update={"when": when})})


SEARCHED = frozenset({"when", "limits", "subject"})
"""What a refinement says about the search; a title it gives by chance ("any") is none."""


def _ruled_out(words: Understanding) -> Understanding:
    """The words whose times are what must not be, where they say so by a mere "no"."""
    if not rules_out(words):
        return words
    found = tuple(
        excepted(piece.value, piece.span) if isinstance(piece.value, TimeExpression) else piece for piece in words.found
    )
    return words.model_copy(update={"found": found})


def _passed_over(talk: Conversation, quality: str | None) -> dict[str, object]:
    """What was offered is not offered again where it was turned down; another wish looks at all of it anew."""
    offered = [window for option in _offered(talk) if (window := window_of(option.when)) is not None]
    if not offered or quality is None:
        return {"after": None, "before": None}
    if quality == "nearer":
        return {"after": None, "before": min(window.start for window in offered)}
    return {"after": max(window.end for window in offered), "before": None}


def _offered(talk: Conversation) -> tuple[EventDraft, ...]:
    return tuple(option.changed for option in (talk.asked.options if talk.asked else ()) if option.changed)


def _copy_moved(
    talk: Conversation, heard: Heard, draft: EventDraft, words: Understanding, facts: Facts
) -> Conversation:
    """The copy of an event at the time that was said; the day after it is there already."""
    times = tuple(piece for piece in words.of("when") if not isinstance(piece.value, Shift))
    said = words.model_copy(update={"found": times})
    if heard.mention is not None and heard.mention.moment is None and not heard.mention.days:
        when = draft.when.model_copy(update={"day": None, "open_day": OpenDay()})
        draft = draft.model_copy(update={"when": when})
    opened, around = open_day(said, talk, facts), circumstances(talk, facts)
    meant = without_stretches(in_context(said, talk, draft, facts))
    moved = entered(fill_when(draft, meant, around), draft, opened)
    return talk.model_copy(
        update={"draft": a_week_later(moved) if opened is not None and _is_before(moved, draft) else moved}
    )


def _is_before(copy: EventDraft, event: EventDraft) -> bool:
    """Whether the copy would not come after its event: "again next week" is the week after the event's."""
    day, known = copy.when.day, event.when.day
    return day is not None and known is not None and day.value <= known.value


def _says_no_title(words: Understanding) -> bool:
    """Whether words that could be a title do not replace the one that was said: "no, planning session" does."""
    return is_bare_title(words) and Act.NO not in words.acts


def _asks_title(talk: Conversation) -> bool:
    return talk.asked is None or talk.asked.slot == "subject"


def _waits(talk: Conversation, words: Understanding) -> bool:
    """Whether this message was kept for later as a request of its own."""
    return bool(talk.waiting) and talk.waiting[-1] == words.text


def _zone_at_last(talk: Conversation, heard: Heard, facts: Facts) -> Conversation:
    """Once somebody is signed in their mailbox tells their zone: a draft of before, whose zone was assumed, has it."""
    draft = talk.draft
    if not heard.does(Act.SIGNED_IN) or draft is None or talk.editing is not None:
        return talk
    zone = circumstances(talk, facts).zone
    if zone is None or draft.when.zone is None or draft.when.zone.source != "assumed":
        return talk
    when = draft.when.model_copy(update={"zone": assumed(zone)})
    return talk.model_copy(update={"draft": draft.model_copy(update={"when": when})})


def _complete(talk: Conversation, _heard: Heard, facts: Facts) -> Conversation:
    """What was not said is assumed, and names become the people and rooms of the directory."""
    if talk.draft is None:
        return talk
    around, draft = circumstances(as_begun(talk), facts), talk.draft
    for slot in TITLE_LAST:
        draft = slot.assume(draft, around)
    return talk.model_copy(update={"draft": draft})


STEPS: tuple[Step, ...] = (
    _switch_language,
    _answer_zone,
    _take_second,
    take_up,
    reopen,
    begin,
    _take_option,
    _take_form,
    _fill,
    _zone_at_last,
    _complete,
)


def _revised(before: Conversation, after: Conversation, facts: Facts) -> Conversation:
    """An edited draft is a new revision, and the earlier one can be brought back.

    A draft that was already confirmed once, with an outcome that is not known, gets a new id when it is changed: the
    same key never stands for two different requests.
    """
    old, new = before.draft, after.draft
    if old is None or new is None or old.id != new.id:
        return after
    if says_the_same(old, new):
        return after.model_copy(update={"draft": old})
    identity = facts.new_draft_id if _was_attempted(before, old) else old.id
    draft = new.model_copy(update={"id": identity, "revision": old.revision + 1})
    undo = after.undo if after.undo != before.undo else (*before.undo, old)[-UNDO_DEPTH:]
    return after.model_copy(update={"draft": draft, "undo": undo})


def says_the_same(one: object, other: object) -> bool:
    """Whether two drafts, or parts of them, say the same, in whichever message that was said."""
    if one is other:
        return True
    if isinstance(one, Filled) and isinstance(other, Filled):
        return (one.value, one.source) == (other.value, other.source)
    if isinstance(one, EventDraft | When) and isinstance(other, EventDraft | When):
        return all(says_the_same(getattr(one, name), getattr(other, name)) for name in type(one).model_fields)
    return one == other


def _was_attempted(talk: Conversation, draft: EventDraft) -> bool:
    return isinstance(talk.pending, CreateEvent) and talk.pending.draft.id == draft.id
