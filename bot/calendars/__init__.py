"""Calendars: what every one can do (`service`), and the embedded one."""
