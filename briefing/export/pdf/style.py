"""The look of the page: inks, text styles and measures. Every number of the typography is here.

Inks hold 4.5:1 or more on white, so that a grey copy or a tired eye still reads every word.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.export.palette import LIGHT
from briefing.model.vocabulary import PageSize

INK = LIGHT.ink
QUIET = LIGHT.quiet
ACCENT = LIGHT.accent
TINT = LIGHT.chrome
ALERT = LIGHT.error
GRADE_INKS = LIGHT.grades
HEADING = "#1d3f5e"
HAIRLINE = "#d3cec4"
RULE = "#8b8f95"
BAR = "#9dbcd4"


def grade_ink(code: str) -> str:
    """The ink of a grade's chip: that of its reliability; quiet for F and for an open one."""
    return GRADE_INKS.get(code[:1], QUIET)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: `family` is serif, sans or mono; `leading` is baseline to baseline."""

    family: str
    size: float
    leading: float
    ink: str = INK
    bold: bool = False
    italic: bool = False


BODY = Style("serif", 10.4, 15.4)
FORM = Style("sans", 9.4, 13, ACCENT, bold=True)
FACT_LABEL = Style("sans", 8, 12.6, QUIET)
FACT = Style("sans", 8.6, 12.6)
NOTE = Style("sans", 8.6, 12.4)
CONTENTS = Style("sans", 9.4, 13, ACCENT, bold=True)
CONTENTS_SECTION = Style("sans", 9.2, 13.6)
CONTENTS_WITHIN = Style("sans", 8.6, 13.6, QUIET)
SECTION = Style("sans", 13, 17, HEADING, bold=True)
SUBSECTION = Style("sans", 10.4, 14.4, HEADING, bold=True)
MINOR = Style("sans", 9.4, 13.4, QUIET, bold=True)
SIDE_HEAD = Style("sans", 8.8, 15.4)
JUDGED = Style("serif", 10.8, 15.8)
CONFIDENCE = Style("serif", 10.4, 15.4)
BASIS = Style("sans", 8.4, 12.2)
BASIS_LABEL = Style("sans", 8.4, 12.2, QUIET)
CELL = Style("sans", 8.4, 11.8)
NO_CELL = Style("sans", 8.4, 11.8, QUIET)
ROW_NOTE = Style("sans", 7.8, 10.8, QUIET)
HEAD_CELL = Style("sans", 8, 11.4, QUIET, bold=True)
CAPTION = Style("sans", 8.6, 12.4, INK, bold=True)
SUMMARY = Style("sans", 8.2, 11.8, QUIET)
SOURCE_HEAD = Style("sans", 8.6, 12.4, QUIET, bold=True)
SOURCE_NUMBER = Style("sans", 8.6, 13.4, ACCENT, bold=True)
SOURCE_WORDS = Style("serif", 9.4, 13.4)
SOURCE = Style("sans", 8.2, 11.8)
SOURCE_QUIET = Style("sans", 8.2, 11.8, QUIET)
KEY_CODE = Style("sans", 8.2, 11.8, bold=True)
TAG = Style("sans", 6.8, 9, QUIET)
FOOT = Style("sans", 7.8, 10, QUIET)


def title_style(title: str) -> Style:
    """The headline's style: a long title is set smaller instead of filling the page."""
    length = len(title)
    if length <= 70:
        return Style("serif", 22.5, 28.5, INK, bold=True)
    if length <= 150:
        return Style("serif", 18, 23.5, INK, bold=True)
    return Style("serif", 14.5, 19.5, INK, bold=True)


@dataclass(frozen=True, slots=True)
class Page:
    """The page and the frame the text stands in, in points from the lower left corner.

    `measure` is the width of running text, some 66 to 75 characters; tables, figures and the
    furniture use the whole `frame`. The left margin has room for the mark of unreviewed parts.
    """

    width: float
    height: float
    left: float
    frame: float = 416.0
    measure: float = 374.0
    top_margin: float = 84.0
    bottom_margin: float = 82.0

    @property
    def right(self) -> float:
        return self.left + self.frame

    @property
    def top(self) -> float:
        return self.height - self.top_margin

    @property
    def room(self) -> float:
        """The height that text can fill."""
        return self.height - self.top_margin - self.bottom_margin


_SIZES = {PageSize.A4: (595.276, 841.89), PageSize.LETTER: (612.0, 792.0)}


def page_of(size: PageSize) -> Page:
    """The page for a paper size; the frame stands a little right of the middle."""
    width, height = _SIZES[size]
    return Page(width, height, left=(width - 416.0) / 2 + 6)
