"""Authorization code with PKCE: the browser's way to Microsoft's page and back, over real HTTP; whom it lets in."""

import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.framework.activity import Reference
from bot.framework.trust import tls_context
from bot.graph.access import CALENDAR, GROUPS
from bot.graph.errors import NoAccess
from bot.graph.signin.opening import SigningIn
from bot.http import sign_in
from bot.http.directline import Access
from bot.http.visitor import PAGE, Visitor, Visitors
from bot.profiles import person_of
from bot.sign_in import Completion, NoWayToSignIn
from tests.wire.entra import ADELE, BEN, TENANT, FakeEntra, Known
from tests.wire.signing import KEYS, PUBLIC, Back, authority, elsewhere, kept_bytes, opened, said, teams

PAGE_TALK = elsewhere("directline", "dl_visitor")


@dataclass
class Browser:
    """A browser: its cookies, and who sits there."""

    session: aiohttp.ClientSession
    server: str
    person: Known = ADELE

    async def follow(self, link: str) -> tuple[int, str]:
        """The link to its end: status and text of the last page."""
        status, text = await self.get(link.removeprefix(PUBLIC))
        while status == 303:
            status, text = await self.get(text)
        return status, text

    async def get(self, path: str) -> tuple[int, str]:
        """One request to the bot or the authority; 303 with the next address."""
        url = path if path.startswith("https://localhost") else self.server + path
        headers = {"X-Person": self.person.oid, "Accept-Language": "fr"}
        async with self.session.get(url, headers=headers, allow_redirects=False) as response:
            if response.status == 303:
                return 303, response.headers["Location"]
            text = await response.text()
        fields = dict(re.findall(r'<input name="(\w+)" value="([^"]*)"', text))
        if not fields:
            return response.status, text
        return 303, await self.post({name: html.unescape(value) for name, value in fields.items()})

    async def post(self, form: dict[str, str]) -> str:
        """Microsoft's form, as a browser sends it from another site: without Lax cookies."""
        async with aiohttp.ClientSession() as bare:
            posted = await bare.post(f"{self.server}/auth/callback", data=form, allow_redirects=False)
            assert posted.status == 303
            return posted.headers["Location"]


@dataclass
class World:
    """The bot's pages, and the authority."""

    signing: SigningIn
    entra: FakeEntra
    server: str
    trusted: Path
    back: Back

    @asynccontextmanager
    async def browser(self, visitor: str | None = None) -> AsyncIterator[Browser]:
        """A browser, with the cookie of a visitor of our page."""
        jar = aiohttp.CookieJar(unsafe=True)
        connector = aiohttp.TCPConnector(ssl=tls_context(self.trusted))
        async with aiohttp.ClientSession(cookie_jar=jar, connector=connector) as session:
            if visitor is not None:
                cookie = KEYS.sign("visitor", Visitor(user=visitor, conversation="c").model_dump_json())
                jar.update_cookies({PAGE: cookie})
            yield Browser(session, self.server)

    async def link(self, place: Reference, scopes: tuple[str, ...] = ()) -> str:
        """What somebody is offered there."""
        person = person_of(place)
        await self.signing.sign_ins.meet(person, place)
        return (await self.signing.sign_ins.offer(person, scopes)).link


@asynccontextmanager
async def world(folder: Path) -> AsyncIterator[World]:
    """All of it, running."""
    async with authority(folder) as (entra, trusted), opened("code", entra, folder, trusted) as signing:
        assert signing.pages is not None
        back = Back()
        signing.listen(back)
        access = Access(anonymous=True, public_url=None)
        visitors = Visitors(KEYS, access, lambda: "new", lambda: "new")
        app = web.Application()
        app.add_routes(sign_in.routes(sign_in.SignInPages(signing.pages, visitors, access)))
        server = TestServer(app, host="127.0.0.1")
        await server.start_server()
        yield World(signing, entra, f"http://127.0.0.1:{server.port}", trusted, back)
        await server.close()


async def test_a_visitor_of_the_page_signs_in_and_the_talk_goes_on(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        status, page = await browser.follow(await here.link(PAGE_TALK))
        assert (status, "Vous êtes connecté" in page) == (200, True)
        await here.back.until_somebody()
        assert here.back.people == [person_of(PAGE_TALK)]
        token = await here.signing.access.token(person_of(PAGE_TALK), CALENDAR)
        assert here.entra.tokens[token][0] == ADELE
        (redeemed,) = here.entra.grants("authorization_code")
        assert (redeemed["redirect_uri"], len(redeemed["code_verifier"])) == (f"{PUBLIC}/auth/callback", 43)
        assert b"canary" not in kept_bytes(tmp_path)


async def test_another_visitors_browser_is_refused(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_victim") as browser:
        status, page = await browser.follow(await here.link(PAGE_TALK))
        assert (status, "autre navigateur" in page) == (403, True)
        assert not here.entra.asked


async def test_microsofts_link_alone_attaches_nothing(tmp_path: Path) -> None:
    """Whoever begins in their own browser and sends the rest of the way to somebody else."""
    async with world(tmp_path) as here, here.browser("dl_visitor") as attacker, here.browser() as victim:
        status, to_microsoft = await attacker.get((await here.link(PAGE_TALK)).removeprefix(PUBLIC))
        assert status == 303
        status, page = await victim.follow(to_microsoft)
        assert (status, "autre navigateur" in page) == (403, True)
        with pytest.raises(NoAccess):
            await here.signing.access.token(person_of(PAGE_TALK), CALENDAR)


async def test_the_way_back_works_once(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        _, to_microsoft = await browser.get((await here.link(PAGE_TALK)).removeprefix(PUBLIC))
        _, callback = await browser.get(to_microsoft)
        assert (await browser.get(callback))[0] == 200
        status, page = await browser.get(callback)
        assert (status, "plus valable" in page) == (410, True)
        assert len(here.entra.grants("authorization_code")) == 1


async def test_state_nonce_and_challenge_are_on_the_way(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        link = await here.link(PAGE_TALK, GROUPS)
        assert "dl_visitor" not in link
        _, to_microsoft = await browser.get(link.removeprefix(PUBLIC))
        asked = parse_qs(urlsplit(to_microsoft).query)
        assert asked["response_mode"] == ["form_post"]
        assert {"state", "nonce", "code_challenge"} <= asked.keys()
        assert "https://graph.microsoft.com/Group.ReadWrite.All" in asked["scope"][0]


@pytest.mark.parametrize("ticket", ["", "x", "AAAA.BBBB"])
async def test_a_made_up_ticket_is_refused(tmp_path: Path, ticket: str) -> None:
    async with world(tmp_path) as here, here.browser() as browser:
        assert (await browser.get(f"/auth/start?ticket={ticket}"))[0] == 410


async def test_a_link_is_good_for_a_quarter_of_an_hour(tmp_path: Path) -> None:
    now = [1_000_000.0]
    async with (
        authority(tmp_path) as (entra, trusted),
        opened("code", entra, tmp_path, trusted, seconds=lambda: now[0]) as signing,
    ):
        assert signing.pages is not None
        await signing.sign_ins.meet(person_of(PAGE_TALK), PAGE_TALK)
        link = (await signing.sign_ins.offer(person_of(PAGE_TALK), ())).link
        now[0] += 901
        with pytest.raises(Exception, match="expired"):
            await signing.pages.depart(link.partition("ticket=")[2], None)


async def test_in_teams_only_the_same_account_is_taken(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_somebody") as browser:
        link = await here.link(teams(ADELE))
        browser.person = BEN
        status, page = await browser.follow(link)
        assert (status, "autre compte" in page) == (403, True)
        browser.person = ADELE
        assert (await browser.follow(link))[0] == 200
        assert await here.signing.access.token(person_of(teams(ADELE)), CALENDAR)


async def test_whom_teams_knows_is_asked_for_in_their_tenant(tmp_path: Path) -> None:
    """A guest has another object id at home."""
    async with world(tmp_path) as here, here.browser() as browser:
        here.entra.tenants = {TENANT}
        assert (await browser.follow(await here.link(teams(ADELE))))[0] == 200
        token = await here.signing.access.token(person_of(teams(ADELE)), CALENDAR)
        assert await here.signing.access.token(person_of(teams(ADELE)), CALENDAR, "") != token


async def test_elsewhere_the_number_of_the_page_is_typed_into_the_talk(tmp_path: Path) -> None:
    place = elsewhere("slack", "U1")
    complete = place.model_copy(update={"channel": "slack"})
    async with world(tmp_path) as here, here.browser() as browser:
        sign_ins = here.signing.sign_ins
        assert await sign_ins.complete(said("123456", complete)) is None, "a number is what somebody says"
        assert (await browser.follow(await here.link(place)))[0] == 200
        _, page = await browser.follow(await here.link(place))
        number = re.findall(r"<output>(\d{6})</output>", page)[0]
        with pytest.raises(NoAccess):
            await here.signing.access.token(person_of(place), CALENDAR)
        wrong = f"{(int(number) + 1) % 1_000_000:06}"
        assert await sign_ins.complete(said(wrong, place)) == Completion(done=False)
        assert await sign_ins.complete(said("lunch at 12", place)) is None
        assert await sign_ins.complete(said(f" {number[:3]} {number[3:]} ", place)) == Completion(done=True)
        assert await here.signing.access.token(person_of(place), CALENDAR)
        assert await sign_ins.complete(said(number, place)) is None, "it works once"
        assert here.back.people == []


async def test_a_number_cannot_be_guessed(tmp_path: Path) -> None:
    place = elsewhere("slack", "U1")
    async with world(tmp_path) as here, here.browser() as browser:
        _, page = await browser.follow(await here.link(place))
        number = re.findall(r"<output>(\d{6})</output>", page)[0]
        for more in range(1, 6):
            wrong = f"{(int(number) + more) % 1_000_000:06}"
            assert await here.signing.sign_ins.complete(said(wrong, place)) == Completion(done=False)
        assert await here.signing.sign_ins.complete(said(number, place)) == Completion(done=False)
        with pytest.raises(NoAccess):
            await here.signing.access.token(person_of(place), CALENDAR)


async def test_a_page_without_cookie_needs_the_number_too(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser() as browser:
        _, page = await browser.follow(await here.link(PAGE_TALK))
        (number,) = re.findall(r"<output>(\d{6})</output>", page)
        assert await here.signing.sign_ins.complete(said(number, PAGE_TALK)) == Completion(done=True)


async def test_whoever_declines_is_told_what_to_do(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        here.entra.declines = True
        status, page = await browser.follow(await here.link(PAGE_TALK))
        assert (status, "autorisation" in page) == (403, True)


async def test_credentials_that_are_refused_are_not_the_persons_fault(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        here.entra.secret = "replaced"
        status, page = await browser.follow(await here.link(PAGE_TALK))
        assert (status, "pour le moment" in page) == (503, True)


async def test_an_authority_that_is_away_is_said(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        link = await here.link(PAGE_TALK)
        _, to_microsoft = await browser.get(link.removeprefix(PUBLIC))
        _, callback = await browser.get(to_microsoft)
        here.entra.hold.clear()
        status, page = await browser.get(callback)
        assert (status, "pour le moment" in page) == (503, True)


async def test_in_a_teams_channel_nobody_is_offered_a_link(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        for place in (teams(thread="1"), teams(conversation="19:abc@thread.tacv2", shared=True)):
            with pytest.raises(NoWayToSignIn):
                await here.link(place)
        assert await here.link(teams(conversation="19:abc@thread.v2", shared=True)), "a group chat is none"


async def test_after_signing_out_the_account_is_gone_and_before_it_is_named(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser("dl_visitor") as browser:
        person = person_of(PAGE_TALK)
        await browser.follow(await here.link(PAGE_TALK))
        assert (await here.signing.sign_ins.offer(person, GROUPS)).account == ADELE.upn
        await here.signing.sign_ins.sign_out(person)
        assert (await here.signing.sign_ins.offer(person, ())).account is None
        with pytest.raises(NoAccess):
            await here.signing.access.token(person, CALENDAR)


async def test_the_pages_send_nothing_elsewhere_and_are_not_framed(tmp_path: Path) -> None:
    async with world(tmp_path) as here, here.browser() as browser:
        response = await browser.session.get(f"{here.server}/auth/callback")
        assert response.status == 410
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
        assert (response.headers["Referrer-Policy"], response.headers["Cache-Control"]) == ("no-referrer", "no-store")
