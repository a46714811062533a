"""What is said when the outlet of an article is mended."""

from __future__ import annotations

import pytest

from briefing.model.evidence import Source
from ui.models.outlet_change import outlet_change

OLD = Source("1", "The Courier")
OLD_B = Source("1", "The Courier", reliability="B")
NEW = Source("2", "Reuters")
NEW_A = Source("2", "Reuters", reliability="A")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (OLD_B, Source("1", "Reuters", reliability="B"), "is called “Reuters” now and keeps its B"),
        (OLD, Source("1", "Reuters"), "“The Courier” is called “Reuters” now."),
        (OLD_B, NEW, "statements that had their B from “The Courier” have no letter"),
        (OLD_B, None, "The article has no outlet now: statements that had their B"),
        (OLD_B, NEW_A, "have its A instead of B"),
        (None, NEW_A, "statements that it tells by itself have its A."),
    ],
)
def test_a_letter_that_is_kept_lost_or_won_is_said(
    old: Source | None, new: Source | None, told: str
) -> None:
    assert told in outlet_change(old, new)


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (OLD_B, OLD_B), (None, NEW), (OLD, None)])
def test_a_change_that_moves_no_letter_needs_no_words(
    old: Source | None, new: Source | None
) -> None:
    assert outlet_change(old, new) == ""
