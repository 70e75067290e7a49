"""The slot `place`."""
