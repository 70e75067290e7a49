"""Words of time that belong to a title: "trivia night", "Easter Island slides", "Friday retro"."""

from dialogs.model import TimeExpression
from dialogs.reading import Reading


def is_title_word(reading: Reading, first: int, end: int, expression: TimeExpression) -> bool:
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
    if (
        before
        and expression.by == HOLIDAY
        and reading.has("subject.join", first)
        and _is_on_other_day(reading, expression)
    ):
        return True
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


def _is_on_other_day(reading: Reading, expression: TimeExpression) -> bool:
    """Whether the message says another single day: "repas de Noël le 18 décembre"."""
    own = {moment.day for moment in expression.readings}
    others = [each.readings[0] for each in reading.times if each is not expression and each.readings]
    return any(moment.day is not None and moment.day not in own and moment.part != "period" for moment in others)


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
