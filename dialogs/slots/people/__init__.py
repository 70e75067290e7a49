"""The slot `people`."""
