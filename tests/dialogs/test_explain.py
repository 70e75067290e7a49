"""`channelData.explain`: five keys, always."""

from dataclasses import replace

from dialogs.explain import ALWAYS, explain
from dialogs.model import Press
from dialogs.schedule.situation import read
from tests.dialogs.talking import Talk


def explained(talk: Talk, text: str) -> dict[str, object]:
    said = read(talk.state, text, talk.facts)
    move, _ = talk.does(said)
    return explain(move, said, talk.state)


def test_a_draft_has_all_keys_and_people_with_addresses() -> None:
    shown = explained(Talk(), "Review with Dana tomorrow at 3pm")
    assert set(shown) == {"move", "slot", "options", "draft", "found"}
    draft = shown["draft"]
    assert isinstance(draft, dict)
    assert set(ALWAYS) <= set(draft)
    assert draft["attendees"] == ["Dana"]
    assert draft["people"] == [{"name": "Dana Whitfield", "address": "dana@contoso.com", "role": "required"}]
    assert (draft["start"], draft["end"]) == ("2026-03-05T15:00:00", "2026-03-05T16:00:00")
    assert shown["options"] == []
    found = shown["found"]
    assert isinstance(found, list)
    assert {"slot", "key", "value", "span", "by"} <= set(found[0])


def test_options_hold_the_alternatives_alone() -> None:
    shown = explained(Talk(), "Coffee with Alex tomorrow at 11am")
    options = shown["options"]
    assert isinstance(options, list)
    assert [option["label"] for option in options] == ["Alex Kim (Engineering)", "Alex Moreau (Sales)"]
    assert all(set(option) == {"key", "label", "value"} for option in options)


def test_nothing_is_shown_of_someone_elses_draft() -> None:
    talk = Talk()
    talk.facts = replace(talk.facts, someone_elses_draft=True)
    shown = explained(talk, "yes")
    assert (shown["move"], shown["draft"]) == ("not_yours", None)


def test_a_dropped_draft_is_not_shown() -> None:
    talk = Talk()
    explained(talk, "Coffee with Dana tomorrow at 11am")
    assert explained(talk, "cancel")["draft"] is None


def test_a_button_has_no_words() -> None:
    talk = Talk()
    press = Press(key="yes")
    move, _ = talk.does(press)
    assert explain(move, press, talk.state)["found"] == []


def test_each_piece_tells_its_words_its_finder_and_what_else_they_may_mean() -> None:
    found = explained(Talk(), "Review with Dana next Friday at 3")["found"]
    assert isinstance(found, list)
    assert [(piece["words"], piece["by"], piece["confidence"]) for piece in found] == [
        ("Review", "subject.head", 1.0),
        ("Dana", "people.with", 1.0),
        ("next Friday at 3", found[2]["by"], 1.0),
    ]
    assert found[2]["alternatives"] == found[2]["value"]["values"][1:]
    assert len(found[2]["alternatives"]) > 1
    assert found[0]["alternatives"] == []
