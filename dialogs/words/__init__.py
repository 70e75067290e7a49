"""Sentences of a language and the dates, lists and rules in them: a leaf that both the checks and `wording` use."""
