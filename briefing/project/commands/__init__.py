"""Everything an analyst can do to a project, one frozen value per deed.

A command checks what it was given, changes rows through the transaction, and has a label that reads
well after "Undo". It never writes its own undo.
"""

from briefing.project.commands.articles import AddArticle, EditArticle, RemoveArticle
from briefing.project.commands.attributions import Attribute
from briefing.project.commands.blocks import (
    AddBlock,
    EditBlock,
    MoveBlock,
    PlaceStatement,
    RemoveBlock,
    TypeText,
    WithdrawStatement,
)
from briefing.project.commands.brief import (
    AddMarking,
    AddSection,
    EditBrief,
    MoveSection,
    RecordEdition,
    RemoveSection,
    RenameSection,
)
from briefing.project.commands.drafting import Draft
from briefing.project.commands.grades import ClearGrade, GradeStatement
from briefing.project.commands.links import EditLink, LinkStatements, Unlink
from briefing.project.commands.picture import (
    AddEntry,
    AddEvidence,
    EditEntry,
    RemoveEntry,
    RemoveEvidence,
    Review,
)
from briefing.project.commands.sources import AddSource, EditSource, MergeSources, RemoveSource
from briefing.project.commands.statements import (
    AnnotateStatement,
    MergeStatements,
    RetypeStatement,
    SetAside,
    SplitStatement,
    TakeBack,
)
from briefing.project.commands.suggestions import AcceptSuggestion, RefuseSuggestion
from briefing.project.commands.writing import (
    JoinParagraphs,
    ReviewSection,
    SplitParagraph,
    WriteJudgement,
)

__all__ = [
    "AcceptSuggestion",
    "AddArticle",
    "AddBlock",
    "AddEntry",
    "AddEvidence",
    "AddMarking",
    "AddSection",
    "AddSource",
    "AnnotateStatement",
    "Attribute",
    "ClearGrade",
    "Draft",
    "EditArticle",
    "EditBlock",
    "EditBrief",
    "EditEntry",
    "EditLink",
    "EditSource",
    "GradeStatement",
    "JoinParagraphs",
    "LinkStatements",
    "MergeSources",
    "MergeStatements",
    "MoveBlock",
    "MoveSection",
    "PlaceStatement",
    "RecordEdition",
    "RefuseSuggestion",
    "RemoveArticle",
    "RemoveBlock",
    "RemoveEntry",
    "RemoveEvidence",
    "RemoveSection",
    "RemoveSource",
    "RenameSection",
    "RetypeStatement",
    "Review",
    "ReviewSection",
    "SetAside",
    "SplitParagraph",
    "SplitStatement",
    "TakeBack",
    "TypeText",
    "Unlink",
    "WithdrawStatement",
    "WriteJudgement",
]
