"""CPU of one turn beside that of a bare botbuilder waterfall: `python -m tests.benchmarks.turn`. Run by hand.

Ours: what every turn computes (understand, update and needs, decide, say, render for Teams), with the facts at hand,
over all that people say in the conversation scripts of six languages. Theirs: a waterfall of three text prompts on the
SDK's test adapter and memory storage, in an environment that is made for it. Both count process CPU only, in the same
run; the medians and their ratio are printed. Target: our turn costs at most theirs.
"""

import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from uuid import UUID, uuid5

from bot.channels import render
from bot.framework.activity import Account, Reference
from dialogs.conversation import Conversation
from dialogs.model import Profile
from dialogs.moves import Effect, Outcome
from dialogs.needs import Answer, Facts, Need
from dialogs.pack import load_pack
from dialogs.schedule import conclude, decide, needs, update
from dialogs.schedule.listening import listen
from dialogs.times.parse import parse
from dialogs.wording import say
from tests.benchmarks.environment import python_with
from tests.conversations.script import Script, scripts
from tests.dialogs.talking import Talk

SDK = ("botbuilder-dialogs==4.17.1", "botbuilder-integration-aiohttp==4.17.1")
WATERFALL = Path(__file__).parent / "stock_waterfall.py"
WATERFALL_TALKS = 300
LANGUAGES = ("en", "fr", "es", "ja", "hu", "de")
PARTS = ("understand", "decide", "say", "render", "state")
"""`state` is beside the others: the talk to JSON and back, which the waterfall's turn includes."""
NAMESPACE = UUID(int=1)
TEAMS = Reference(
    channel="msteams", conversation="c", bot=Account(id="bot", name="Bot"), user=Account(id="ada", name="Ada")
)

Spent = dict[str, float]
"""Microseconds of each part of a turn."""


@dataclass
class Stopwatch:
    """CPU of this process by parts."""

    spent: Spent = field(default_factory=lambda: dict.fromkeys(PARTS, 0.0))
    begun: int = field(default_factory=time.process_time_ns)

    def lap(self, part: str) -> None:
        """What went by since the last lap belongs to the part."""
        now = time.process_time_ns()
        self.spent[part] += (now - self.begun) / 1000
        self.begun = now

    def skip(self) -> None:
        """What went by since the last lap belongs to nothing."""
        self.begun = time.process_time_ns()


class World(Talk):
    """Looks things up and carries things out, outside of what is timed."""

    def answer(self, need: Need) -> Answer:
        """What is looked up for a need."""
        return self._answer(need)

    def outcome_of(self, effect: Effect) -> Outcome:
        """What comes of an effect."""
        return self._outcome(effect)


def turn(state: Conversation, text: str, facts: Facts, world: World) -> tuple[Conversation, Spent]:
    """One turn, timed; looking things up and carrying things out is left out."""
    watch = Stopwatch()
    said = listen(state, text, facts)
    watch.lap("understand")
    talk = update(state, said, facts)
    for _ in range(3):
        missing = needs(talk, said, facts)
        if not missing:
            break
        watch.lap("decide")
        facts = facts.knowing({need: world.answer(need) for need in missing})
        watch.skip()
        talk = update(state, said, facts)
    decision = decide(talk, said, facts)
    watch.lap("decide")
    if decision.effect is not None:
        outcome = world.outcome_of(decision.effect)
        watch.skip()
        decision = conclude(decision.conversation, decision.effect, outcome, facts)
        watch.lap("decide")
    reply = say(decision.move, decision.conversation, facts)
    watch.lap("say")
    render(reply, decision.move, TEAMS)
    watch.lap("render")
    kept = decision.conversation.model_copy(update={"last_words": reply.speech})
    after = Conversation.model_validate_json(kept.model_dump_json())
    watch.lap("state")
    return after, watch.spent


def talked(script: Script) -> Iterable[Spent]:
    """What each thing that is said in a script costs; what is touched is left out."""
    zone = script.zone or "UTC"
    profile = Profile(id="ada", name="Ada", locale=script.locale, zone=zone)
    facts = Facts(now=script.clock, profile=profile, new_draft_id=uuid5(NAMESPACE, script.name))
    state, world = Conversation(), World(facts)
    for number, one in enumerate(script.turn):
        if one.say:
            fresh = replace(facts, new_draft_id=uuid5(NAMESPACE, f"{script.name} {number}"))
            state, spent = turn(state, one.say, fresh, world)
            yield spent


def total(spent: Spent) -> float:
    """What the target is about: all but keeping the state."""
    return sum(spent.values()) - spent["state"]


def show(name: str, turns: list[Spent], waterfall: float) -> None:
    """One line of the table."""
    parts = "".join(f"{median(one[part] for one in turns):11.0f}" for part in PARTS)
    whole = median(map(total, turns))
    print(f"{name:6}{len(turns):6}{parts}{whole:9.0f}{whole / waterfall:9.2f}")


def waterfall_turns() -> list[float]:
    """CPU microseconds of each turn of the waterfall."""
    with tempfile.TemporaryDirectory() as folder:
        run = [python_with(folder, *SDK), str(WATERFALL), str(WATERFALL_TALKS)]
        found: list[float] = json.loads(subprocess.run(run, capture_output=True, check=True).stdout)
        return found


def ours() -> Mapping[str, list[Spent]]:
    """Every turn, by language; packs and sentences are loaded, as they are in a bot that runs."""
    told = {language: [one for one in scripts() if one.name.startswith(f"{language}/")] for language in LANGUAGES}
    for language in LANGUAGES:
        load_pack(language)
        list(talked(told[language][0]))
    parse.cache_clear()
    gc.collect()
    gc.freeze()  # as the bot does
    return {language: [spent for one in told[language] for spent in talked(one)] for language in LANGUAGES}


def main() -> int:
    """Print the figures; 1 where the target is missed."""
    waterfall = median(waterfall_turns())
    spoken = ours()
    print(f"{'CPU microseconds of a turn, medians':12}\n{'':6}{'turns':>6}", end="")
    print("".join(f"{part:>11}" for part in PARTS), f"{'turn':>8}{'ratio':>9}")
    for language, turns in spoken.items():
        show(language, turns, waterfall)
    every = [spent for turns in spoken.values() for spent in turns]
    show("all", every, waterfall)
    ratio = median(map(total, every)) / waterfall
    print(f"waterfall of botbuilder {waterfall:.0f}; ratio {ratio:.2f} (target: at most 1)")
    return 0 if ratio <= 1 else 1


if __name__ == "__main__":
    sys.exit(main())
