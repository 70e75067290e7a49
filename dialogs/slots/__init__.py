"""The slots of a draft, as one visible tuple; order is the order in which a draft is read out.

A slot is a folder of three small files: `find.py` (which words say it), `fill.py` (how what was found enters
the draft), `check.py` (what is assumed when nothing was said, and what stands against it).
To add one: its folder, its line here, a field of `EventDraft`, its words in the packs, its mapping in each
calendar; `tests/test_house.py` names what is missing.
"""
