"""The tests, in the shape of the program's tree. `python -m tests` runs every check there is."""
