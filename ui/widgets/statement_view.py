"""What the reader shows of one statement, and of an article's head, as plain values.

The reader's model makes these; the painter needs nothing else.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt

from ui.theme import Role
from ui.widgets.grade_chip import GradeState, grade_words

STATEMENT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""A model answers this role with a StatementView, or with an ArticleHead for its first row."""

NOT_GRADED = "not graded yet: type a letter A to F, then a digit 1 to 6"
_TAGS = {
    "assumption": "an assumption, not information",
    "judgement": "a judgement, not information",
    "link from": "a link begins here",
}
"""What the word under a chip says, at more length."""


class UnderlineKind(Enum):
    """What a dotted underline suggests: its colour, and its dashes besides."""

    ATTRIBUTION = (Role.UNDERLINE_ATTRIBUTION, (1.0, 1.6))
    DATE = (Role.UNDERLINE_DATE, (2.6, 1.6))
    FIGURE = (Role.UNDERLINE_FIGURE, (4.5, 1.6))
    ACTOR = (Role.UNDERLINE_ACTOR, (1.0, 1.4, 3.0, 1.4))
    HEDGE = (Role.UNDERLINE_HEDGE, (1.0, 3.0))

    def __init__(self, role: Role, dashes: tuple[float, ...]) -> None:
        self.role = role
        self.dashes = dashes
        """Dash and gap lengths in pen widths."""


@dataclass(frozen=True)
class Underline:
    """Code points `start` to `end` of the statement's own text, and what they suggest."""

    start: int
    end: int
    kind: UnderlineKind
    why: str = ""


@dataclass(frozen=True)
class StatementView:
    """One statement as a row. `grade` is `B2`, `B-`, `-2` or ""; `tag` a word under the chip."""

    id: str
    text: str
    grade: str = ""
    state: GradeState = GradeState.GIVEN
    heading: bool = False
    paragraph_start: bool = False
    underlines: tuple[Underline, ...] = ()
    number: int = 0
    tag: str = ""
    placed: bool = False
    """Whether it stands in a section of the brief already."""

    def margin_words(self) -> str:
        """What stands in the margin beside it, in words: chip, tag and section sign."""
        grade = grade_words(self.grade, self.state)
        if not self.grade and self.state is GradeState.GIVEN:
            grade = NOT_GRADED
        tag = _TAGS.get(self.tag, self.tag)
        parts = [grade, tag, "in the brief" if self.placed else ""]
        return ". ".join(part[0].upper() + part[1:] for part in parts if part) + "."

    def spoken(self) -> str:
        """For a screen reader; give it as the AccessibleTextRole."""
        tag = f", {self.tag}" if self.tag else ""
        tag += ", in the brief" if self.placed else ""
        words = grade_words(self.grade, self.state)
        return f"Statement {self.number}, {words}{tag}: {self.text}"


@dataclass(frozen=True)
class ArticleHead:
    """The first row of an article: its title and a quiet line below it."""

    id: str
    title: str
    subline: str = ""

    def spoken(self) -> str:
        """For a screen reader."""
        return f"{self.title}. {self.subline}"


@dataclass(frozen=True)
class RowState:
    """How a row stands in the view. `caret` and `selected` are code points of its text."""

    chosen: bool = False
    focused: bool = False
    hovered: bool = False
    caret: int | None = None
    selected: tuple[int, int] | None = None
