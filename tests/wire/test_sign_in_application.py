"""The application's own name: whose mailbox it opens, and with what it logs in."""

from pathlib import Path

import pytest
from cryptography import x509

from bot.framework.activity import Reference
from bot.graph.access import CALENDAR
from bot.graph.errors import GraphAway, NoAccess
from bot.graph.signin.certificate import UnusableCertificate, read_certificate
from bot.profiles import person_of
from bot.sign_in import NoWayToSignIn
from tests.wire.entra import ADELE
from tests.wire.signing import authority, elsewhere, opened, said, teams, terminal


@pytest.mark.parametrize(
    ("place", "mailbox"),
    [(teams(), f"/users/{ADELE.oid}"), (terminal("ada@contoso.com"), "/users/ada@contoso.com")],
)
async def test_people_whom_the_channel_vouches_for_have_their_mailbox(
    tmp_path: Path, place: Reference, mailbox: str
) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("application", entra, tmp_path, trusted) as signing:
        person = person_of(place)
        await signing.sign_ins.meet(person, place)
        assert await signing.access.mailbox(person) == mailbox
        token = await signing.access.token(person, CALENDAR)
        assert entra.tokens[token][0] is None
        assert await signing.access.token(person, CALENDAR) == token
        assert await signing.access.token(person, CALENDAR, "") != token
        assert len(entra.grants("client_credentials")) == 2
        assert (signing.access.delegated, await signing.access.personal(person)) == (False, False)


@pytest.mark.parametrize(
    "place",
    [
        elsewhere(),
        elsewhere("slack", "ada@contoso.com"),
        elsewhere("webchat", "x").model_copy(update={"user": teams().user}),
        terminal("me"),
        teams().model_copy(update={"tenant": "another"}),
    ],
    ids=["page", "slack", "claimed", "nameless", "other organisation"],
)
async def test_nobody_elses_mailbox_is_opened(tmp_path: Path, place: Reference) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("application", entra, tmp_path, trusted) as signing:
        person = person_of(place)
        with pytest.raises(NoAccess):
            await signing.access.token(person, CALENDAR)
        await signing.sign_ins.meet(person, place)
        with pytest.raises(NoAccess):
            await signing.access.mailbox(person)
        with pytest.raises(NoAccess):
            await signing.access.token(person, CALENDAR)
        assert entra.asked == []


async def test_nobody_signs_in_or_out(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("application", entra, tmp_path, trusted) as signing:
        with pytest.raises(NoWayToSignIn):
            await signing.sign_ins.offer(person_of(teams()), ())
        assert await signing.sign_ins.complete(said("123456", teams())) is None
        with pytest.raises(NoWayToSignIn):
            await signing.sign_ins.sign_out(person_of(teams()))


async def test_refused_credentials_are_no_sign_in(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted), opened("application", entra, tmp_path, trusted) as signing:
        entra.secret = "replaced"
        await signing.sign_ins.meet(person_of(teams()), teams())
        with pytest.raises(GraphAway, match="invalid_client"):
            await signing.access.token(person_of(teams()), CALENDAR)


async def test_a_certificate_takes_the_place_of_the_secret(tmp_path: Path) -> None:
    async with authority(tmp_path) as (entra, trusted):
        pem = tmp_path / "client.pem"
        pem.write_bytes((tmp_path / "key.pem").read_bytes() + trusted.read_bytes())
        entra.certificate = x509.load_pem_x509_certificate(trusted.read_bytes()).public_key()
        async with opened("application", entra, tmp_path, trusted, credential=read_certificate(pem)) as signing:
            await signing.sign_ins.meet(person_of(teams()), teams())
            assert await signing.access.token(person_of(teams()), CALENDAR)
            (login,) = entra.grants("client_credentials")
            assert "client_secret" not in login


@pytest.mark.parametrize("content", [b"", b"no pem", b"certificate only"])
async def test_a_file_without_key_and_certificate_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    async with authority(tmp_path) as (_, trusted):
        file = tmp_path / "client.pem"
        file.write_bytes(trusted.read_bytes() if content == b"certificate only" else content)
        with pytest.raises(UnusableCertificate, match=r"client\.pem is no PEM file with a certificate"):
            read_certificate(file)
