"""The analyst's copy of the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import ProjectError
from ui.start.sample import SHIPPED, cleared_place, copy_path, fresh_sample, is_copy, ready_sample


def test_the_sample_that_ships_is_there() -> None:
    assert SHIPPED.is_file()


def test_the_copy_can_be_written_even_where_the_original_cannot(tmp_path: Path) -> None:
    shipped = tmp_path / "kursk.brief"
    shipped.write_bytes(b"sample")
    shipped.chmod(0o444)
    place = ready_sample(shipped)
    assert is_copy(place)
    assert place.stat().st_mode & 0o200
    place.write_bytes(b"mine")
    assert ready_sample(shipped).read_bytes() == b"mine"
    assert fresh_sample(shipped).read_bytes() == b"sample"


def test_a_place_that_takes_no_copy_is_a_sentence(home: Path) -> None:
    copy_path().parent.parent.mkdir(parents=True)
    copy_path().parent.write_text("a file where the folder should be")
    with pytest.raises(ProjectError, match="The sample could not be copied"):
        ready_sample()


def test_an_old_copy_that_cannot_be_replaced_is_a_sentence(home: Path) -> None:
    (copy_path() / "a folder where the copy should be").mkdir(parents=True)
    for renew in (fresh_sample, cleared_place):
        with pytest.raises(ProjectError, match="The sample could not be copied"):
            renew()


def test_a_new_copy_finds_its_folder_and_no_old_one(home: Path) -> None:
    assert cleared_place().parent.is_dir()
    copy_path().write_text("old")
    assert not cleared_place().exists()
