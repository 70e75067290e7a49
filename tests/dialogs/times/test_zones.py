"""What the clock change does to wall times: Berlin changed on 29 March and changes on 25 October 2026, Tokyo never."""

from datetime import date, time
from zoneinfo import ZoneInfoNotFoundError

import pytest

from dialogs.times import wall_clock_problem

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


@pytest.mark.parametrize(
    ("day", "at", "zone", "problem"),
    [
        (SPRING, time(1, 59), "Europe/Berlin", "none"),
        (SPRING, time(2, 0), "Europe/Berlin", "skipped"),
        (SPRING, time(2, 30), "Europe/Berlin", "skipped"),
        (SPRING, time(3, 0), "Europe/Berlin", "none"),
        (AUTUMN, time(1, 59), "Europe/Berlin", "none"),
        (AUTUMN, time(2, 0), "Europe/Berlin", "doubled"),
        (AUTUMN, time(2, 59), "Europe/Berlin", "doubled"),
        (AUTUMN, time(3, 0), "Europe/Berlin", "none"),
        (SPRING, time(2, 30), "Asia/Tokyo", "none"),
        (date(2026, 10, 4), time(2, 15), "Australia/Lord_Howe", "skipped"),
        (date(2011, 12, 30), time(12), "Pacific/Apia", "skipped"),
    ],
)
def test_a_wall_time(day: date, at: time, zone: str, problem: str) -> None:
    assert wall_clock_problem(day, at, zone) == problem


def test_the_fold_of_the_given_time_changes_nothing() -> None:
    assert wall_clock_problem(AUTUMN, time(2, 30, fold=1), "Europe/Berlin") == "doubled"


def test_a_name_that_is_no_zone() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        wall_clock_problem(SPRING, time(2), "Mars/Olympus")
