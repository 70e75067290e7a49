"""Builds the app package: a zip of manifest.json, two icons and one file for each further language."""

import io
import json
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import ValidationError
from pydantic.alias_generators import to_snake

from bot import __version__
from manifest import icons
from manifest.model import (
    SCHEMA,
    SCOPES,
    Bot,
    CommandList,
    Description,
    Developer,
    Localization,
    Manifest,
    Name,
    OtherLanguage,
    Words,
)

LANGUAGES = Path(__file__).parent / "languages"
DEFAULT_LANGUAGE = "en"
OPTIONS = {
    "valid_domains": "--domain",
    "name": "--developer",
    "website_url": "--website",
    "privacy_url": "--privacy",
    "terms_of_use_url": "--terms",
}
"""Which option of the command a part of the manifest comes from."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Every file of the zip has this time, so that the same input gives the same bytes."""


class WrongPackage(Exception):
    """The package cannot be built; `str(error)` holds one sentence for each reason."""


def words() -> dict[str, Words]:
    """What Teams shows, by language tag: every file in `manifest/languages`."""
    return {file.stem: _words(file) for file in sorted(LANGUAGES.glob("*.toml"))}


def build(app_id: UUID, domain: str, developer: str, links: Mapping[str, str]) -> bytes:
    """The package of the bot with this app id, reached at this host name.

    `links` may hold `website_url`, `privacy_url` and `terms_of_use_url`; the others become the bot's own page.
    Raises `WrongPackage`.
    """
    known = words()
    try:
        manifest = _manifest(app_id, domain, developer, links, known)
    except ValidationError as error:
        raise WrongPackage("\n".join(_sentence(problem) for problem in error.errors())) from None
    files = {
        "manifest.json": _json(manifest.model_dump(mode="json", by_alias=True)),
        manifest.icons.color: icons.colour(),
        manifest.icons.outline: icons.outline(),
    }
    for language in manifest.localization_info.additional_languages:
        files[language.file] = _json(translation(known[language.language_tag]))
    return _zip(files)


def translation(given: Words) -> dict[str, str]:
    """A language file of the package: paths into the manifest with their words."""
    places = {
        "$schema": SCHEMA.replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema"),
        "name.short": given.name,
        "name.full": given.full_name,
        "description.short": given.short,
        "description.full": given.full,
    }
    for index, command in enumerate(given.commands):
        place = f"bots[0].commandLists[0].commands[{index}]"
        places |= {f"{place}.title": command.title, f"{place}.description": command.description}
    return places


def _manifest(
    app_id: UUID, domain: str, developer: str, links: Mapping[str, str], known: Mapping[str, Words]
) -> Manifest:
    own = known[DEFAULT_LANGUAGE]
    others = tuple(
        OtherLanguage(language_tag=tag, file=f"languages/{tag}.json") for tag in known if tag != DEFAULT_LANGUAGE
    )
    page = f"https://{domain}/"
    addresses = {"website_url": page, "privacy_url": page, "terms_of_use_url": page, **links}
    return Manifest(
        version=__version__,
        id=uuid5(NAMESPACE_URL, f"{SCHEMA}#{app_id}"),
        developer=Developer(name=developer, **addresses),
        name=Name(short=own.name, full=own.full_name),
        description=Description(short=own.short, full=own.full),
        accent_color="#{:02X}{:02X}{:02X}".format(*icons.ACCENT),
        localization_info=Localization(default_language_tag=DEFAULT_LANGUAGE, additional_languages=others),
        bots=(Bot(bot_id=app_id, command_lists=(CommandList(scopes=SCOPES, commands=own.commands),)),),
        valid_domains=(domain,),
    )


def _words(file: Path) -> Words:
    try:
        return Words.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise WrongPackage(f"{file.name}: {error}") from error


def _sentence(problem: Mapping[str, Any]) -> str:
    field = {to_snake(str(part)) for part in problem["loc"]} & OPTIONS.keys()
    place = OPTIONS[field.pop()] if field else ".".join(str(part) for part in problem["loc"])
    return f"{place}: {str(problem['msg']).removeprefix('Value error, ')}."


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n"


def _zip(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
