"""Which version this is, what it promises, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from briefing import __version__
from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind
from ui.widgets.labels import QuietLabel

_WORDS = """
Nothing leaves this machine: the program opens no connection. Every step is on the disk at once, \
and each can be undone, also after a restart.

What the program suggests is a suggestion until you decide.

Stands on Qt, SQLite, sqlite-utils, reportlab, pikepdf, PDFium, trafilatura, python-docx and \
Python-Markdown. Fonts: Noto, Droid and Nanum. Icons: Lucide. Licence: MIT; the licences of the \
fonts and icons lie beside them.
"""


class AboutDialog(Sheet):
    """Says it in a few lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Sourceline", f"Version {__version__}", parent, 460)
        for words in _WORDS.strip().split("\n\n"):
            self.body.addWidget(QuietLabel(words, px=13))
        self.body.addStretch(1)
        self.add_button("Close", self.accept, ButtonKind.PRIMARY).setFocus()
