"""Every setting of the program, and the only place that reads the environment.

A wrong setting is a `WrongSetting` whose text is one sentence for the person who set it, never a traceback. The table
in README.md and `.env.example` list the same names: `tests/test_house.py` compares them with this file.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dialogs.model import WorkingHours
from dialogs.pack import pack_names

PREFIX = "BOT_"
FOLDER = "scheduling-bot"
"""Name of our folder among the user's data."""
VOICES: Mapping[str, str] = {
    "de": "de-DE-KatjaNeural",
    "en": "en-US-JennyNeural",
    "en-au": "en-AU-NatashaNeural",
    "en-gb": "en-GB-SoniaNeural",
    "es": "es-ES-ElviraNeural",
    "es-mx": "es-MX-DaliaNeural",
    "fr": "fr-FR-DeniseNeural",
    "fr-ca": "fr-CA-SylvieNeural",
    "hu": "hu-HU-NoemiNeural",
    "it": "it-IT-ElsaNeural",
    "ja": "ja-JP-NanamiNeural",
}
"""Azure's voices by language tag (learn.microsoft.com/azure/ai-services/speech-service/language-support)."""
NO_VOICES = "none"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""How BOT_WORKING_HOURS writes weekdays."""


class WrongSetting(Exception):
    """A setting cannot be used; `str(error)` holds one sentence for each, with what to set instead."""


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Where this system keeps a user's data: our folder in it, which need not exist yet."""
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / FOLDER
    if platform == "darwin":
        return home / "Library" / "Application Support" / FOLDER
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / FOLDER


def _default_folder() -> Path:
    try:
        home = Path.home()
    except RuntimeError:
        home = Path.cwd()
    return data_folder(os.environ, sys.platform, home)


def _default_database() -> str:
    return f"sqlite:///{(_default_folder() / 'bot.sqlite3').as_posix()}"


def _default_level() -> Literal["info", "warning"]:
    """Whoever looks at a terminal wants to see what is wrong; a file or a collector wants all of it."""
    return "warning" if sys.stderr.isatty() else "info"


def _database(url: str) -> str:
    scheme, _, file = url.partition("://")
    if scheme in ("postgresql", "postgres"):
        raise ValueError("PostgreSQL is not built yet: use sqlite:///path/to/file")
    if scheme != "sqlite" or not file.startswith("/") or len(file) < 2:
        raise ValueError("write sqlite:///relative/file or sqlite:////absolute/file")
    return url


def _locale(tag: str) -> str:
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"{tag} is no language tag such as en-US or fr-FR") from error
    spoken = pack_names()
    if tag.split("-")[0].lower() not in spoken:
        raise ValueError(f"{tag} is a language that the bot does not speak; it speaks {', '.join(spoken)}")
    return tag


def _zone(name: str) -> str:
    if name not in available_timezones():
        near = get_close_matches(name, available_timezones(), n=1)
        raise ValueError(f"{name} is no IANA time zone" + (f"; did you mean {near[0]}?" if near else ""))
    return ZoneInfo(name).key


def _url(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(f"{address} is no address such as https://bot.example.com")
    return address.rstrip("/")


def _origin(address: str) -> str:
    clean = _url(address)
    if urlsplit(clean).path:
        raise ValueError(f"{address} is a page, not a site: leave out everything after the host")
    return clean


def _aware(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("add the offset from UTC, as in 2026-03-02T09:00:00+01:00")
    return moment


def _listed(value: object) -> object:
    """ "a, b" -> ("a", "b")."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value


def _voices(value: object) -> object:
    """ "en-GB=en-GB-SoniaNeural, hu=hu-HU-NoemiNeural" -> by language tag in small letters; "none" -> none."""
    if not isinstance(value, str):
        return value
    if value.strip().lower() == NO_VOICES:
        return {}
    pairs = [pair.partition("=") for pair in value.split(",") if pair.strip()]
    found = {tag.strip().lower(): name.strip() for tag, _, name in pairs}
    if not found or not all(tag and name for tag, name in found.items()):
        raise ValueError(f"{value!r} is not written like en-GB=en-GB-SoniaNeural,hu=hu-HU-NoemiNeural, or {NO_VOICES}")
    return {**VOICES, **found}


def _hours(value: object) -> object:
    """ "Mon-Fri 09:00-17:30" -> WorkingHours."""
    return working_hours(value) if isinstance(value, str) else value


def working_hours(text: str) -> WorkingHours:
    """Read "Mon-Fri 09:00-17:30" or "Sun,Mon,Wed 08:00-16:00". Raises ValueError with what to write instead."""
    try:
        days, hours = text.split()
        start, end = (time.fromisoformat(at) for at in hours.split("-"))
        weekdays = tuple(sorted({day for part in days.split(",") for day in _weekdays(part)}))
    except ValueError as error:
        raise ValueError(f"{text!r} is not written like Mon-Fri 09:00-17:30") from error
    if start >= end:
        raise ValueError(f"{text!r} ends before it starts")
    return WorkingHours(weekdays=weekdays, start=start, end=end)


def _weekdays(part: str) -> tuple[int, ...]:
    first, _, last = part.partition("-")
    begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
    return tuple(day % 7 for day in range(begin, end + 1 if end >= begin else end + 8))


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_uuid(text: str) -> bool:
    try:
        return bool(UUID(text))
    except ValueError:
        return False


Url = Annotated[str, AfterValidator(_url)]


class Settings(BaseSettings):
    """All settings. The environment's name of each is its name here in capitals, after `BOT_`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True
    )

    host: str = "127.0.0.1"
    port: int = Field(default=3978, ge=0, le=65535)
    """0: any free port; the start line says which."""
    allow_unauthenticated: bool = False
    database_url: Annotated[str, AfterValidator(_database)] = Field(default_factory=_default_database)
    keep_days: int = Field(default=30, ge=1)
    """Days after which talks that nobody touched are deleted."""
    calendar: Literal["local", "graph"] = "local"
    directory: Path | None = None
    """TOML file of people, rooms and places; None: the sample that comes along."""
    locale: Annotated[str, AfterValidator(_locale)] = "en-US"
    timezone: Annotated[str, AfterValidator(_zone)] | None = None
    working_hours: Annotated[WorkingHours, NoDecode, BeforeValidator(_hours)] = WorkingHours()
    online: Literal["asked", "with-guests"] = "asked"
    voices: Annotated[Mapping[str, str], NoDecode, BeforeValidator(_voices)] = VOICES
    """Azure's voices for Direct Line Speech, by language tag in small letters."""
    secret_keys: Annotated[tuple[SecretStr, ...], NoDecode, BeforeValidator(_listed)] = ()
    public_url: Url | None = None
    embed_origins: Annotated[
        tuple[Annotated[str, AfterValidator(_origin)], ...], NoDecode, BeforeValidator(_listed)
    ] = ()
    """Sites that may show the chat as a floating button."""
    ca_bundle: Path | None = None
    clock: Annotated[datetime, AfterValidator(_aware)] | None = None
    explain: bool = False
    log_level: Literal["debug", "info", "warning", "error"] = Field(default_factory=_default_level)
    app_id: str | None = None
    app_password: SecretStr | None = None
    app_tenant_id: str | None = None
    app_type: Literal["MultiTenant", "SingleTenant"] = "MultiTenant"
    allowed_tenants: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_listed)] = ()
    """Entra tenants whose people may use the bot; (): all."""
    cloud: Literal["global", "gcchigh", "dod", "china"] = "global"
    authority_url: Url | None = None
    openid_metadata_url: Url | None = None
    token_service_url: Url | None = None
    graph_auth: Literal["connection", "obo", "application", "code", "device"] | None = None
    graph_url: Url | None = None
    """Microsoft Graph, without version."""
    graph_version: Literal["v1.0", "beta"] = "v1.0"
    oauth_connection: str | None = None
    graph_client_id: str | None = None
    graph_client_secret: SecretStr | None = None
    graph_client_certificate: Path | None = None
    """PEM file with certificate and private key, in place of the secret."""
    graph_tenant_id: str | None = None

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return _is_loopback(self.host)

    @property
    def database_file(self) -> Path:
        """The SQLite file: three slashes before a relative path, four before an absolute one (or a drive letter)."""
        return Path(self.database_url.removeprefix("sqlite:///"))

    @property
    def graph_client(self) -> str | None:
        """The registration in whose name Graph is called: its own, else the bot's."""
        return self.graph_client_id or self.app_id

    @property
    def graph_secret(self) -> SecretStr | None:
        """Its secret; the bot's own where it is the bot's registration."""
        ours = self.graph_client_id in (None, self.app_id) and self.graph_client_certificate is None
        return self.graph_client_secret or (self.app_password if ours else None)

    @property
    def graph_tenant(self) -> str | None:
        """Its tenant; the bot's own where it is the bot's registration."""
        ours = self.graph_client_id in (None, self.app_id)
        return self.graph_tenant_id or (self.app_tenant_id if ours else None)

    @property
    def public_address(self) -> str | None:
        """Where browsers find us: as it was set, else on this machine; None where nobody can know."""
        return self.public_url or (f"http://localhost:{self.port}" if self.loopback and self.port else None)

    @model_validator(mode="after")
    def _together(self) -> Self:
        if not (self.loopback or self.app_id or self.allow_unauthenticated):
            raise ValueError(
                f"{PREFIX}HOST={self.host} would let anybody on the network talk to a bot without credentials: "
                f"set {PREFIX}APP_ID and {PREFIX}APP_PASSWORD, or {PREFIX}ALLOW_UNAUTHENTICATED=1 if you mean it"
            )
        if self.clock and not self.loopback:
            raise ValueError(
                f"{PREFIX}CLOCK stops the bot's time, so it works on a loopback {PREFIX}HOST only: unset it"
            )
        if self.app_id and not self.app_password:
            raise ValueError(f"{PREFIX}APP_ID needs {PREFIX}APP_PASSWORD beside it")
        if self.app_type == "SingleTenant" and not self.app_tenant_id:
            raise ValueError(f"{PREFIX}APP_TYPE=SingleTenant needs {PREFIX}APP_TENANT_ID beside it")
        files = {
            "DIRECTORY": self.directory,
            "CA_BUNDLE": self.ca_bundle,
            "GRAPH_CLIENT_CERTIFICATE": self.graph_client_certificate,
        }
        for name, file in files.items():
            if file is not None and not file.is_file():
                raise ValueError(f"{PREFIX}{name}: there is no file {file}")
        if self.calendar == "graph" and (problem := next(self._graph_problems(), None)):
            raise ValueError(problem)
        return self

    def _graph_problems(self) -> Iterator[str]:
        """What keeps the way of signing in from working, a sentence each."""
        way = f"{PREFIX}GRAPH_AUTH={self.graph_auth}"
        for name, address in (("GRAPH_URL", self.graph_url), ("TOKEN_SERVICE_URL", self.token_service_url)):
            if address and address.startswith("http://") and not _is_loopback(urlsplit(address).hostname or ""):
                yield f"{PREFIX}{name} has to begin with https://, or lead to this machine"
        if self.graph_auth is None:
            ways = "connection, obo, application, code or device"
            yield f"{PREFIX}CALENDAR=graph needs {PREFIX}GRAPH_AUTH beside it: {ways}"
        elif self.graph_auth == "connection":
            if not self.oauth_connection:
                yield f"{way} needs {PREFIX}OAUTH_CONNECTION, the name of the bot's OAuth connection in Azure"
        else:
            yield from self._registration_problems(way)

    def _registration_problems(self, way: str) -> Iterator[str]:
        """The same for the ways of msal."""
        certified = self.graph_client_certificate is not None
        if self.authority_url and not self.authority_url.startswith("https://"):
            yield f"{PREFIX}AUTHORITY_URL has to begin with https:// for {way}"
        if not self.graph_client:
            yield f"{way} needs {PREFIX}GRAPH_CLIENT_ID, the id of an app registration in Entra ID"
        if self.graph_client_secret and certified:
            yield f"{PREFIX}GRAPH_CLIENT_SECRET and {PREFIX}GRAPH_CLIENT_CERTIFICATE exclude each other: unset one"
        if self.graph_auth != "device" and not (self.graph_secret or certified):
            yield f"{way} needs {PREFIX}GRAPH_CLIENT_SECRET or {PREFIX}GRAPH_CLIENT_CERTIFICATE"
        if self.graph_auth == "application" and not self.graph_tenant:
            yield f"{way} needs {PREFIX}GRAPH_TENANT_ID, the id of the organisation's tenant"
        elif self.graph_auth == "application" and not _is_uuid(self.graph_tenant or ""):
            yield f"{way} needs the tenant's id in {PREFIX}GRAPH_TENANT_ID, not its name: Teams says ids"
        if self.graph_auth in ("code", "obo") and self.public_address is None:
            yield f"{way} needs {PREFIX}PUBLIC_URL: Entra ID sends people back to that address"


def read_settings(**overrides: Any) -> Settings:
    """The settings of the environment and `.env`; `overrides` win over both. Raises `WrongSetting`."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        raise WrongSetting("\n".join(_sentence(problem) for problem in error.errors())) from None


def _sentence(problem: Mapping[str, Any]) -> str:
    text = str(problem["msg"]).removeprefix("Value error, ")
    place = problem["loc"]
    name = f"{PREFIX}{place[0]}".upper() if place else ""
    return (f"{name}: {text}" if name and not text.startswith(PREFIX) else text).rstrip(".") + "."


def names() -> tuple[str, ...]:
    """Every setting as the environment spells it."""
    return tuple(f"{PREFIX}{name}".upper() for name in Settings.model_fields)


def unknown_names() -> tuple[tuple[str, str | None], ...]:
    """Variables of the environment that begin like ours but are none, each with the setting that may be meant."""
    strangers = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in names())
    return tuple((name, next(iter(get_close_matches(name, names(), n=1)), None)) for name in strangers)
