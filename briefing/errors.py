"""Errors meant for people: one sentence that says what is wrong, and a hint that says the way out.

Whatever is raised from here reaches the analyst word for word, in the window and on the command
line. Anything else that is raised is a bug of ours.
"""


class BriefingError(Exception):
    """Something an analyst can understand and act on.

    `sentence` is one complete sentence; `hint` (may be empty) says what to do next.
    """

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()


class IntakeError(BriefingError):
    """A file cannot be taken in: missing, empty, unreadable, or not what its name says."""


class ProjectError(BriefingError):
    """A project file cannot be used: not a project, newer than the program, or damaged."""


class ReadOnlyError(ProjectError):
    """A change was asked of a project that is open for reading only."""


class CommandError(BriefingError):
    """A command was refused and nothing was changed: bad grade, unknown statement, and so on."""


class ExportError(BriefingError):
    """An output file could not be written; what was there before is untouched."""


class Cancelled(Exception):  # noqa: N818 - a decision of the user, not a failure
    """Long work was stopped by the analyst. Nothing was changed."""
