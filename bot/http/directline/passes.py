"""Direct Line tokens: a pass opens one talk for one person, for at most thirty minutes. Nothing is stored."""

import base64
from collections.abc import Callable

from pydantic import ValidationError

from bot.clock import real_seconds
from bot.http.directline.refusals import Refused
from bot.keys import Forged, Keys
from dialogs.model import Value

SECONDS = 30 * 60
"""How long a pass is good for; a client renews it every fifteen minutes."""
_PURPOSE = "directline"
_SHAPE = base64.urlsafe_b64encode(b'{"typ":"JWT"}').rstrip(b"=").decode()
"""What stands before our own token, so that Web Chat finds the `user` in it where it looks: a JWT's second part."""


class Pass(Value):
    """What a token says."""

    user: str
    """`dl_...`; whatever the client claims to be, this is who speaks."""
    conversation: str
    expires: float
    """Seconds since the epoch."""


class Passes:
    """Issues and reads tokens."""

    def __init__(self, keys: Keys, seconds: Callable[[], float] = real_seconds) -> None:
        self._keys = keys
        self._seconds = seconds

    def issue(self, user: str, conversation: str) -> str:
        """A token for this person in this talk."""
        issued = Pass(user=user, conversation=conversation, expires=self._seconds() + SECONDS)
        return f"{_SHAPE}.{self._keys.sign(_PURPOSE, issued.model_dump_json())}"

    def read(self, token: str) -> Pass:
        """The pass of a token. Raises `Refused`: 401 where it is not ours, 403 where its time is over."""
        try:
            given = Pass.model_validate_json(self._keys.read(_PURPOSE, token.removeprefix(f"{_SHAPE}.")))
        except (Forged, ValidationError) as error:
            raise Refused(401, "BadToken", "This is not a token of this service.") from error
        if given.expires < self._seconds():
            raise Refused(403, "TokenExpired", "The token has expired: generate a new one.")
        return given
