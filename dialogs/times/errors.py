"""What can be wrong with a pack's time tables.

PackError
└── TemplateError
"""


class PackError(Exception):
    """The pack's tables `[numbers]` and `[time]` cannot be read: ..."""


class TemplateError(PackError):
    """The pattern has a bracket that is not closed: ..."""
