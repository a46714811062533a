"""Letters as the glyphs they become beside each other: joined, stacked, reordered, with marks set.

The only module that speaks to HarfBuzz, which is loaded when a script first needs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any

from briefing.export.pdf.bidi import MIRROR

_HARFBUZZ, _FONTS = "uharfbuzz", "reportlab.pdfbase.ttfonts"
_FIRST_IMPORT = Lock()
_REMEMBERED = 20_000  # texts whose glyphs a shaper keeps in mind


@contextmanager
def without_harfbuzz() -> Iterator[None]:
    """For the first import of reportlab, whose fonts would load HarfBuzz for every brief."""
    with _FIRST_IMPORT:
        left_out = not {_HARFBUZZ, _FONTS} & set(sys.modules)
        if left_out:
            sys.modules[_HARFBUZZ] = None  # type: ignore[assignment]  # what Python says by it
        try:
            yield
        finally:
            if left_out:
                del sys.modules[_HARFBUZZ]


@dataclass(frozen=True, slots=True)
class Part:
    """A glyph of the face, and how far it is moved; measures are the face's own units."""

    number: int
    right: int
    up: int


@dataclass(frozen=True, slots=True)
class Glyph:
    """What is drawn at once, in the face's own units: a glyph, or a letter and its marks in one.

    `text` is what it copies as. One without parts is not seen: it only copies.
    """

    parts: tuple[Part, ...]
    text: str
    advance: int


class Shaper:
    """Shapes text in the face whose file is at `path`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[tuple[str, bool], tuple[Glyph, ...]] = {}

    @cached_property
    def _font(self) -> Any:  # Any: HarfBuzz's own font
        import uharfbuzz

        return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(self._path)))

    def glyphs(self, text: str, *, leftward: bool) -> tuple[Glyph, ...]:
        """The glyphs of one run, as they stand on the page from left to right."""
        found = self._known.get((text, leftward))
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[text, leftward] = tuple(self._shaped(text, leftward=leftward))
        return found

    def _shaped(self, text: str, *, leftward: bool) -> Iterator[Glyph]:
        import uharfbuzz

        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if leftward else "ltr"
        uharfbuzz.shape(self._font, buffer)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        marks = zip(infos, positions, strict=True)
        for start, cluster in groupby(marks, lambda mark: mark[0].cluster):
            part = text[start : ends[start]]
            yield from self._cluster(part, list(cluster), leftward=leftward)

    def _cluster(self, text: str, cluster: list[Any], *, leftward: bool) -> list[Glyph]:
        """One glyph for each character where that is how they stand; else one for all of them."""
        parts, pen = [], 0
        for info, place in cluster:
            parts.append(Part(info.codepoint, pen + place.x_offset, place.y_offset))
            pen += place.x_advance
        flat = not any(place.x_offset or place.y_offset for _, place in cluster)
        if flat and len(cluster) == len(text):
            shares = text[::-1] if leftward else text
            return [
                Glyph(
                    (Part(info.codepoint, 0, 0),),
                    self._seen(info, share) if leftward else share,
                    place.x_advance,
                )
                for (info, place), share in zip(cluster, shares, strict=True)
            ]
        if leftward:
            # Readers turn such text round character by character, so that each has a glyph.
            marks = [Glyph((), mark, 0) for mark in text[:0:-1]]
            return [*marks, Glyph(tuple(parts), text[0], pen)]
        return [Glyph(tuple(parts), text, pen)]

    def _seen(self, info: Any, share: str) -> str:  # Any: HarfBuzz's own record
        """A mirrored bracket as the one that is seen: readers turn what runs to the left back."""
        mirrored = MIRROR.get(share)
        is_turned = mirrored and self._font.get_nominal_glyph(ord(mirrored)) == info.codepoint
        return mirrored if mirrored and is_turned else share
