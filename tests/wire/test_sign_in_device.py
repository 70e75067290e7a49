"""Device sign-in, and what all ways of msal share: silent renewal, one flight, the cache sealed, forgotten, rotated."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.graph.access import CALENDAR, GROUPS
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.opening import SigningIn
from bot.keys import Keys
from bot.profiles import person_of
from bot.sign_in import NoWayToSignIn, SignInAway
from bot.storage.store import PersonKey
from tests.wire.entra import ADELE, BEN, MARIE, SCOPE, FakeEntra, Known, Refusal
from tests.wire.signing import Back, authority, elsewhere, kept_bytes, opened, said, teams, terminal

ME = person_of(terminal())


async def signed_in(signing: SigningIn, entra: FakeEntra, who: Known = ADELE, person: PersonKey = ME) -> None:
    """The person signs in at the terminal, and says something."""
    place = terminal(person.user)
    await signing.sign_ins.meet(person, place)
    offer = await signing.sign_ins.offer(person, ())
    assert offer.code is not None
    entra.enter(offer.code, who)
    assert await signing.sign_ins.complete(said("done", place)) is None


async def test_nobody_is_signed_in_until_they_enter_the_code(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        back = Back()
        signing.listen(back)
        await signing.sign_ins.meet(ME, terminal())
        with pytest.raises(NoAccess) as refused:
            await signing.access.token(ME, CALENDAR)
        assert refused.value.scopes == CALENDAR
        offer = await signing.sign_ins.offer(ME, CALENDAR)
        assert (offer.link, offer.code) == (f"{entra.base}/devicelogin", "CODE00000")
        assert await signing.sign_ins.offer(ME, CALENDAR) == offer, "the same code as long as it is good"
        await signing.sign_ins.complete(said("hello", terminal()))
        with pytest.raises(NoAccess):
            await signing.access.token(ME, CALENDAR)
        entra.enter("CODE00000", ADELE)
        await back.until_somebody()
        assert back.people == [ME]
        person, scopes = entra.tokens[await signing.access.token(ME, CALENDAR)]
        assert (person, "Calendars.ReadWrite" in scopes) == (ADELE, True)
        assert (await signing.access.mailbox(ME), signing.access.delegated) == ("/me", True)
        assert not await signing.access.personal(ME)


async def test_whoever_speaks_after_the_code_is_signed_in_at_once_and_not_told_twice(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        back = Back()
        signing.listen(back)
        await signed_in(signing, entra)
        assert await signing.access.token(ME, CALENDAR)
        await asyncio.sleep(1.5)
        assert back.people == []


async def test_a_code_outlives_a_restart(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        async with opened("device", entra, tmp_path, trusted) as signing:
            await signing.sign_ins.meet(ME, terminal())
            offer = await signing.sign_ins.offer(ME, ())
        entra.enter(offer.code or "", ADELE)
        async with opened("device", entra, tmp_path, trusted) as signing:
            await signing.sign_ins.complete(said("done", terminal()))
            assert await signing.access.token(ME, CALENDAR)


async def test_entra_is_asked_more_slowly_where_it_wants_so(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signing.sign_ins.meet(ME, terminal())
        offer = await signing.sign_ins.offer(ME, ())
        (device,) = entra.devices.values()
        device.slow_down = 1
        await signing.sign_ins.complete(said("done", terminal()))
        entra.enter(offer.code or "", ADELE)
        await signing.sign_ins.complete(said("done now", terminal()))
        assert len(entra.grants("device_code")) == 1, "five seconds later, and the turn does not wait for it"


async def test_a_declined_code_is_over(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signing.sign_ins.meet(ME, terminal())
        await signing.sign_ins.offer(ME, ())
        (device,) = entra.devices.values()
        device.declined = True
        await signing.sign_ins.complete(said("done", terminal()))
        assert (await signing.sign_ins.offer(ME, ())).code == "CODE00001", "a new code"


async def test_a_code_is_given_out_only_where_it_cannot_be_passed_on(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        async with opened("device", entra, tmp_path, trusted) as signing:
            for place in (elsewhere(), teams(shared=True)):
                await signing.sign_ins.meet(person_of(place), place)
                with pytest.raises(NoWayToSignIn):
                    await signing.sign_ins.offer(person_of(place), ())
            known = person_of(teams())
            await signing.sign_ins.meet(known, teams())
            offer = await signing.sign_ins.offer(known, ())
            entra.enter(offer.code or "", BEN)
            await signing.sign_ins.complete(said("done", teams()))
            with pytest.raises(NoAccess):
                await signing.access.token(known, CALENDAR)
        async with opened("device", entra, tmp_path, trusted, only_this_machine=True) as signing:
            page = elsewhere()
            await signing.sign_ins.meet(person_of(page), page)
            assert (await signing.sign_ins.offer(person_of(page), ())).code


async def test_a_token_is_renewed_silently_and_kept_while_it_is_good(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        async with opened("device", entra, tmp_path, trusted) as signing:
            await signed_in(signing, entra)
            first = await signing.access.token(ME, CALENDAR)
            assert await signing.access.token(ME, CALENDAR) == first
            assert not entra.grants("refresh_token"), "the sign-in brought it"
            second = await signing.access.token(ME, CALENDAR, "")
            assert second != first
            assert await signing.access.token(ME, CALENDAR) == second
        async with opened("device", entra, tmp_path, trusted) as signing:
            assert await signing.access.token(ME, CALENDAR) == second, "a restart keeps it"
        assert len(entra.grants("refresh_token")) == 1


async def test_one_flight_for_all_who_wait(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        entra.hold.clear()
        waiting = [asyncio.create_task(signing.access.token(ME, CALENDAR, "")) for _ in range(20)]
        await asyncio.sleep(0.3)
        entra.hold.set()
        assert len(set(await asyncio.gather(*waiting))) == 1
        assert len(entra.grants("refresh_token")) == 1


async def test_an_authority_that_hangs_blocks_nobody_else(tmp_path: Path) -> None:
    ben = PersonKey(tenant="", user="ben")
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        await signed_in(signing, entra, BEN, ben)
        await signing.access.token(ben, CALENDAR)
        entra.hold.clear()
        stuck = asyncio.create_task(signing.access.token(ME, CALENDAR, ""))
        await asyncio.sleep(0.2)
        longest, began = 0.0, time.monotonic()
        while time.monotonic() - began < 0.5:
            at = time.monotonic()
            await asyncio.sleep(0.005)
            longest = max(longest, time.monotonic() - at)
            assert await signing.access.token(ben, CALENDAR)
        assert longest < 0.2, f"the loop stood for {longest:.3f} s"
        assert not stuck.done()
        with pytest.raises(GraphAway):
            await stuck


async def test_a_missing_consent_leads_to_an_offer_that_asks_for_it_too(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        with pytest.raises(NoAccess, match="AADSTS65001") as refused:
            await signing.access.token(ME, GROUPS)
        assert refused.value.scopes == GROUPS
        offer = await signing.sign_ins.offer(ME, refused.value.scopes)
        (device,) = entra.devices.values()
        assert {"Group.ReadWrite.All", "Calendars.ReadWrite", "User.Read"} <= device.scopes
        entra.enter(offer.code or "", ADELE)
        await signing.sign_ins.complete(said("done", terminal()))
        assert await signing.access.token(ME, GROUPS)


async def test_a_claims_challenge_is_passed_on_and_asked_for_at_the_next_sign_in(tmp_path: Path) -> None:
    challenge = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}'
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        await signing.access.token(ME, CALENDAR)
        await signing.access.token(ME, CALENDAR, challenge)
        (renewal,) = entra.grants("refresh_token")
        assert '"1700000000"' in renewal["claims"]
        assert '"CP1"' in renewal["claims"], "we say that we understand challenges"
        entra.demands = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
        with pytest.raises(NoAccess):
            await signing.access.token(ME, CALENDAR, "")
        assert (await signing.sign_ins.offer(ME, ())).code
        assert '"acrs"' in entra.grants("devicecode")[-1]["claims"]


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (Refusal("invalid_grant", 50173), NoAccess),
        (Refusal("interaction_required", 50076), NoAccess),
        (Refusal("temporarily_unavailable", 90033, 503), GraphAway),
        (Refusal("invalid_client", 7000222, 401), GraphAway),
    ],
)
async def test_what_entra_says_becomes_a_typed_error(tmp_path: Path, refusal: Refusal, error: type[Exception]) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        entra.refusal = refusal
        with pytest.raises(error) as raised:
            await signing.access.token(ME, CALENDAR, "")
        assert "canary" not in str(raised.value)
        with pytest.raises(error):
            await signing.access.token(ME, CALENDAR, "")


async def test_no_code_while_the_authority_is_away_or_refuses(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        async with opened("device", entra, tmp_path, trusted, client_id="another") as signing:
            await signing.sign_ins.meet(ME, terminal())
            with pytest.raises(SignInAway, match="bot check"):
                await signing.sign_ins.offer(ME, ())
        entra.base = "https://localhost:9"
        async with opened("device", entra, tmp_path, trusted) as signing:
            with pytest.raises(SignInAway):
                await signing.sign_ins.offer(ME, ())


async def test_a_personal_account_is_recognised(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        assert not await signing.access.personal(ME)
        await signed_in(signing, entra, MARIE)
        assert await signing.access.personal(ME)


async def test_nothing_readable_is_on_the_disk_and_sign_out_leaves_nothing(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        token = await signing.access.token(ME, CALENDAR)
        assert "canary" in token
        assert b"canary" not in kept_bytes(tmp_path)
        await signing.sign_ins.sign_out(ME)
        await signing.sign_ins.sign_out(ME)
        with pytest.raises(NoAccess):
            await signing.access.token(ME, CALENDAR)


async def test_no_log_holds_a_token_or_a_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    """At debug, where msal and its HTTP client talk most."""
    caplog.set_level("DEBUG")
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        await signing.access.token(ME, CALENDAR, "")
        with pytest.raises(NoAccess):
            await signing.access.token(ME, GROUPS)
    written = caplog.text + "".join(capsys.readouterr())
    assert "AADSTS" in written or "65001" in written, "something is logged"
    assert "canary" not in written


async def test_forget_me_deletes_everything_and_nothing_comes_back(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        entra.hold.clear()
        renewing = asyncio.create_task(signing.access.token(ME, CALENDAR, ""))
        await asyncio.sleep(0.3)
        database = signing.vault._database
        async with database.transaction() as transaction:
            await signing.forget(transaction, ME.tenant, ME.user)
        entra.hold.set()
        with pytest.raises(NoAccess):
            await renewing
        with pytest.raises(NoAccess):
            await signing.access.token(ME, CALENDAR)
        rows = await database.all("SELECT * FROM sign_in")
        assert rows == ()


async def test_keys_can_be_replaced_without_anybody_signing_in_again(tmp_path: Path) -> None:
    old, new, other = "o" * 40, "n" * 40, "x" * 40
    async with authority(tmp_path) as (entra, trusted):
        async with opened("device", entra, tmp_path, trusted, Keys((old,))) as signing:
            await signed_in(signing, entra)
        async with opened("device", entra, tmp_path, trusted, Keys((new, old))) as signing:
            assert await signing.access.token(ME, CALENDAR)
        async with opened("device", entra, tmp_path, trusted, Keys((new,))) as signing:
            assert await signing.access.token(ME, CALENDAR), "reading it sealed it with the newest key"
        async with opened("device", entra, tmp_path, trusted, Keys((other,))) as signing:
            with pytest.raises(NoAccess):
                await signing.access.token(ME, CALENDAR)


async def test_the_authority_is_described_once_for_everybody(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("device", entra, tmp_path, trusted) as signing:
        await signed_in(signing, entra)
        for _ in range(3):
            await signing.access.token(ME, CALENDAR, "")
        assert entra.discoveries == 1
        assert {one["scope"] for one in entra.grants("refresh_token")} == {
            f"{SCOPE}/Calendars.ReadWrite offline_access openid profile"
        }
