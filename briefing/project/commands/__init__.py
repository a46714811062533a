"""Everything an analyst can do to a project, one frozen value per deed.

A command checks what it was given, changes rows through the transaction, and has a label that reads
well after "Undo". It never writes its own undo.

A command's module is loaded when the command is first used: a process that grades one statement
does not wait for all the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.project.commands.articles import AddArticle, EditArticle
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
        AddLadder,
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
    from briefing.project.commands.removing import RemoveArticle
    from briefing.project.commands.several import Several
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

_MODULES = {
    "articles": (
        "AddArticle",
        "EditArticle",
    ),
    "attributions": ("Attribute",),
    "blocks": (
        "AddBlock",
        "EditBlock",
        "MoveBlock",
        "PlaceStatement",
        "RemoveBlock",
        "TypeText",
        "WithdrawStatement",
    ),
    "brief": (
        "AddLadder",
        "AddMarking",
        "AddSection",
        "EditBrief",
        "MoveSection",
        "RecordEdition",
        "RemoveSection",
        "RenameSection",
    ),
    "drafting": ("Draft",),
    "grades": (
        "ClearGrade",
        "GradeStatement",
    ),
    "links": (
        "EditLink",
        "LinkStatements",
        "Unlink",
    ),
    "picture": (
        "AddEntry",
        "AddEvidence",
        "EditEntry",
        "RemoveEntry",
        "RemoveEvidence",
        "Review",
    ),
    "removing": ("RemoveArticle",),
    "several": ("Several",),
    "sources": (
        "AddSource",
        "EditSource",
        "MergeSources",
        "RemoveSource",
    ),
    "statements": (
        "AnnotateStatement",
        "MergeStatements",
        "RetypeStatement",
        "SetAside",
        "SplitStatement",
        "TakeBack",
    ),
    "suggestions": (
        "AcceptSuggestion",
        "RefuseSuggestion",
    ),
    "writing": (
        "JoinParagraphs",
        "ReviewSection",
        "SplitParagraph",
        "WriteJudgement",
    ),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """The command of this name (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"There is no command {name}.")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "AcceptSuggestion",
    "AddArticle",
    "AddBlock",
    "AddEntry",
    "AddEvidence",
    "AddLadder",
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
    "Several",
    "SplitParagraph",
    "SplitStatement",
    "TakeBack",
    "TypeText",
    "Unlink",
    "WithdrawStatement",
    "WriteJudgement",
]
