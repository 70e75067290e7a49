"""Words for signing in: what it is for, how it is done from here, and that the draft waits meanwhile."""

from dialogs.model import SignInOffer
from dialogs.moves import SignIn
from dialogs.reply import SignInPrompt, View
from dialogs.slots.circumstances import Circumstances
from dialogs.wording.letters import address_aloud, code_aloud
from dialogs.wording.saying import Saying, sentence, spoken_only, written_only
from dialogs.wording.view import draft_view


def sign_in(move: SignIn, around: Circumstances) -> Saying:
    """Sign-in is needed. In a shared conversation nobody gets a link: it would sign in whoever is first."""
    if around.facts.shared:
        return sentence(around, "sign_in-alone").then(_kept(move, around, "sign_in-kept"))
    if move.offer is None:
        return (
            sentence(around, "sign_in-nowhere").then(_kept(move, around, "sign_in-kept")).showing(_view(move, around))
        )
    label = around.words("sign_in-open")
    prompt = SignInPrompt(label=label, lead=around.words("row-lead", label=label), offer=move.offer)
    told = _purpose(move.offer, around).then(_steps(move.offer, around))
    after = _kept(move, around, "sign_in-draft") if move.draft else sentence(around, "sign_in-after", 1)
    return told.then(after).showing(_view(move, around)).prompting(prompt)


def _purpose(offer: SignInOffer, around: Circumstances) -> Saying:
    """What it is for; beside a code, which takes long to spell, it need not be heard."""
    rank = 2 if offer.code else 0
    if offer.account:
        return sentence(around, "sign_in-consent", rank, account=offer.account)
    return sentence(around, "sign_in", rank)


def _steps(offer: SignInOffer, around: Circumstances) -> Saying:
    """What is to be done. Addresses and codes are for the eye; the ear gets them in letters, where it needs them."""
    steps = spoken_only(around, "sign_in-link")
    if offer.code:
        page, code = address_aloud(around.words, offer.link), code_aloud(offer.code)
        written = written_only(around, "sign_in-code", page=offer.link, code=offer.code)
        steps = written.then(spoken_only(around, "sign_in-code", page=page, code=code))
    return steps.then(sentence(around, "sign_in-typed")) if offer.typed_code else steps


def _kept(move: SignIn, around: Circumstances, message: str) -> Saying:
    return sentence(around, message, 1) if move.draft else Saying()


def _view(move: SignIn, around: Circumstances) -> View | None:
    return draft_view(around.words, move.draft, around.now.date(), around.zone) if move.draft else None
