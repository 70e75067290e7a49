"""The addresses of the bot's services and of Graph in each Microsoft cloud. Tokens of one cloud mean nothing in
another: take a row as a whole.

Sources: github.com/microsoft/teams.py `cloud_environment.py`, botbuilder-python `government_constants.py`,
docs.azure.cn "how-to-deploy-china-cloud-on-microsoft-teams", learn.microsoft.com "ref-oauth-redirect-urls" and
"deployments" (Graph). What a cloud's Graph lacks: `bot.graph.lacks`.
"""

from collections.abc import Mapping

from dialogs.model import Value


class Cloud(Value):
    """Where a cloud's services are."""

    openid_metadata: str
    """Keys of the tokens that channels send."""
    issuer: str
    """Who signs them."""
    authority: str
    """Entra ID, without tenant."""
    login_tenant: str
    """Where a multi-tenant bot gets its own token."""
    scope: str
    """Of the bot's own token."""
    token_service: str
    """Keeps the users' OAuth tokens."""
    service_hosts: tuple[str, ...]
    """Hosts that a serviceUrl may have; a leading dot: that domain's own hosts."""
    channel_service: str
    """What the Bot Framework's SDKs call ChannelService; "" in the global cloud."""
    graph: str
    """Microsoft Graph, without version."""
    graph_scope: str
    """Stands before "/.default" and before each permission."""
    personal_accounts: bool = False
    """Whether people with personal Microsoft accounts can sign in."""


GLOBAL = Cloud(
    openid_metadata="https://login.botframework.com/v1/.well-known/openidconfiguration",
    issuer="https://api.botframework.com",
    authority="https://login.microsoftonline.com",
    login_tenant="botframework.com",
    scope="https://api.botframework.com/.default",
    token_service="https://token.botframework.com",  # noqa: S106 - an address
    service_hosts=(
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        ".teams.microsoft.com",
        ".botframework.com",
    ),
    channel_service="",
    graph="https://graph.microsoft.com",
    graph_scope="https://graph.microsoft.com",
    personal_accounts=True,
)
GCC_HIGH = Cloud(
    openid_metadata="https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
    issuer="https://api.botframework.us",
    authority="https://login.microsoftonline.us",
    login_tenant="MicrosoftServices.onmicrosoft.us",
    scope="https://api.botframework.us/.default",
    token_service="https://tokengcch.botframework.azure.us",  # noqa: S106 - an address
    service_hosts=(".teams.microsoft.us", ".botframework.azure.us", ".botframework.us"),
    channel_service="https://botframework.azure.us",
    graph="https://graph.microsoft.us",
    graph_scope="https://graph.microsoft.us",
)
DOD = GCC_HIGH.model_copy(
    update={
        "token_service": "https://apiDoD.botframework.azure.us",
        "graph": "https://dod-graph.microsoft.us",
        "graph_scope": "https://dod-graph.microsoft.us",
    }
)
CHINA = Cloud(
    openid_metadata="https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
    issuer="https://api.botframework.azure.cn",
    authority="https://login.partner.microsoftonline.cn",
    login_tenant="microsoftservices.partner.onmschina.cn",
    scope="https://api.botframework.azure.cn/.default",
    token_service="https://token.botframework.azure.cn",  # noqa: S106 - an address
    service_hosts=(".botframework.azure.cn", ".teams.microsoftonline.cn"),
    channel_service="https://botframework.azure.cn",
    graph="https://microsoftgraph.chinacloudapi.cn",
    graph_scope="https://microsoftgraph.chinacloudapi.cn",
)

CLOUDS: Mapping[str, Cloud] = {"global": GLOBAL, "gcchigh": GCC_HIGH, "dod": DOD, "china": CHINA}
"""By the name in the settings."""
