"""The parts of a Teams app manifest (schema v1.29) that we write, with Microsoft's limits as types.

Source: MicrosoftTeams.schema.json v1.29. Command titles and descriptions keep to 32 and 128 characters, which older
Teams clients still show; the schema itself allows more.
"""

from typing import Annotated, Final, Literal
from uuid import UUID

from pydantic import AfterValidator, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from dialogs.model import Value

VERSION: Final = "1.29"
SCHEMA: Final = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"


def _host(name: str) -> str:
    labels = name.split(".")
    if len(labels) < 2 or not all(label and label.replace("-", "").isalnum() for label in labels):
        raise ValueError("write a host name such as bot.example.com, without https:// and without a path")
    return name


def _https(address: str) -> str:
    if not address.startswith("https://"):
        raise ValueError("write an address that begins with https://")
    return address


Short = Annotated[str, StringConstraints(min_length=1, max_length=30, strip_whitespace=True)]
Long = Annotated[str, StringConstraints(min_length=1, max_length=100, strip_whitespace=True)]
Teaser = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Story = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Address = Annotated[str, StringConstraints(max_length=2048), AfterValidator(_https)]
Host = Annotated[str, StringConstraints(max_length=253, to_lower=True), AfterValidator(_host)]
Scope = Literal["personal", "team", "groupChat"]
SCOPES: tuple[Scope, ...] = ("personal", "team", "groupChat")


class Part(Value):
    """A part of the manifest: snake_case here, camelCase in the JSON."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Command(Part):
    """One line of the menu above the message box; choosing it writes the title."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    description: Annotated[str, StringConstraints(min_length=1, max_length=128)]


class Words(Value):
    """Everything that Teams shows of the app in one language."""

    name: Short
    full_name: Long
    short: Teaser
    full: Story
    commands: Annotated[tuple[Command, ...], Field(min_length=1, max_length=12)]


class Developer(Part):
    """Who answers for the app."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    website_url: Address
    privacy_url: Address
    terms_of_use_url: Address


class Name(Part):
    short: Short
    full: Long


class Description(Part):
    short: Teaser
    full: Story


class Icons(Part):
    """Paths inside the package: 192x192 in full colour, 32x32 white on transparent."""

    color: str = "color.png"
    outline: str = "outline.png"


class CommandList(Part):
    scopes: tuple[Scope, ...]
    commands: Annotated[tuple[Command, ...], Field(max_length=12)]


class Bot(Part):
    """The bot of the app: a manifest has at most one."""

    bot_id: UUID
    scopes: tuple[Scope, ...] = SCOPES
    command_lists: Annotated[tuple[CommandList, ...], Field(max_length=3)]
    supports_files: bool = False
    is_notification_only: bool = False


class OtherLanguage(Part):
    language_tag: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$")]
    file: str


class Localization(Part):
    default_language_tag: str
    additional_languages: tuple[OtherLanguage, ...]


class Manifest(Part):
    """manifest.json."""

    schema_: str = Field(default=SCHEMA, alias="$schema")
    manifest_version: str = VERSION
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    id: UUID
    developer: Developer
    name: Name
    description: Description
    icons: Icons = Icons()
    accent_color: Annotated[str, StringConstraints(pattern="^#[0-9a-fA-F]{6}$")]
    localization_info: Localization
    bots: Annotated[tuple[Bot, ...], Field(min_length=1, max_length=1)]
    valid_domains: Annotated[tuple[Host, ...], Field(max_length=100)]
    default_install_scope: Scope = "personal"
