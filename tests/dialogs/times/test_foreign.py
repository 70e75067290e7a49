"""Answers in a language that has no pack: day and hour of the whole answer, or nothing."""

import pytest

from dialogs.times import read_answer
from tests.dialogs.times.saying import context

TUESDAY = "2026-03-03T09:17:00"


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("nl-NL", "morgen", "2026-03-04"),
        ("nl-NL", "volgende week dinsdag", "2026-03-10"),
        ("nl-NL", "dinsdag volgende week", "2026-03-10"),
        ("nl-NL", "volgende week dinsdag om 14 uur", "2026-03-10T14:00:00"),
        ("nl-NL", "dinsdag om 14:00", "2026-03-10T14:00:00"),
        ("nl-NL", "12 maart om 9.30 uur", "2026-03-12T09:30:00"),
        ("nl-NL", "over 2 uur", "2026-03-03T11:17:00"),
        ("nl-NL", "om 14 uur", "T14:00:00"),
        ("nl-NL", "vrijdag 13", "2026-03-13"),
        ("pl-PL", "jutro o 15", "2026-03-04T15:00:00"),
        ("pl-PL", "w piątek o 13:30", "2026-03-06T13:30:00"),
        ("pl-PL", "15 marca", "2026-03-15"),
        ("pt-BR", "amanhã às 10h30", "2026-03-04T10:30:00"),
        ("pt-PT", "sexta-feira às 14h", "2026-03-06T14:00:00"),
        ("sv-SE", "den 12 mars kl 13", "2026-03-12T13:00:00"),
        ("tr-TR", "yarın saat 15:00", "2026-03-04T15:00:00"),
        ("ru-RU", "завтра в 15", "2026-03-04T15:00:00"),
        ("ko-KR", "내일 오후 3시", "2026-03-04T15:00:00"),
    ],
)
def test_a_date(locale: str, text: str, value: str) -> None:
    (found,) = read_answer(text, locale.partition("-")[0], context(now=TUESDAY, locale=locale))
    assert (found.values, found.span, found.by) == ((value,), (0, len(text)), "dateparser")


@pytest.mark.parametrize(
    ("locale", "text", "values"),
    [
        ("pt-BR", "amanhã às 10h", ("2026-03-04T10:00:00", "2026-03-04T22:00:00")),
        ("nl-NL", "dinsdag om 3 uur", ("2026-03-10T15:00:00", "2026-03-10T03:00:00")),
    ],
)
def test_a_bare_hour_keeps_both_readings(locale: str, text: str, values: tuple[str, ...]) -> None:
    (found,) = read_answer(text, locale.partition("-")[0], context(now=TUESDAY, locale=locale))
    assert found.values == values
    assert all(moment.open_hour for moment in found.readings)


def test_a_week_leaves_the_day_open() -> None:
    (found,) = read_answer("volgende week", "nl", context(now=TUESDAY, locale="nl-NL"))
    (moment,) = found.readings
    assert (str(moment.day), str(moment.last_day), moment.part) == ("2026-03-09", "2026-03-15", "period")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "non lo so"),
        ("it", ""),
        ("it", "domani " * 20),
        ("tlh", "wa'leS"),
        ("nl", "niet morgen"),
        ("pl", "nie jutro"),
        ("pl", "o 15"),
        ("nl", "dinsdag om 25:00"),
        ("nl", "lunch morgen om 14 uur"),
    ],
)
def test_no_date(language: str, text: str) -> None:
    assert read_answer(text, language, context(now=TUESDAY, locale=language)) == ()
