"""The answer to "when?" of somebody whose own language has no pack: a date in that language, and nothing else.

They are spoken to in another language and may answer in it: its pack is believed where it understood every word.
"""

from datetime import datetime

from dialogs.model import Act, Found, Profile, Understanding
from dialogs.pack import primary
from dialogs.slots.when.find import BY, key_of, person_context
from dialogs.times import read_answer


def in_own_language(said: Understanding, profile: Profile, now: datetime) -> Understanding:
    """The message read in the language of the person's locale where the pack did not understand all of it as a time.

    `now` is aware, in the person's zone.
    """
    if not said.rest and all(piece.slot == "when" for piece in said.found):
        return said
    times = read_answer(said.text, primary(profile.locale), person_context(profile, now, "when"))
    if not times:
        return said
    found = tuple(
        Found(slot="when", key=key_of(time), value=time, span=time.span, by=f"{BY}.{time.by}") for time in times
    )
    return Understanding(
        text=said.text, language=said.language, act=Act.INFORM, acts=(Act.INFORM,), found=found, times=times
    )
