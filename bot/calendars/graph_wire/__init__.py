"""Between our events and Graph's JSON, both ways. Pure: nothing here sends anything or reads a clock.

`to_graph` and `from_graph` are the doors; the rest are parts of an event: its series, its places, its words.
"""
