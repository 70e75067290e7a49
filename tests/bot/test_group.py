"""A group: everybody's draft is their own, nobody sees or moves another's, and a thousand at once do not mix."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.channels.written import text_of
from bot.framework.activity import Answer
from tests.bot.wiring import Bot, bot_in, move_of

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


DRAFTS = {
    "en-GB": ("make it 4pm", "no, I meant Thursday", "add Samantha", "why?", "details", "undo", "cancel that"),
    "fr-FR": ("plutôt à 16 h", "non, jeudi", "ajoute Samantha", "pourquoi ?", "annule", "où en sommes-nous ?"),
    "es-ES": ("mejor a las 16", "no, el jueves", "¿por qué?", "detalles", "deshacer", "cancela"),
    "ja-JP": ("16時にして", "いや、木曜日で", "なぜ？", "詳しく", "元に戻して", "キャンセル"),
    "hu-HU": ("inkább 16 órakor", "nem, csütörtökön", "miért?", "részletek", "vissza", "mégse"),
    "de-DE": ("lieber um 16 Uhr", "nein, Donnerstag", "warum?", "rückgängig", "was haben wir bisher?", "abbrechen"),
}
"""What somebody may say across the table about a draft that another has."""
REQUESTS = {
    "en-GB": "book an hour with Dana on Thursday at noon",
    "fr-FR": "déjeuner avec Dana jeudi à midi",
    "es-ES": "comida con Dana el jueves a las 12",
    "ja-JP": "木曜日の12時にダナとランチ",
    "hu-HU": "ebéd Danával csütörtökön délben",
    "de-DE": "Mittagessen mit Dana am Donnerstag um 12 Uhr",
}
"""What is a request of one's own all the same."""


@pytest.mark.parametrize("locale", DRAFTS)
async def test_what_is_said_about_anothers_draft_begins_none(tmp_path: Path, locale: str) -> None:
    async with bot_in(tmp_path) as bot:
        drafted = await _says(bot, "ada", "Salary talk with Dana tomorrow at 3pm at Harry's Bar")
        for stray in DRAFTS[locale]:
            answer = await bot.hears(stray, user="ben", conversation="the group", shared=True, locale=locale)
            assert move_of(answer) == "not_yours", stray
            assert "Salary" not in text_of(answer.activities)
        own = await bot.hears(REQUESTS[locale], user="ben", conversation="the group", shared=True, locale=locale)
        assert move_of(own) == "confirm"
        assert await _says(bot, "ada", "details") in (drafted, f"Here is everything so far.\n{drafted}")


async def test_after_an_event_of_ones_own_a_correction_is_about_that(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        await _says(bot, "ben", "Dentist tomorrow at 10")
        await _says(bot, "ben", "yes")
        await _says(bot, "ada", "Salary talk tomorrow at 3pm")
        assert "11:00" in await _says(bot, "ben", "make it 11")
        (event,) = await bot.events("ben")
        assert event.event.start.hour == 11


PRIVATE = {
    "en-GB": ("what's on tomorrow?", "what's next?", "when is the fertility clinic?", "details"),
    "fr-FR": ("qu'est-ce que j'ai demain ?", "c'est quoi mon prochain rendez-vous ?"),
    "es-ES": ("¿qué tengo mañana?", "¿qué es lo próximo?"),
    "ja-JP": ("明日の予定は？", "次の予定は？"),
    "hu-HU": ("mi van holnap?", "mi a következő?"),
    "de-DE": ("was steht morgen an?", "was kommt als Nächstes?"),
}


@pytest.mark.parametrize("locale", PRIVATE)
async def test_a_group_is_not_told_what_is_private(tmp_path: Path, locale: str) -> None:
    async with bot_in(tmp_path) as bot:
        for text in ("Fertility clinic tomorrow at 3pm at Harry's Bar, mark it private", "yes"):
            await bot.hears(text)
        for question in PRIVATE[locale]:
            asked = await bot.hears(question, conversation="the group", shared=True, locale=locale)
            told = text_of(asked.activities) + str(asked.activities[0].activity["speak"])
            assert "linic" not in told, question
            assert "Harry" not in told, question
            own = await bot.hears(question, locale=locale)
            assert question == "details" or "linic" in text_of(own.activities), question
        listed = await bot.hears(PRIVATE[locale][0], conversation="the group", shared=True, locale=locale)
        assert "15:00" in text_of(listed.activities)


async def test_anothers_card_is_not_answered_with_ones_own_draft(tmp_path: Path) -> None:
    async with bot_in(tmp_path) as bot:
        group: dict[str, Any] = {"conversation": "the group", "shared": True, "channel": "msteams"}
        drafted = await bot.hears("Salary talk tomorrow at 3pm", **group)
        live = drafted.activities[0].card
        assert live is not None
        await bot.hears("Fitting tomorrow at 5pm", user="ben", **group)
        touch = {"choice": "yes", "draft": str(live.draft_id), "revision": live.revision}
        touched = await bot.hears(value=touch, user="ben", **group)
        assert move_of(touched) == "not_yours"
        assert "Fitting" not in str(touched.activities[0].activity)
        assert move_of(await bot.hears("yes", user="ben", **group)) == "created"
        assert move_of(await bot.hears(value=touch, **group)) == "created"
