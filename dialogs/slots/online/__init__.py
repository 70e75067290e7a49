"""The slot `online`."""
