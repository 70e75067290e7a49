"""The correction matrix, cell by cell, for every language."""

import pytest

from tests.dialogs.matrix import SLOTS, STATES, Matrix, cells, correct, matrices, reached

MATRICES = matrices()
CELLS = [(matrix, state, slot) for matrix in MATRICES for state, slot in cells(matrix)]


@pytest.mark.parametrize(("matrix", "state", "slot"), CELLS, ids=lambda part: getattr(part, "language", part))
def test_a_correction_is_taken_in_one_turn(matrix: Matrix, state: str, slot: str) -> None:
    correct(matrix, state, slot)


@pytest.mark.parametrize("matrix", MATRICES, ids=lambda matrix: matrix.language)
def test_every_language_has_words_for_every_slot_and_state(matrix: Matrix) -> None:
    assert set(matrix.slot) == set(SLOTS)
    assert set(matrix.state) == set(STATES) - set(matrix.without)
    for state in matrix.state:
        reached(matrix.language, state)
