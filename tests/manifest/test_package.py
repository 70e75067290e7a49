"""The app package: what Teams would accept, checked against Microsoft's limits and, where it lies, the full schema."""

import io
import json
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from jsonschema import Draft4Validator

from dialogs.model import Act, Profile
from dialogs.pack import packs
from dialogs.understand import understand
from manifest.__main__ import main
from manifest.package import WrongPackage, build, words

APP_ID = UUID("0f4c9a52-7f0e-4b5e-9d35-2c1d3a8a6f10")
SCHEMAS = Path(__file__).parents[3] / "shared" / "teams"
"""Microsoft's published schemas, where a checkout has them beside it."""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(build(APP_ID, "bot.example.com", "Contoso", {}))) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture
def manifest(files: dict[str, bytes]) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(files["manifest.json"])
    return content


def test_a_package_holds_every_file_that_its_manifest_names(manifest: dict[str, Any], files: dict[str, bytes]) -> None:
    languages = {language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]}
    assert set(files) == {"manifest.json", *manifest["icons"].values(), *languages}
    assert "languages/fr.json" in languages


def test_the_bot_is_offered_in_every_scope_with_its_commands(manifest: dict[str, Any]) -> None:
    (bot,) = manifest["bots"]
    assert bot["botId"] == str(APP_ID)
    assert bot["scopes"] == ["personal", "team", "groupChat"]
    assert bot["commandLists"][0]["scopes"] == bot["scopes"]
    assert "Help" in [command["title"] for command in bot["commandLists"][0]["commands"]]
    assert manifest["manifestVersion"] == "1.29"
    assert manifest["validDomains"] == ["bot.example.com"]


@pytest.mark.parametrize("language", words())
def test_the_bot_understands_every_command_of_its_menu(language: str) -> None:
    person = Profile(id="ada", locale=language, zone="Europe/Paris")
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    titles = [command.title for command in words()[language].commands]
    assert [understand(title, packs()[language], person, now, None).act for title in titles] == [
        Act.HELP,
        Act.ASK,
        Act.RESTART,
        Act.FORGET_ME,
    ]


@pytest.mark.parametrize(("name", "size"), [("color.png", 192), ("outline.png", 32)])
def test_icons_have_the_size_that_teams_asks_for(files: dict[str, bytes], name: str, size: int) -> None:
    image = files[name]
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", image[16:24]) == (size, size)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert build(APP_ID, "bot.example.com", "Contoso", {}) == build(APP_ID, "bot.example.com", "Contoso", {})


@pytest.mark.parametrize(
    ("domain", "developer", "links", "blamed"),
    [
        ("https://bot.example.com", "Contoso", {}, "--domain"),
        ("bot.example.com/chat", "Contoso", {}, "--domain"),
        ("localhost", "Contoso", {}, "--domain"),
        ("bot.example.com", "C" * 33, {}, "--developer"),
        ("bot.example.com", "", {}, "--developer"),
        ("bot.example.com", "Contoso", {"privacy_url": "http://example.com/privacy"}, "--privacy"),
    ],
)
def test_what_teams_would_refuse_is_refused_by_the_name_of_its_option(
    domain: str, developer: str, links: dict[str, str], blamed: str
) -> None:
    with pytest.raises(WrongPackage, match=f"^{blamed}: "):
        build(APP_ID, domain, developer, links)


def test_the_command_says_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "app.zip"
    assert main(["--app-id", str(APP_ID), "--domain", "bot.example.com", "--out", str(out)]) == 0
    assert zipfile.is_zipfile(out)
    assert "https://bot.example.com/api/messages" in capsys.readouterr().out


def test_the_command_fails_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "app.zip"
    assert main(["--app-id", str(APP_ID), "--domain", "nowhere", "--out", str(out)]) == 1
    assert not out.exists()
    assert capsys.readouterr().err.count("\n") == 1


if SCHEMAS.is_dir():

    def schema(name: str) -> Draft4Validator:
        content = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
        return Draft4Validator(content, format_checker=Draft4Validator.FORMAT_CHECKER)

    def test_the_manifest_obeys_microsofts_schema(manifest: dict[str, Any]) -> None:
        assert [error.message for error in schema("MicrosoftTeams.schema.json").iter_errors(manifest)] == []

    def test_the_schema_would_notice(manifest: dict[str, Any]) -> None:
        manifest["name"]["short"] = "x" * 31
        assert not schema("MicrosoftTeams.schema.json").is_valid(manifest)

    def test_every_translation_obeys_microsofts_schema(files: dict[str, bytes]) -> None:
        validator = schema("MicrosoftTeams.Localization.schema.json")
        translations = [json.loads(content) for name, content in files.items() if name.startswith("languages/")]
        assert [error.message for each in translations for error in validator.iter_errors(each)] == []
