"""The system's own file dialogs, behind one object that a test replaces by a recorder."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.export.formats import Format

PROJECTS = "Sourceline projects (*.brief)"
ARTICLES = "Articles (*.txt *.md *.markdown *.html *.htm *.xhtml *.pdf *.docx);;All files (*)"
EDITIONS = "PDF documents (*.pdf);;All files (*)"
_FORBIDDEN = '\\/:*?"<>|'


class FileChooser:
    """Asks for files. What is cancelled is None, or no files."""

    def project_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        """A project that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, "Open a project", str(folder), PROJECTS)
        return Path(name) if name else None

    def project_to_make(self, parent: QWidget, suggested: Path) -> Path | None:
        """A place for a new project. That nothing is overwritten is seen to by the project."""
        name, _ = QFileDialog.getSaveFileName(
            parent,
            "Where to keep the new briefing",
            str(suggested),
            PROJECTS,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return with_ending(Path(name), ".brief") if name else None

    def articles(self, parent: QWidget, folder: Path) -> tuple[Path, ...]:
        """Documents to import, several at once."""
        names, _ = QFileDialog.getOpenFileNames(parent, "Import articles", str(folder), ARTICLES)
        return tuple(Path(name) for name in names)

    def export_place(self, parent: QWidget, suggested: Path, kind: Format) -> Path | None:
        """A place for an export of this kind; the dialog asks before it overwrites."""
        name, _ = QFileDialog.getSaveFileName(
            parent, "Export the brief", str(suggested), f"{kind.name} (*{kind.ending})"
        )
        return Path(name) if name else None

    def file_to_verify(self, parent: QWidget, folder: Path) -> Path | None:
        """A file that may be an edition."""
        name, _ = QFileDialog.getOpenFileName(parent, "Verify a PDF", str(folder), EDITIONS)
        return Path(name) if name else None


def with_ending(path: Path, ending: str) -> Path:
    """The path with this ending, added where it is missing."""
    return path if path.name.lower().endswith(ending) else path.with_name(path.name + ending)


def documents_folder() -> Path:
    """Where people keep documents on this system."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(found) if found else Path.home()
    return folder if folder.is_dir() else Path.home()


def release_stem(stem: str, level: str) -> str:
    """The name of a release at a level, which never is that of the whole brief: `kursk TLP-GREEN`
    of `TLP:GREEN`."""
    kept = ("-" if letter in _FORBIDDEN or ord(letter) < 32 else letter for letter in level)
    words = re.sub("-{2,}", "-", " ".join("".join(kept).split()))
    return f"{stem} {words.strip('-. ') or 'release'}"


def file_stem(title: str) -> str:
    """A file name made of a title: no sign that a system forbids, and not too long."""
    kept = "".join(" " if letter in _FORBIDDEN or ord(letter) < 32 else letter for letter in title)
    words = " ".join(kept.split()).strip(". ")
    return words[:60].rstrip(". ") or "Briefing"
