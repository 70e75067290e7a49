"""The card with which Teams signs a person in: by its own token where it can, else by the button.

Shape: learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-overview and the Bot Framework's
schema ("OAuthCard").
"""

from typing import Any

from dialogs.reply import SignInPrompt

OAUTH_CARD = "application/vnd.microsoft.card.oauth"


def oauth_card(prompt: SignInPrompt, text: str) -> dict[str, Any]:
    """The attachment. Teams hands over its own token only with both parts of the exchange resource."""
    offer = prompt.offer
    content: dict[str, Any] = {
        "text": text,
        "connectionName": offer.connection,
        "buttons": [{"type": "signin", "title": prompt.label, "value": offer.link}],
    }
    if offer.exchange_id and offer.exchange_uri:
        content["tokenExchangeResource"] = {"id": offer.exchange_id, "uri": offer.exchange_uri}
    return {"contentType": OAUTH_CARD, "content": content}
