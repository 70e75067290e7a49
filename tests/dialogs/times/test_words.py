"""A pack that cannot be read says which line is wrong."""

import pytest

from dialogs.times import PackError, compile_words


@pytest.mark.parametrize(
    ("time", "complaint"),
    [
        ({"clock": [{"shape": "sundial", "say": ["noon"]}]}, "unknown shape: 'sundial'"),
        ({"clock": [{"shape": "clock", "say": ["{hour} past {minutes}"]}]}, "unknown hole 'minutes'"),
        ({"clock": [{"shape": "minutes_past", "say": ["half past {hour}"]}]}, "missing a required argument: 'minute'"),
        ({"clock": [{"shape": "minutes_past", "minute": 30, "say": ["{minute} past {hour}"]}]}, "filled twice"),
        ({"clock": [{"shape": "clock", "say": ["[at {hour}"]}]}, "bracket"),
        ({"clock": [{"shape": "clock", "say": 5}]}, "list of words"),
        ({"words": "none"}, "must be a table"),
        ({"parts": {"morning": "early"}}, "must be a table"),
        ({"holidays": {"new_year": "1 January"}}, "must be a table"),
    ],
)
def test_a_wrong_line_is_named(time: dict[str, object], complaint: str) -> None:
    with pytest.raises(PackError, match=complaint):
        compile_words({"time": time})


def test_a_pack_without_times_finds_nothing() -> None:
    assert compile_words({}).vocabulary == frozenset()
