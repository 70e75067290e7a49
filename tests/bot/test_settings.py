"""Settings: what the environment may say, and the sentence that answers what it may not."""

from datetime import time
from pathlib import Path
from typing import Any

import pytest

from bot.settings import (
    Settings,
    WrongSetting,
    data_folder,
    names,
    read_settings,
    unknown_names,
    working_hours,
)
from dialogs.model import WorkingHours


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """No setting of whoever runs the tests, and no `.env` file."""
    for name in names():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def test_nothing_has_to_be_set() -> None:
    settings = read_settings()
    assert (settings.host, settings.port, settings.calendar) == ("127.0.0.1", 3978, "local")
    assert settings.loopback
    assert settings.database_file.name == "bot.sqlite3"
    assert settings.working_hours == WorkingHours()


def test_the_environment_is_read_with_its_prefix(bare_environment: pytest.MonkeyPatch) -> None:
    bare_environment.setenv("BOT_PORT", "4000")
    bare_environment.setenv("BOT_SECRET_KEYS", "newest, older")
    bare_environment.setenv("BOT_WORKING_HOURS", "Sun-Thu 08:00-16:00")
    bare_environment.setenv("BOT_CLOCK", "2026-03-02T09:00:00+01:00")
    bare_environment.setenv("BOT_TIMEZONE", "")
    settings = read_settings()
    assert settings.port == 4000
    assert [key.get_secret_value() for key in settings.secret_keys] == ["newest", "older"]
    assert settings.working_hours == WorkingHours(weekdays=(0, 1, 2, 3, 6), start=time(8), end=time(16))
    assert settings.clock is not None
    assert settings.clock.isoformat() == "2026-03-02T09:00:00+01:00"
    assert settings.timezone is None, "an empty variable says nothing"


def test_a_voice_that_is_set_takes_the_place_of_the_one_that_comes_along(
    bare_environment: pytest.MonkeyPatch,
) -> None:
    bare_environment.setenv("BOT_VOICES", "en-GB=en-GB-RyanNeural, de-CH = de-CH-LeniNeural")
    voices = read_settings().voices
    assert {
        "en-gb": "en-GB-RyanNeural",
        "de-ch": "de-CH-LeniNeural",
        "hu": "hu-HU-NoemiNeural",
    }.items() <= voices.items()
    bare_environment.setenv("BOT_VOICES", "none")
    assert read_settings().voices == {}


def test_a_file_named_env_is_read_and_the_environment_wins(bare_environment: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("BOT_PORT=4001\nBOT_LOCALE=fr-FR\nUNRELATED=1\n", encoding="utf-8")
    bare_environment.setenv("BOT_PORT", "4002")
    settings = read_settings()
    assert (settings.port, settings.locale) == (4002, "fr-FR")


BOT_TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47"
WRONG = {
    "BOT_HOST=0.0.0.0": "set BOT_APP_ID and BOT_APP_PASSWORD, or BOT_ALLOW_UNAUTHENTICATED=1",
    "BOT_HOST=bot.example.com": "set BOT_APP_ID and BOT_APP_PASSWORD, or BOT_ALLOW_UNAUTHENTICATED=1",
    "BOT_HOST=0.0.0.0 BOT_ALLOW_UNAUTHENTICATED=1 BOT_CLOCK=2026-03-02T09:00:00Z": "BOT_CLOCK stops the bot's time",
    "BOT_PORT=99999": "BOT_PORT: ",
    "BOT_DATABASE_URL=postgresql://localhost/bot": "BOT_DATABASE_URL: PostgreSQL is not built yet",
    "BOT_DATABASE_URL=bot.sqlite3": "BOT_DATABASE_URL: write sqlite:///relative/file",
    "BOT_CALENDAR=graph": "BOT_CALENDAR=graph needs BOT_GRAPH_AUTH beside it",
    "BOT_GRAPH_AUTH=password": "BOT_GRAPH_AUTH: ",
    "BOT_GRAPH_VERSION=v2": "BOT_GRAPH_VERSION: ",
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=connection": "BOT_GRAPH_AUTH=connection needs BOT_OAUTH_CONNECTION",
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=device": "BOT_GRAPH_AUTH=device needs BOT_GRAPH_CLIENT_ID",
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=code BOT_GRAPH_CLIENT_ID=a": "BOT_GRAPH_AUTH=code needs BOT_GRAPH_CLIENT_SECRET",
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=obo BOT_APP_ID=a BOT_APP_PASSWORD=b BOT_GRAPH_CLIENT_ID=c": (
        "BOT_GRAPH_AUTH=obo needs BOT_GRAPH_CLIENT_SECRET or BOT_GRAPH_CLIENT_CERTIFICATE"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=application BOT_APP_ID=a BOT_APP_PASSWORD=b": (
        "BOT_GRAPH_AUTH=application needs BOT_GRAPH_TENANT_ID"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=application BOT_APP_ID=a BOT_APP_PASSWORD=b BOT_GRAPH_TENANT_ID=contoso.com": (
        "BOT_GRAPH_AUTH=application needs the tenant's id in BOT_GRAPH_TENANT_ID, not its name"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=code BOT_APP_ID=a BOT_APP_PASSWORD=b BOT_HOST=0.0.0.0": (
        "BOT_GRAPH_AUTH=code needs BOT_PUBLIC_URL"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=device BOT_GRAPH_CLIENT_ID=a BOT_AUTHORITY_URL=http://localhost:1": (
        "BOT_AUTHORITY_URL has to begin with https:// for BOT_GRAPH_AUTH=device"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=device BOT_GRAPH_CLIENT_ID=a BOT_GRAPH_URL=http://graph.example": (
        "BOT_GRAPH_URL has to begin with https://"
    ),
    "BOT_CALENDAR=graph BOT_GRAPH_AUTH=connection BOT_TOKEN_SERVICE_URL=http://tokens.example": (
        "BOT_TOKEN_SERVICE_URL has to begin with https://"
    ),
    "BOT_GRAPH_CLIENT_CERTIFICATE=nowhere.pem": "BOT_GRAPH_CLIENT_CERTIFICATE: there is no file nowhere.pem",
    "BOT_CALENDAR=paper": "BOT_CALENDAR: ",
    "BOT_LOCALE=klingon": "BOT_LOCALE: klingon is no language tag",
    "BOT_TIMEZONE=Europe/Budapst": "BOT_TIMEZONE: Europe/Budapst is no IANA time zone; did you mean Europe/Budapest?",
    "BOT_WORKING_HOURS=weekdays": "BOT_WORKING_HOURS: 'weekdays' is not written like Mon-Fri 09:00-17:30",
    "BOT_CLOCK=2026-03-02T09:00:00": "BOT_CLOCK: add the offset from UTC",
    "BOT_ONLINE=never": "BOT_ONLINE: ",
    "BOT_VOICES=Noemi": "BOT_VOICES: 'Noemi' is not written like en-GB=en-GB-SoniaNeural,hu=hu-HU-NoemiNeural, or none",
    "BOT_PUBLIC_URL=bot.example.com": "BOT_PUBLIC_URL: bot.example.com is no address",
    "BOT_EMBED_ORIGINS=https://example.com/page": "BOT_EMBED_ORIGINS: https://example.com/page is a page, not a site",
    "BOT_DIRECTORY=nowhere.toml": "BOT_DIRECTORY: there is no file nowhere.toml",
    "BOT_CA_BUNDLE=nowhere.pem": "BOT_CA_BUNDLE: there is no file nowhere.pem",
    "BOT_APP_ID=0f4c9a52": "BOT_APP_ID needs BOT_APP_PASSWORD",
    "BOT_APP_TYPE=SingleTenant": "BOT_APP_TYPE=SingleTenant needs BOT_APP_TENANT_ID",
}


@pytest.mark.parametrize(("environment", "sentence"), WRONG.items())
def test_a_wrong_setting_is_one_sentence(bare_environment: pytest.MonkeyPatch, environment: str, sentence: str) -> None:
    for name, _, value in (assignment.partition("=") for assignment in _assignments(environment)):
        bare_environment.setenv(name, value)
    with pytest.raises(WrongSetting) as refusal:
        read_settings()
    assert sentence in str(refusal.value)
    assert "\n" not in str(refusal.value)


def _assignments(environment: str) -> list[str]:
    return [environment] if environment.count("BOT_") == 1 else environment.split()


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_loopback_needs_no_credentials(host: str) -> None:
    assert read_settings(host=host).loopback


def test_another_address_is_possible_with_credentials_or_on_purpose() -> None:
    assert not read_settings(host="0.0.0.0", app_id="id", app_password="secret").loopback
    assert not read_settings(host="0.0.0.0", allow_unauthenticated=True).loopback


def test_secret_and_certificate_exclude_each_other() -> None:
    given = {"calendar": "graph", "graph_auth": "code", "graph_client_id": "a", "graph_client_secret": "b"}
    with pytest.raises(WrongSetting, match="exclude each other"):
        read_settings(**given, graph_client_certificate=Path(__file__))


def test_graph_falls_back_to_the_bots_own_registration_where_it_is_the_same() -> None:
    bot = {"app_id": "bot", "app_password": "bot-secret", "app_tenant_id": BOT_TENANT}
    same = read_settings(**bot, calendar="graph", graph_auth="application")
    assert same.graph_secret is not None
    assert (same.graph_client, same.graph_secret.get_secret_value(), same.graph_tenant) == (
        "bot",
        "bot-secret",
        BOT_TENANT,
    )
    other = read_settings(**bot, calendar="graph", graph_auth="device", graph_client_id="other")
    assert (other.graph_client, other.graph_secret, other.graph_tenant) == ("other", None, None)


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "http://localhost:3978"),
        ({"public_url": "https://bot.example.com/"}, "https://bot.example.com"),
        ({"port": 0}, None),
        ({"host": "0.0.0.0", "allow_unauthenticated": True}, None),
    ],
)
def test_browsers_are_sent_back_to_an_address_that_they_can_reach(given: dict[str, Any], address: str | None) -> None:
    assert read_settings(**given).public_address == address


def test_secrets_are_not_shown() -> None:
    settings = read_settings(
        app_id="id", app_password="pass-canary", secret_keys=("key-canary",), graph_client_secret="graph-canary"
    )
    assert "canary" not in repr(settings)


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Mon-Fri 09:00-17:30", (0, 1, 2, 3, 4)),
        ("Sun-Thu 09:00-17:30", (0, 1, 2, 3, 6)),
        ("Mon,Wed,Fri 09:00-17:30", (0, 2, 4)),
        ("Mon-Tue,Sat 09:00-17:30", (0, 1, 5)),
        ("Sat 09:00-17:30", (5,)),
    ],
)
def test_working_hours_name_weekdays(text: str, weekdays: tuple[int, ...]) -> None:
    assert working_hours(text) == WorkingHours(weekdays=weekdays)


@pytest.mark.parametrize("text", ["", "Mon-Fri", "Mon-Fri 9-17", "Lun-Ven 09:00-17:30", "Mon-Fri 17:30-09:00"])
def test_working_hours_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not written like|ends before"):
        working_hours(text)


def test_the_data_folder_follows_the_system(tmp_path: Path) -> None:
    assert data_folder({}, "linux", tmp_path) == tmp_path / ".local" / "share" / "scheduling-bot"
    assert data_folder({"XDG_DATA_HOME": "/data"}, "linux", tmp_path) == Path("/data/scheduling-bot")
    assert data_folder({}, "darwin", tmp_path).parts[-3:] == ("Library", "Application Support", "scheduling-bot")
    assert data_folder({"LOCALAPPDATA": "/local"}, "win32", tmp_path) == Path("/local/scheduling-bot")


@pytest.mark.parametrize(
    ("url", "file"),
    [("sqlite:///data/bot.db", "data/bot.db"), ("sqlite:////data/bot.db", "/data/bot.db")],
)
def test_a_database_url_is_a_file(url: str, file: str) -> None:
    assert Settings(database_url=url).database_file == Path(file)


def test_a_misspelt_variable_is_noticed(bare_environment: pytest.MonkeyPatch) -> None:
    bare_environment.setenv("BOT_TIMEZON", "Europe/Paris")
    assert ("BOT_TIMEZON", "BOT_TIMEZONE") in unknown_names()
