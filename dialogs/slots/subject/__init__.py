"""The slot `subject`."""
