"""What can be done to the statement under the cursor, as commands handed to the workbench.

It shows nothing; what the project refuses is told by `refused`, to stand beside the statement.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.model.vocabulary import LinkKind, StatementKind, SuggestionKind
from briefing.project.commands import (
    AcceptSuggestion,
    AnnotateStatement,
    Attribute,
    ClearGrade,
    GradeStatement,
    LinkStatements,
    MergeStatements,
    PlaceStatement,
    RefuseSuggestion,
    RetypeStatement,
    SetAside,
    SplitStatement,
    TakeBack,
    Unlink,
    WithdrawStatement,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Command
from briefing.project.queries.examined import Examined
from briefing.project.queries.overview import sections
from ui.models.reading_model import ReadingModel
from ui.workbench import Workbench
