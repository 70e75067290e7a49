"""What a turn needs of signing in, whichever way it works: offer it, notice that it happened, undo it.

The ways themselves are in `bot.graph.signin`; a calendar that needs nobody signed in has `NoSignIns`.
"""

from typing import Protocol

from bot.framework.activity import Incoming, Reference
from bot.storage.store import PersonKey
from dialogs.model import SignInOffer, Value


class SignInError(Exception):
    """The root of what goes wrong with signing in.

    SignInError
    ├── NoWayToSignIn    not from this channel, or not at all
    └── SignInAway       the service for it does not answer
    """


class NoWayToSignIn(SignInError):
    """This person cannot sign in from where they are."""


class SignInAway(SignInError):
    """It may work later."""


class Completion(Value):
    """What an activity did to a sign-in."""

    done: bool
    """Signed in now; False: it was about signing in, and did not succeed."""
    invoke_status: int = 200
    """What answers an invoke: 412 makes Teams fall back from single sign-on to the card."""
    quiet: bool = False
    """The person is not to be told: Teams tries something else by itself."""


class SignIns(Protocol):
    """One way of signing in, as turns see it."""

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Remember where the person speaks, for tokens that are kept by channel account. Called at every turn."""
        ...

    async def offer(self, person: PersonKey, scopes: tuple[str, ...]) -> SignInOffer:
        """How the person can sign in where they spoke last. Raises `SignInError`.

        `scopes`: permissions that are missing beside the usual ones.
        """
        ...

    async def complete(self, incoming: Incoming) -> Completion | None:
        """Whether the activity belongs to a sign-in (a typed number, an invoke, an event), and what came of it.

        None: it is none of ours.
        """
        ...

    async def sign_out(self, person: PersonKey) -> None:
        """Forget the person's tokens. Signing out twice is no error. Raises `SignInError`."""
        ...


def not_ours(incoming: Incoming) -> Completion | None:
    """For ways that offer no card: an invoke of Teams around one is answered as unknown; None for all else."""
    around = incoming.kind == "invoke" and (incoming.name or "").startswith("signin/")
    return Completion(done=False, invoke_status=501, quiet=True) if around else None


class NoSignIns:
    """For calendars that need nobody signed in."""

    async def meet(self, person: PersonKey, reference: Reference) -> None:
        """Nothing to remember."""

    async def offer(self, person: PersonKey, scopes: tuple[str, ...]) -> SignInOffer:  # noqa: ARG002
        """There is no way, since there is no need."""
        raise NoWayToSignIn("This calendar needs no sign-in.")

    async def complete(self, incoming: Incoming) -> Completion | None:
        """None of them is ours."""
        return not_ours(incoming)

    async def sign_out(self, person: PersonKey) -> None:  # noqa: ARG002
        """Nobody is signed in, or ever was."""
        raise NoWayToSignIn("This calendar needs no sign-in.")
