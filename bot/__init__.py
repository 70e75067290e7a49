"""The world around the conversation: HTTP, Bot Framework, calendars, people, storage, rendering."""

__version__ = "0.1.0"
"""The version of the package (read by the build), of its Teams app and of what `/healthz` says."""
