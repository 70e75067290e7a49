"""What hostile, confused and unlucky clients do to the running program, and what they get."""
