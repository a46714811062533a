"""The colour profile that each PDF carries: ours, small, and sRGB."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.briefing.export.pdf.srgb import profile

# What ICC's own sRGB profile says of red, green and blue under D50.
_REFERENCE = {
    b"rXYZ": (0.4361, 0.2225, 0.0139),
    b"gXYZ": (0.3851, 0.7169, 0.0971),
    b"bXYZ": (0.1431, 0.0606, 0.7141),
}


def test_the_profile_that_comes_with_the_program_is_the_one_we_make(repository: Path) -> None:
    assert (repository / "assets" / "colour" / "sRGB.icc").read_bytes() == profile()


@pytest.mark.parametrize("name", sorted(_REFERENCE))
def test_its_colours_are_those_of_srgb(name: bytes) -> None:
    assert _numbers(name, 3) == pytest.approx(_REFERENCE[name], abs=0.0003)


def test_all_its_colours_together_are_white() -> None:
    sums = [sum(cells) for cells in zip(*(_numbers(name, 3) for name in _REFERENCE), strict=True)]
    assert sums == pytest.approx((0.9642, 1.0, 0.8249), abs=0.0001)


def test_its_curve_has_no_step_where_its_two_parts_meet() -> None:
    gamma, a, b, c, d = _element(b"gTRC", ">5i", 12)
    assert (a * d + b) ** gamma == pytest.approx(c * d, abs=0.00005)
    assert (a + b) ** gamma == pytest.approx(1.0, abs=0.0001)


def _numbers(name: bytes, count: int) -> tuple[float, ...]:
    return _element(name, f">{count}i", 8)


def _element(name: bytes, form: str, skipped: int) -> tuple[float, ...]:
    content = profile()
    at = content.index(name, 128)
    (start,) = struct.unpack_from(">I", content, at + 4)
    return tuple(number / 65536 for number in struct.unpack_from(form, content, start + skipped))
