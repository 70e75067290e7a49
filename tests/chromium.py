"""Finds the Chromium of this machine: the browser tests drive it, and are left out where there is none."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge")


def find_chromium() -> str | None:
    """The path of the first Chromium-based browser on the PATH."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)
