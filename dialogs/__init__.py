"""The conversation: pure functions over frozen values.

Nothing here does I/O (except reading the language files beside it), knows a clock, a channel or a
framework. `bot` calls `dialogs`, never the reverse; `tests/test_house.py` keeps that rule.
"""
