"""The clouds: whole rows, and what each is known to have."""

import pytest

from bot.framework.clouds import CLOUDS, GLOBAL, Cloud
from bot.graph.lacks import LACKS, CloudLacks


@pytest.mark.parametrize(
    ("name", "graph", "authority", "service"),
    [
        ("global", "https://graph.microsoft.com", "https://login.microsoftonline.com", ""),
        ("gcchigh", "https://graph.microsoft.us", "https://login.microsoftonline.us", "https://botframework.azure.us"),
        ("dod", "https://dod-graph.microsoft.us", "https://login.microsoftonline.us", "https://botframework.azure.us"),
        (
            "china",
            "https://microsoftgraph.chinacloudapi.cn",
            "https://login.partner.microsoftonline.cn",
            "https://botframework.azure.cn",
        ),
    ],
)
def test_a_cloud_has_its_own_addresses(name: str, graph: str, authority: str, service: str) -> None:
    cloud = CLOUDS[name]
    assert (cloud.graph, cloud.graph_scope, cloud.authority) == (graph, graph, authority)
    assert cloud.channel_service == service


def _addresses(cloud: Cloud) -> set[str]:
    return {value for value in cloud.model_dump().values() if isinstance(value, str) and value.startswith("https://")}


@pytest.mark.parametrize("name", [name for name in CLOUDS if name != "global"])
def test_no_address_of_another_cloud_is_left_in_a_national_one(name: str) -> None:
    assert not _addresses(CLOUDS[name]) & _addresses(GLOBAL)
    assert not CLOUDS[name].personal_accounts
    assert not set(CLOUDS[name].service_hosts) & set(GLOBAL.service_hosts)


def test_china_lacks_what_its_entity_model_lacks() -> None:
    assert {"china": CloudLacks(people=True, meeting_times=True, online=True, extensions=True)} == LACKS
    assert set(LACKS) <= set(CLOUDS)
