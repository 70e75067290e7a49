"""What a national cloud lacks of Graph, so that callers go another way at once instead of being refused.

From the entity models that Microsoft publishes for each cloud (microsoftgraph/msgraph-metadata): that of China
(21Vianet) knows neither `person` nor `findMeetingTimes` nor online meetings; those for the US government know all of
them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class CloudLacks:
    """True: it is not there."""

    people: bool = False
    """/me/people: names are looked up among the organisation's users alone."""
    meeting_times: bool = False
    """findMeetingTimes: times are searched by the bot, over getSchedule."""
    online: bool = False
    """Online meetings."""
    extensions: bool = False
    """Open extensions: an event carries its key in the extended property alone."""


NOTHING = CloudLacks()
LACKS = {"china": CloudLacks(people=True, meeting_times=True, online=True, extensions=True)}
"""By the cloud's name in `BOT_CLOUD`; a cloud that is not here lacks nothing."""
