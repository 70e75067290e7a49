"""The codes with which Entra ID refuses, in words for whoever runs the bot: what is wrong, and what to do.

Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
"""

from collections.abc import Mapping

from bot.graph.signin.answers import Answer, code_of

WORDS: Mapping[int, str] = {
    50011: "the redirect address is not registered: add BOT_PUBLIC_URL with /auth/callback to the app registration",
    50034: "the tenant knows no such account",
    50076: "the organisation wants a second factor: the person has to sign in again",
    53003: "a Conditional Access policy of the organisation forbids it",
    65001: (
        "the permissions are not consented to: the person signs in and consents, "
        "or an administrator grants them under API permissions of the app registration"
    ),
    70001: "the tenant knows no app with this id: look at BOT_GRAPH_CLIENT_ID and BOT_GRAPH_TENANT_ID",
    70011: "a permission is unknown there: look at BOT_CLOUD",
    90002: "there is no such tenant: look at BOT_GRAPH_TENANT_ID and BOT_CLOUD",
    90094: "an administrator has to consent, under API permissions of the app registration",
    500011: "the tenant does not know this Graph: look at BOT_CLOUD",
    700016: "the tenant knows no app with this id: look at BOT_GRAPH_CLIENT_ID and BOT_GRAPH_TENANT_ID",
    700024: "the clock of this machine is wrong: a certificate's signature is good for minutes only",
    700027: "the certificate is not the app's: upload its public part under Certificates & secrets",
    900023: "this is no tenant: look at BOT_GRAPH_TENANT_ID",
    7000112: "the app is disabled: an administrator can enable it under Enterprise applications",
    7000215: "the client secret is wrong: BOT_GRAPH_CLIENT_SECRET wants the secret's value, not its id",
    7000218: "the app is no public client: turn on Allow public client flows under Authentication",
    7000222: "the client secret has expired: make a new one under Certificates & secrets",
}


def in_words(answer: Answer) -> str:
    """A sentence without its full stop; the bare code where we have no words for it."""
    code = code_of(answer)
    if code is None:
        return f"Entra ID refused ({answer.get('error', 'no reason')})"
    return f"{WORDS.get(code, 'Entra ID refused')} (AADSTS{code})"
