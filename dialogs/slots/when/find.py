"""Finds when it takes place: the time expressions of the message, save where a title only looks like one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal, cast

from dialogs.frames import HoleReader
from dialogs.model import Found, SameAsBefore, TimeExpression, ZoneSaid
from dialogs.model.base import Span
from dialogs.pack import numbers
from dialogs.reading import Reading
from dialogs.scan import scan
from dialogs.slots.when.edges import is_until
from dialogs.times import LONGEST, SERIES_END, Stretch, TimeContext, find_shifts, parsed_stretches
from dialogs.times import each as each_time
from dialogs.times import find as find_times

BY = "when"
SamePart = Literal["time", "day", "minutes", "place", "people", "subject"]


def read_times(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Reads the time expressions of the words that are not shielded, and marks the words that carry them."""
    words, tokens = reading.pack.times, reading.tokens
    stretches = parsed_stretches(tokens, words)
    if not stretches:
        return
    context = context_of(reading, reading.expecting)
    index_at = {token.start: index for index, token in enumerate(tokens)}
    for first, end in _open_stretches(reading):
        known = stretches if end - first == reading.size else None
        for expression in find_times(tokens[first:end], words, context, known):
            _mark(reading, expression, index_at)
    _lengths(reading)
    for first, (end, expression) in list(reading.time_at.items()):
        if _is_title_word(reading, first, end, expression) or _is_empty_now(reading, expression):
            _unmark(reading, first, end, expression)
    _leave_out(reading)
    _shifts(reading, stretches)


def _leave_out(reading: Reading) -> None:
    """Takes weekdays that are excepted from the series before them: "every weekday at noon except Wednesday"."""
    for first, (end, days) in list(reading.time_at.items()):
        starts = range(max(0, first - _BACK), first)
        start = next((at for at in starts if first <= reading.phrase("words.but", at) < end), None)
        out = _weekdays(days)
        if start is None or not out or not reading.is_free(start, first):
            continue
        for place, (stop, series) in list(reading.time_at.items()):
            if stop <= start and series.recurrence is not None and series.recurrence.frequency in OFTEN:
                kept = without_weekdays(series, out)
                _unmark(reading, first, end, days)
                reading.times[reading.times.index(series)] = kept
                reading.time_at[place] = (stop, kept)
                reading.take(start, end, BY)
                break


_BACK = 3
"""Words of the longest phrase that excepts days."""


def _weekdays(expression: TimeExpression) -> frozenset[int]:
    """The weekdays that an expression names and nothing else."""
    if expression.recurrence is not None and expression.recurrence.frequency == "weekly":
        return frozenset(expression.recurrence.weekdays)
    day = expression.readings[0].day if expression.readings and expression.by.endswith(WEEKDAY) else None
    return frozenset() if day is None else frozenset({day.weekday()})


def without_weekdays(series: TimeExpression, out: frozenset[int]) -> TimeExpression:
    """A daily or weekly series that leaves out some weekdays; it begins on the first day that is left."""
    rule = series.recurrence
    left = tuple(day for day in (rule.weekdays if rule and rule.weekdays else range(WEEK_DAYS)) if day not in out)
    if rule is None or not left:
        return series
    readings = tuple(
        one.model_copy(update={"day": _first_left(one.day, left)}) if one.day else one for one in series.readings
    )
    rule = rule.model_copy(update={"frequency": "weekly", "weekdays": left})
    return series.model_copy(update={"recurrence": rule, "readings": readings})


WEEK_DAYS = 7


def _first_left(day: date, left: tuple[int, ...]) -> date:
    return day + timedelta(days=min((weekday - day.weekday()) % WEEK_DAYS for weekday in left))


def context_of(reading: Reading, expecting: str | None) -> TimeContext:
    """What times depend on beside the words."""
    return TimeContext(
        now=reading.now,
        locale=reading.profile.locale,
        working_hours=reading.profile.preferences.working_hours or reading.profile.working_hours,
        next_weekday=reading.profile.preferences.next_weekday,
        expecting=expecting,
    )


def bare_hour(reading: Reading, at: int, limit: int) -> Iterator[tuple[int, TimeExpression]]:
    """A number that is an hour only because of the words around it: "make it 10"."""
    end = at + 1
    while end < limit and reading.tokens[end].glued and not reading.taken[end]:
        end += 1
    if end < limit and not (reading.is_sign(end) or reading.taken[end] or reading.has("words.stop", end)):
        return
    for expression in each_time(reading.tokens[at:end], reading.pack.times, context_of(reading, "at")):
        yield end, expression
        return


def asked_time(reading: Reading, at: int, limit: int) -> Iterator[tuple[int, TimeExpression]]:
    """A time that begins at the word, read as if a time had been asked for: "8 to 4"."""
    token, words = reading.tokens[at], reading.pack.times
    if token.kind != "number" and words.vocabulary.isdisjoint((token.norm, token.plain)):
        return
    for expression in each_time(reading.tokens[at : min(limit, at + LONGEST)], words, context_of(reading, "at")):
        if expression.span[0] == reading.tokens[at].start:
            end = at + 1
            while end < limit and reading.tokens[end].start < expression.span[1]:
                end += 1
            yield end, expression
        return


LONGEST_TAKEN = 8
"""Hours up to which "bloque-moi 2 h" takes so much time rather than begins then."""
_BACK = 4
"""Words of the longest phrase that takes time."""


def _lengths(reading: Reading) -> None:
    """Makes lengths of hours behind a word that takes time: "bloque-moi deux heures vendredi après-midi"."""
    if "request.takes_time" not in reading.pack.phrases:
        return
    for first, (end, expression) in list(reading.time_at.items()):
        starts = range(max(0, first - _BACK), first)
        if not any(reading.phrase("request.takes_time", start, first) == first for start in starts):
            continue
        number = numbers(reading.pack).get(reading.words[first], reading.tokens[first].number or 0)
        moment = expression.readings[0] if expression.readings else None
        clock = moment.at if moment is not None and moment.end_at is None and moment.minutes is None else None
        if clock is None or not 0 < number <= LONGEST_TAKEN or expression.recurrence is not None:
            continue
        taken = {"at": None, "open_hour": False, "minutes": number * 60 + clock.minute}
        readings = tuple(dict.fromkeys(moment.model_copy(update=taken) for moment in expression.readings))
        changed = expression.model_copy(update={"readings": readings})
        reading.times[reading.times.index(expression)] = changed
        reading.time_at[first] = (end, changed)


def _is_empty_now(reading: Reading, expression: TimeExpression) -> bool:
    """Whether it says only "now" while another time is said: then it is a mere word."""
    moment = expression.readings[0] if expression.readings else None
    return moment is not None and moment.offset == 0 and len(reading.times) > 1


def _open_stretches(reading: Reading) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    first = 0
    for index in range(reading.size + 1):
        if index == reading.size or reading.taken[index]:
            if index > first:
                stretches.append((first, index))
            first = index + 1
    return stretches


def _mark(reading: Reading, expression: TimeExpression, index_at: Mapping[int, int]) -> None:
    first = index_at[expression.span[0]]
    end = first + 1
    while end < reading.size and reading.tokens[end].start < expression.span[1]:
        end += 1
    reading.times.append(expression)
    reading.time_at[first] = (end, expression)
    reading.take(first, end, BY)


def _unmark(reading: Reading, first: int, end: int, expression: TimeExpression) -> None:
    del reading.time_at[first]
    reading.times.remove(expression)
    for index in range(first, end):
        reading.taken[index] = ""


def _cuts_time(reading: Reading, inside: list[int]) -> bool:
    """Whether a time reaches beyond the words: in "4 pm instead" the "pm" belongs to the hour."""
    ranges = ((first, end) for first, (end, _) in reading.time_at.items() if first <= inside[-1] and inside[0] < end)
    return any(first < inside[0] or end > inside[-1] + 1 for first, end in ranges)


def _is_title_word(reading: Reading, first: int, end: int, expression: TimeExpression) -> bool:
    """Words that are a time on their own but part of a title here: "trivia night", "morning run", "monthly review"."""
    if expression.by == SEASON and _day_is_said(reading, expression):
        return True
    if end - first == 2 and reading.has("words.articles", first):
        first += 1  # "the evening programme"
    if end - first != 1 and not _is_name(expression) and expression.by != WEEKDAY:
        return False
    moment = expression.readings[0] if expression.readings else None
    before = _is_title(reading, first - 1)
    behind = _is_title(reading, end)
    if behind and _is_named_after(reading, first):
        return True
    if behind and (_begins_title(reading, first, end, expression) or _names_other_day(reading, end, expression)):
        return True
    if expression.recurrence is not None:
        often = expression.recurrence.frequency in OFTEN
        return behind and len(reading.times) > 1 and not often and not reading.has("subject.generic", end)
    if moment is None or moment.part is None or moment.day is not None or moment.at is not None:
        return False
    if _is_occasion(reading, first, end):
        return True
    plain = reading.has("subject.generic", end) or reading.has("subject.activities", end)
    opens = behind and not plain and _opens_title(reading, first - 1)
    return (before and not reading.has("subject.generic", first - 1)) or opens


def _day_is_said(reading: Reading, expression: TimeExpression) -> bool:
    """Whether another expression says the day, so that a season is only a word of the title."""
    others = [other.readings[0] for other in reading.times if other is not expression and other.readings]
    return any(moment.day is not None and moment.part != "period" for moment in others)


SEASON = "season"


def _is_occasion(reading: Reading, first: int, end: int) -> bool:
    """Whether a part of the day is the event, as the clock is said elsewhere: "Soirée du personnel lundi à 19 h"."""
    if not reading.has("subject.occasions", first) or end >= reading.size or reading.taken[end]:
        return False
    begins = first == 0 or reading.is_sign(first - 1) or _opens_title(reading, first - 1)
    timed = any(one.readings and one.readings[0].at is not None for one in reading.times)
    return begins and timed and not reading.is_sign(end)


def _is_name(expression: TimeExpression) -> bool:
    """Whether a day or period is named that a title may be named after."""
    return expression.by.rpartition("+")[2] in {*NAMED, *PERIODS}


def _is_named_after(reading: Reading, index: int) -> bool:
    """Whether a day stands with its capital behind those of a title that was asked for: "Taking Back Sunday gig"."""
    if reading.expecting != "subject" or index < 2 or reading.text.isupper():
        return False
    return all(reading.capital(at) and reading.tokens[at].kind == "word" for at in (index - 2, index - 1, index))


def _names_other_day(reading: Reading, end: int, expression: TimeExpression) -> bool:
    """Whether the words name a thing, as another time says the day: "end of May numbers on Monday", "the Halloween
    party on Friday", "Friday retro every Friday"."""
    if not _is_name(expression) and expression.by != WEEKDAY:
        return False
    moment = expression.readings[0] if expression.readings else None
    if moment is None or moment.at is not None or (reading.has("subject.generic", end) and expression.by != WEEKDAY):
        return False
    others = [other for other in reading.times if other is not expression]
    if expression.by == WEEKDAY:
        return any(other.recurrence is not None and other.recurrence.weekdays for other in others) and (
            moment.day is not None and expression.recurrence is None
        )
    return any(other.readings and other.readings[0].day is not None for other in others)


OFTEN = frozenset({"daily", "weekly"})
"""How often a series happens whose word in front of a title is meant ("weekly sync"); "annual review" is a title."""
HOLIDAY = "holiday"
"""The shape of a day that has a name."""
WEEKDAY = "weekday"
PERIODS = frozenset({"part_of_period"})
NAMED = frozenset({HOLIDAY, "month"})
"""Shapes whose words as often begin a name."""


def _begins_title(reading: Reading, first: int, end: int, expression: TimeExpression) -> bool:
    """Whether a name of a day or of a part of it opens a text that has no other time: "Easter Island slides". Before
    a kind of event it is a time ("Easter lunch", "morning meeting")."""
    moment = expression.readings[0] if expression.readings else None
    vague = moment is not None and moment.part is not None and moment.day is None and moment.at is None
    if first > 0 or len(reading.times) > 1 or not (vague or expression.by in NAMED):
        return False
    last = end
    while last < reading.size and _is_title(reading, last) and not reading.is_sign(last):
        last += 1
    return not reading.has("subject.generic", end) and reading.pack.kind_of(reading.slice(end, last)) is None


def _is_title(reading: Reading, index: int) -> bool:
    """Whether a plain, free word stands there."""
    if not 0 <= index < reading.size or reading.taken[index] or reading.tokens[index].kind != "word":
        return False
    return not (reading.has("words.stop", index) or reading.has("words.before_time", index))


def _opens_title(reading: Reading, index: int) -> bool:
    """Whether a title begins behind the word: an article, "called"."""
    return index >= 0 and (reading.has("words.articles", index) or reading.has("subject.opens", index))


def find(reading: Reading, _holes: Mapping[str, HoleReader]) -> None:
    """Enters the time expressions that no other slot used."""
    for first, (end, expression) in sorted(reading.time_at.items()):
        if reading.taken[first] != BY or expression.by == SERIES_END:
            continue
        if expression.impossible is not None:
            _enter_impossible(reading, expression, expression.impossible)
        if expression.impossible is not None and not expression.readings:
            reading.take(first, end, BY)
            continue
        reading.found.append(
            Found(
                slot="when", key=key_of(expression), value=expression, span=expression.span, by=f"{BY}.{expression.by}"
            )
        )
        if expression.zone:
            reading.found.append(
                Found(
                    slot="when", key="zone", value=ZoneSaid(zone=expression.zone), span=expression.span, by=f"{BY}.zone"
                )
            )
        start = first
        while start > 0 and not reading.taken[start - 1] and reading.has("words.before_time", start - 1):
            start -= 1
        reading.take(start, end, BY)


def _enter_impossible(reading: Reading, expression: TimeExpression, span: Span) -> None:
    """Enters the words of a day that does not exist: it is refused, never another day."""
    said = reading.text[slice(*span)]
    reading.found.append(
        Found(slot="when", key="impossible", value=said, span=span, by=f"{BY}.{expression.by}.impossible")
    )


def _shifts(reading: Reading, stretches: Sequence[Stretch]) -> None:
    for shift in find_shifts(reading.tokens, reading.pack.times, stretches):
        inside = [i for i, token in enumerate(reading.tokens) if shift.span[0] <= token.start < shift.span[1]]
        if not inside or any(reading.taken[index] not in {"", BY} for index in inside) or _cuts_time(reading, inside):
            continue
        near = (*range(inside[0] - 2, inside[0]), *range(inside[-1] + 1, inside[-1] + 3))
        if any(reading.has("options.warns", index) for index in near):
            # "Avísame dos horas antes" is a reminder, although "dos horas antes" alone moves the event.
            continue
        reading.found.append(Found(slot="when", key="shift", value=shift.shift, span=shift.span, by=f"{BY}.shift"))
        for index in inside:
            if not reading.taken[index]:
                reading.taken[index] = "shift"


def find_same(reading: Reading, holes: Mapping[str, HoleReader]) -> None:
    """Claims "at the same time", "same place": what of a draft is to stay."""
    for match in scan(reading, "same", holes):
        reading.found.append(
            Found(
                slot="when",
                key="same",
                value=SameAsBefore(part=cast(SamePart, match.name)),
                span=reading.span(match.first, match.end),
                by=f"{BY}.same",
            )
        )
        reading.take(match.first, match.end, BY)


def key_of(expression: TimeExpression) -> str:
    """Which part of the draft an expression speaks of."""
    if expression.recurrence is not None:
        return "recurrence"
    if is_until(expression):
        return "end"
    if expression.kind == "duration":
        return "duration"
    moment = expression.readings[0] if expression.readings else None
    if moment is not None and moment.all_day:
        return "all_day"
    if moment is not None and moment.at is None and moment.end_at is not None and moment.day is None:
        return "end"
    return "start"
