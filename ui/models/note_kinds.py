"""How the gravity of a finding is shown: the one place that says which note stands for it."""

from __future__ import annotations

from briefing.model.vocabulary import Severity
from ui.widgets.note_box import NoteKind

NOTE_KINDS = {
    Severity.ERROR: NoteKind.ERROR,
    Severity.WARNING: NoteKind.WARNING,
    Severity.NOTE: NoteKind.INFO,
}
