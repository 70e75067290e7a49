"""The slot `options`."""
