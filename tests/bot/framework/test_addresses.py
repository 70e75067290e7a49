"""Which addresses the bot may call."""

import pytest

from bot.framework.addresses import ForbiddenAddress, ServiceHosts, check_trusted, is_loopback
from bot.framework.clouds import CLOUDS


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST", "localhost.", "127.0.0.1", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1"]
)
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", None, "0.0.0.0", "localhost.example", "10.0.0.1", "::", "128.0.0.1", "127.0.0.1.x"]
)
def test_other_machines(host: str | None) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("cloud", "url"),
    [
        ("global", "https://smba.trafficmanager.net/emea/"),
        ("global", "https://SMBA.trafficmanager.net/amer/"),
        ("global", "https://smba.infra.gcc.teams.microsoft.com/gcc"),
        ("global", "https://directline.botframework.com/"),
        ("global", "https://webchat.botframework.com/"),
        ("gcchigh", "https://smba.infra.gov.teams.microsoft.us/gov"),
        ("dod", "https://smba.infra.dod.teams.microsoft.us/dod"),
        ("china", "https://webchat.botframework.azure.cn/"),
    ],
)
def test_the_channels_of_a_cloud_are_called(cloud: str, url: str) -> None:
    ServiceHosts(CLOUDS[cloud].service_hosts).check(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "smba.trafficmanager.net",
        "http://smba.trafficmanager.net/",
        "ftp://smba.trafficmanager.net/",
        "https://trafficmanager.net/",
        "https://evil.trafficmanager.net/",
        "https://botframework.com.evil.example/",
        "https://evilbotframework.com/",
        "https://user@directline.botframework.com/",
        "https://evil.example/directline.botframework.com",
        "https://evil.example\\.botframework.com/",
        "https://evil.example/?.botframework.com",
        "https://evil.example#.botframework.com",
        "https://x.botframework.com:0/",
        "https://x.botframework.com:99999/",
        "https://x.botframe\nwork.com/",
        "https://127.0.0.1/",
        "https://localhost/",
    ],
)
def test_others_are_not_called_with_the_bots_token(url: str) -> None:
    with pytest.raises(ForbiddenAddress):
        ServiceHosts(CLOUDS["global"].service_hosts).check(url)


def test_without_credentials_loopback_alone_http_or_https() -> None:
    open_hosts = ServiceHosts(None)
    for url in ("http://localhost:1234/x", "http://127.0.0.1:5", "https://localhost", "http://[::1]:80/"):
        open_hosts.check(url)
    with pytest.raises(ForbiddenAddress):
        open_hosts.check("https://directline.botframework.com/")


def test_keys_come_by_https() -> None:
    assert check_trusted("https://login.botframework.com/v1/x") == "https://login.botframework.com/v1/x"
    assert check_trusted("http://127.0.0.1:8000/x")
    with pytest.raises(ForbiddenAddress):
        check_trusted("http://login.botframework.com/v1/x")


def test_every_cloud_has_https_addresses_of_its_own() -> None:
    for cloud in CLOUDS.values():
        for url in (cloud.openid_metadata, cloud.issuer, cloud.authority, cloud.scope, cloud.token_service):
            assert url.startswith("https://")
    assert len({cloud.issuer for cloud in CLOUDS.values()}) == 3
