"""The slot `when`."""
