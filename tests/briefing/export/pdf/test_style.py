"""Every ink of the page is read on paper, also on a grey copy."""

from __future__ import annotations

import pytest

from briefing.export.palette import LIGHT
from briefing.export.pdf import style
from briefing.export.pdf.style import TINT, Style

STYLES = {name: one for name, one in vars(style).items() if isinstance(one, Style)}
INKS = {name: one.ink for name, one in STYLES.items()} | LIGHT.grades | {"alert": style.ALERT}


def _light(ink: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(ink[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(ink: str, ground: str) -> float:
    darker, lighter = sorted((_light(ink), _light(ground)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", INKS)
def test_every_ink_stands_out_from_the_paper(name: str) -> None:
    assert _contrast(INKS[name], "#ffffff") >= 4.5


def test_the_note_on_drafts_stands_out_from_its_tint() -> None:
    assert _contrast(style.NOTE.ink, TINT) >= 4.5
