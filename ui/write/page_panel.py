"""The real pages at the right, exactly as they will print, and which of them is seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from briefing.export.printed_places import PrintedPlaces
from briefing.press.orders import SetPages
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.pages import PageView, Place
from ui.widgets.pages_document import PdfPages
from ui.widgets.pages_layout import Fit

FITS = ((Fit.WIDTH, "Fit width"), (Fit.PAGE, "Whole page"))
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
ABOVE = 0.03
"""How much of the page is left to be seen above a heading."""
ROUND = 34
"""What stands around the words over the pages, in pixels."""
COMING = "Setting the pages…"


class PagePanel(QWidget):
    """While newer pages are being set the old ones stay. `page_told` says which page is seen."""

    page_told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = PageView()
        self.view.setAccessibleName("Pages as they will print")
        self.view.page_changed.connect(lambda _page, _of: self._tell())
        self.view.zoom_changed.connect(lambda _zoom: self._tell_zoom())
        self._title = SectionLabel("Pages", for_field=self.view)
        self._zoom = button("Fit width", ButtonKind.QUIET, on_click=self._open_zoom)
        self._zoom.setAccessibleName("Zoom of the pages")
        self._coming = QuietLabel(COMING)
        self._error: NoteBox | None = None
        self.shown: SetPages | None = None
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._zoom)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._coming.setContentsMargins(14, 4, 14, 4)
        self._column.addWidget(self._coming)
        self._column.addWidget(self.view, 1)
        self._coming.hide()

    def show_pages(self, pages: SetPages | None, document: PdfPages | None) -> None:
        """Shows pages at the place where the last ones were; None for no pages."""
        self._clear_error()
        self.shown = pages
        self._coming.hide()
        self.view.show_document(document)
        self._tell()
        self._tell_zoom()

    def show_coming(self) -> None:
        """Pages are being set; says so only where there are none to look at."""
        if not self.view.page_count():
            self._coming.show()

    def show_error(self, sentence: str, hint: str) -> None:
        """Says why there are no newer pages. The old ones stay."""
        self._clear_error()
        self._coming.hide()
        self._error = NoteBox(sentence, NoteKind.ERROR, hint=hint)
        self._error.setContentsMargins(14, 0, 14, 0)
        self._column.insertWidget(1, self._error)

    def show_section(self, section_id: str) -> None:
        """Brings the place where a section is printed to the top; '' is the title block."""
        place = self.place_of_section(section_id)
        if not section_id:
            self.view.show_page(1)
        elif place is not None:
            self.view.go_to(Place(place.page, place.share - ABOVE))

    @property
    def places(self) -> PrintedPlaces:
        """What stands where on the pages that are shown."""
        return self.shown.places if self.shown is not None else PrintedPlaces()

    def place_of_section(self, section_id: str) -> Place | None:
        """Where the heading of a section is printed; None where it is not."""
        spot = self.places.sections.get(section_id)
        return Place(spot.page, spot.top) if spot is not None else None

    def place_in(self, block_id: str, share: float) -> Place | None:
        """Where a share of a block's height is printed; None where the block is not."""
        spots = self.places.blocks.get(block_id, ())
        left = share * sum(spot.bottom - spot.top for spot in spots)
        for spot in spots:
            if left <= spot.bottom - spot.top or spot is spots[-1]:
                return Place(spot.page, spot.top + min(left, spot.bottom - spot.top))
            left -= spot.bottom - spot.top
        return None

    def error(self) -> str:
        """What is said to be wrong, '' for nothing."""
        return self._error.text() if self._error is not None else ""

    def page_words(self) -> str:
        """`Page 1 of 4`, '' without pages."""
        count = self.view.page_count()
        return f"Page {self.view.page()} of {count}" if count else ""

    def _tell(self) -> None:
        words = self.page_words()
        self._title.setText(words or "Pages")
        self.page_told.emit(words)

    def _tell_zoom(self) -> None:
        share = f"{round(self.view.zoom() * 100)} %"
        follows = dict(FITS).get(self.view.fit(), "")
        whole = " · ".join(filter(None, (follows, share)))
        self._zoom.setText(whole)
        if self._zoom.sizeHint().width() > self.width() - self._title.sizeHint().width() - ROUND:
            # large letters in a narrow column
            self._zoom.setText(share)
        self._zoom.setToolTip(whole)

    def _open_zoom(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fit, words in FITS:
            action = self._choice(menu, words, chosen=self.view.fit() is fit)
            action.triggered.connect(lambda _checked=False, fit=fit: self.follow(fit))
        two = self._choice(menu, "Two pages", chosen=self.view.beside() == 2)
        two.triggered.connect(self.turn_two)
        menu.addSeparator()
        for zoom in ZOOMS:
            chosen = self.view.fit() is Fit.NOTHING and abs(self.view.zoom() - zoom) < 0.01
            action = self._choice(menu, f"{round(zoom * 100)} %", chosen=chosen)
            action.triggered.connect(lambda _checked=False, zoom=zoom: self._set(zoom))
        menu.popup(self._zoom.mapToGlobal(QPoint(0, self._zoom.height())))

    def _choice(self, menu: QMenu, text: str, *, chosen: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(chosen)
        return action

    def follow(self, fit: Fit) -> None:
        """The zoom keeps to the width of the column, or to a page seen whole."""
        self.view.set_fit(fit)
        self._tell_zoom()

    def turn_two(self) -> None:
        """Shows two pages beside each other, or one again."""
        self.view.set_beside(3 - self.view.beside())
        self._tell_zoom()

    def _set(self, zoom: float) -> None:
        self.view.set_zoom(zoom)
        self._tell_zoom()

    def _clear_error(self) -> None:
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None
