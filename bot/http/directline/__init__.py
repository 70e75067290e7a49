"""Our own Direct Line 3.0 endpoint: the page, the widget and any Direct Line client talk to the bot through it.

`endpoint` the addresses · `access` who may call them · `passes` tokens · `wire` JSON in, `Incoming` out ·
`lanes` one turn after another in each talk · `stream` the WebSocket that pushes replies.

Source of the protocol: Microsoft's "Direct Line API 3.0 reference", and what botframework-directlinejs sends.
"""

from bot.http.directline.access import Access, Rate
from bot.http.directline.endpoint import DirectLine, routes
from bot.http.directline.lanes import Lanes
from bot.http.directline.passes import Passes

__all__ = ["Access", "DirectLine", "Lanes", "Passes", "Rate", "routes"]
