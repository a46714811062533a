"""Makes assets/colour/sRGB.icc: sRGB as an ICC profile, from the numbers of the standards alone.

IEC 61966-2-1 gives the primaries, the white and the curve; ICC.1:2004-10 (version 4.2, which ISO
19005-2 admits) the form. `python -m tests.briefing.export.pdf.srgb FILE` writes it.
"""

from __future__ import annotations

import hashlib
import struct
import sys
from pathlib import Path

_PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_D65 = (0.3127, 0.3290)
_D50 = (0.9642, 1.0, 0.8249)  # ICC.1:2004-10, 7.2.16
_BRADFORD = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)  # g, a, b, c, d of function type 3
_MADE = (2026, 11, 23, 0, 0, 0)
_NAME = "sRGB (IEC 61966-2-1)"
_TERMS = "CC0 1.0: no rights are reserved"

Vector = tuple[float, ...]
Matrix = tuple[Vector, ...]


def profile() -> bytes:
    """The bytes of the profile, with its own MD5 as its identity."""
    red, green, blue = zip(*_primaries(), strict=True)
    curve = struct.pack(">4sIHH", b"para", 0, 3, 0) + _fixed(_CURVE)
    adaptation = [number for row in _adaptation() for number in row]
    tags = {
        b"desc": _words(_NAME),
        b"cprt": _words(_TERMS),
        b"wtpt": _xyz(_D50),
        b"chad": struct.pack(">4sI", b"sf32", 0) + _fixed(tuple(adaptation)),
        b"rXYZ": _xyz(red),
        b"gXYZ": _xyz(green),
        b"bXYZ": _xyz(blue),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    places: dict[bytes, int] = {}
    start = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, element in tags.items():
        if element not in places:  # the three curves are one
            places[element] = start + len(body)
            body += element + bytes(-len(element) % 4)
        table += struct.pack(">4sII", name, places[element], len(element))
    size = 128 + len(table) + len(body)
    identity = hashlib.md5(_header(size, bytes(16)) + table + body).digest()
    return _header(size, identity) + table + body


def _header(size: int, identity: bytes) -> bytes:
    return struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4s8sI12s4s16s28s",
        *(size, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_MADE, b"acsp", b"", 0, b"", b""),
        *(b"", 0, _fixed(_D50), b"", identity, b""),
    )


def _primaries() -> Matrix:
    """The colours of full red, green and blue, column by column, as seen under D50."""
    columns = tuple((x / y, 1.0, (1 - x - y) / y) for x, y in _PRIMARIES)
    rows = tuple(zip(*columns, strict=True))
    amounts = _times(_inverse(rows), _white())
    light = tuple(
        tuple(cell * much for cell, much in zip(row, amounts, strict=True)) for row in rows
    )
    return _product(_adaptation(), light)


def _white() -> Vector:
    x, y = _D65
    return x / y, 1.0, (1 - x - y) / y


def _adaptation() -> Matrix:
    """From D65 to D50, as Bradford has it (ICC.1:2004-10, annex E)."""
    before, after = _times(_BRADFORD, _white()), _times(_BRADFORD, _D50)
    scaled = tuple(
        tuple(cell * new / old for cell in row)
        for row, new, old in zip(_BRADFORD, after, before, strict=True)
    )
    return _product(_inverse(_BRADFORD), scaled)


def _times(matrix: Matrix, vector: Vector) -> Vector:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _product(left: Matrix, right: Matrix) -> Matrix:
    columns = [_times(left, column) for column in zip(*right, strict=True)]
    return tuple(zip(*columns, strict=True))


def _inverse(matrix: Matrix) -> Matrix:
    (a, b, c), (d, e, f), (g, h, i) = matrix
    whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    adjugate = (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )
    return tuple(tuple(cell / whole for cell in row) for row in adjugate)


def _fixed(numbers: Vector) -> bytes:
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _xyz(numbers: Vector) -> bytes:
    return struct.pack(">4sI", b"XYZ ", 0) + _fixed(numbers)


def _words(text: str) -> bytes:
    coded = text.encode("utf-16-be")
    return struct.pack(">4sIII2s2sII", b"mluc", 0, 1, 12, b"en", b"US", len(coded), 28) + coded


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(profile())
