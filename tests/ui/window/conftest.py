"""What the window is given to import."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article of our own."""
    path = tmp_path / "harbour.txt"
    path.write_text(
        "Two barges lost in the northern harbour\n"
        "By Ann Analyst\n"
        "Coast Courier, 5 March 2025\n\n"
        "The harbour master said on 4 March that two barges had sunk at their moorings. "
        "A union official put the number of wounded at more than 30.\n\n"
        "One of the pilots told reporters that he had been ordered to sail.\n",
        encoding="utf-8",
    )
    return path
