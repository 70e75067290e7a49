"""A group: everybody's draft is their own, nobody sees or moves another's, and a thousand at once do not mix."""

import asyncio
from pathlib import Path

from bot.channels.written import text_of
from bot.framework.activity import Answer
from tests.bot.wiring import Bot, bot_in

PEOPLE, GROUPS = 1000, 50
AT_ONCE = 200


async def _says(bot: Bot, user: str, text: str, group: str = "the group") -> str:
    answer: Answer = await bot.hears(text, user=user, conversation=group, shared=True)
    return text_of(answer.activities)


async def test_others_cannot_confirm_see_or_change_a_draft(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await _says(bot, "ada", "Salary talk with Dana tomorrow at 3pm at Harry's Bar")
        for stray in ("yes", "go ahead", "no"):
            answer = await _says(bot, "ben", stray)
            assert "isn’t yours" in answer
            assert "Salary" not in answer
        for question in ("what have we got so far?", "why?", "make it 4pm"):
            assert "Salary" not in await _says(bot, "ben", question)
        assert await bot.events("ben") == ()
        confirmed = await _says(bot, "ada", "yes")
        assert "Salary talk" in confirmed
        (event,) = await bot.events("ada")
        assert event.event.start.hour == 15


async def test_a_thousand_people_at_once_do_not_mix(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        limit = asyncio.Semaphore(AT_ONCE)

        async def said(number: int, text: str) -> str:
            async with limit:
                return await _says(bot, f"user-{number}", text, f"group-{number % GROUPS}")

        people = range(PEOPLE)
        for text in ("Topic {n} tomorrow at 3pm", "yes"):
            answers = await asyncio.gather(*(said(number, text.format(n=f"N{number}X")) for number in people))
            for number, answer in enumerate(answers):
                named = {word.strip("“”") for word in answer.split() if word.strip("“”").startswith("N")}
                topics = {word for word in named if word.endswith("X")}
                assert topics == {f"N{number}X"}, (number, text, answer)
        for number in (0, PEOPLE // 2, PEOPLE - 1):
            (event,) = await bot.events(f"user-{number}")
            assert event.event.subject == f"Topic N{number}X"
            assert event.event.start.hour == 15


async def test_everybody_is_answered_in_the_language_they_write(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        assert "jeudi" in await _says(bot, "ada", "Déjeuner avec Samantha jeudi à midi")
        assert "Shall I add" in await _says(bot, "ben", "lunch with Dana on Thursday at noon")
        assert "C’est fait" in await _says(bot, "ada", "oui")
        assert "Done" in await _says(bot, "ben", "yes")


async def test_the_language_goes_along_to_every_talk_and_over_a_restart(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await _says(bot, "ada", "Ebéd Samanthával csütörtökön délben")
    async with bot_in(tmp_path) as bot:
        assert "péntek" in await _says(bot, "ada", "Teams 2026-03-06 14:00", group="another group")
        assert "Kész" in await _says(bot, "ada", "ok")
