"""Shows the pages of a PDF as they will print: rendered when seen, sharp at any ratio."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme import Role, current_theme
from ui.widgets.pages_document import PdfPages, Size
from ui.widgets.pages_layout import GAP, PAD, Fit, Layout, fitted
from ui.widgets.pages_sheet import SHADOW, paint_sheet

KEPT = 8
AHEAD = 0.2
"""The share of the view that is kept before a place and behind it."""
ZOOM_RANGE = (0.25, 4.0)


@dataclass(frozen=True)
class Place:
    """Where in a document the top of the view is: a page, and how far down it (0 to 1)."""

    page: int
    share: float


class PageView(QAbstractScrollArea):
    """Pages below each other, or two and two. Ctrl+wheel or +, - and 0 zoom; 0 fits the width."""

    page_changed = Signal(int, int)
    """Page and number of pages, from 1; (0, 0) without a document."""
    zoom_changed = Signal(float)
    pressed = Signal(int, QPointF)
    """A page, from 0, was clicked on, at these shares of its width and height."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 1.0
        self._fit = Fit.WIDTH
        self._beside = 1
        self._shown = (0, 0)
        self._kept: OrderedDict[Size, QImage] = OrderedDict()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    def show_pdf(self, data: bytes | None) -> None:
        """Shows the document of these bytes, as `show_document` does; None for none.

        Raises pypdfium2.PdfiumError where the bytes are no PDF; what was shown stays then.
        """
        self.show_document(PdfPages(data) if data else None)

    def show_document(self, pages: PdfPages | None) -> None:
        """Shows a document, at the place where the last one was, and closes that one."""
        place = self.place()
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._kept = OrderedDict(pages.ready if pages is not None else {})
        self._rezoom(self._zoom)
        self.go_to(place)
        self._tell_page()
        self.viewport().update()

    def seen(self) -> tuple[Size, ...]:
        """The pages that are in sight, with the size of their pictures in pixels."""
        top, view = self.verticalScrollBar().value(), self.viewport()
        return self._layout().seen(view.size(), top, view.devicePixelRatioF())

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes())

    def page(self) -> int:
        """The page in the middle of the view, from 1; 0 without a document."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        rects = self._rects()
        above = sum(rect.bottom() + GAP / 2 <= middle for rect in rects)
        return min(above + 1, len(rects))

    def place(self) -> Place:
        """The place at the top of the view."""
        top = self.verticalScrollBar().value()
        for number, rect in enumerate(self._rects()):
            if rect.bottom() > top:
                return Place(number, (top - rect.top()) / rect.height())
        return Place(0, -1.0)

    def go_to(self, place: Place) -> None:
        """Scrolls so that a place is at the top."""
        rects = self._rects()
        if rects and place.page == 0 and place.share <= 0:
            self.verticalScrollBar().setValue(0)
        elif rects:
            rect = rects[min(place.page, len(rects) - 1)]
            self.verticalScrollBar().setValue(round(rect.top() + place.share * rect.height()))

    def show_page(self, number: int) -> None:
        """Scrolls to a page, from 1."""
        rects = self._rects()
        if rects:
            rect = rects[min(max(0, number - 1), len(rects) - 1)]
            self.verticalScrollBar().setValue(round(rect.top()) - PAD)

    def words_from(self, page: int, at: QPointF) -> str:
        """What is printed from a point of a page on; '' for nothing."""
        return self._pages.words_from(page, at) if self._pages is not None else ""

    def bring_into_sight(self, place: Place) -> None:
        """Scrolls to a place unless it is seen already."""
        rects = self._rects()
        if not rects:
            return
        rect = rects[min(place.page, len(rects) - 1)]
        y = rect.top() + place.share * rect.height() - self.verticalScrollBar().value()
        high = self.viewport().height()
        if not 0 <= y <= high * (1 - AHEAD):
            self.go_to(Place(place.page, place.share - AHEAD * high / rect.height()))

    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._zoom

    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    def beside(self) -> int:
        """How many pages stand beside each other."""
        return self._beside

    def set_fit(self, fit: Fit) -> None:
        """The zoom follows the width of the view, or shows a page whole."""
        self._fit = fit
        self._rezoom(self._zoom)

    def set_beside(self, count: int) -> None:
        """One page beside the other, or each below the last."""
        place = self.place()
        self._beside = count
        self._kept.clear()
        self._rezoom(self._zoom)
        self.go_to(place)

    def set_zoom(self, zoom: float) -> None:
        """A fixed size, between a quarter and four times."""
        self._fit = Fit.NOTHING
        self._rezoom(min(ZOOM_RANGE[1], max(ZOOM_RANGE[0], zoom)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rezoom(self._zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.0015 ** event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        bars = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        found = self._layout().page_at(event.position() + bars, self.viewport().width())
        if found is not None:
            self.pressed.emit(*found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.text() or Qt.Key(event.key())
        if key in ("+", "="):
            self.set_zoom(self._zoom * 1.25)
        elif key == "-":
            self.set_zoom(self._zoom / 1.25)
        elif key == "0":
            self.set_fit(Fit.WIDTH)
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour(Role.CHROME))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = QRectF(self.viewport().rect()).translated(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        for number, rect in enumerate(self._rects()):
            if rect.adjusted(0, 0, 0, SHADOW).intersects(seen):
                self._paint_page(painter, number, rect)

    def _paint_page(self, painter: QPainter, number: int, rect: QRectF) -> None:
        paint_sheet(painter, rect)
        # pixel for pixel: drawn into a rectangle only a row higher or lower, the image would lose
        # or double a row of pixels, and a line of small letters its tops
        to_pixels = painter.deviceTransform()
        place = to_pixels.mapRect(rect)
        corner = QPointF(round(place.left()), round(place.top()))
        image = self._picture(number, QSize(round(place.width()), round(place.height())))
        image.setDevicePixelRatio(to_pixels.m11())
        painter.drawImage(to_pixels.inverted()[0].map(corner), image)

    def _picture(self, number: int, size: QSize) -> QImage:
        assert self._pages is not None
        key = (number, size.width(), size.height())
        if key not in self._kept:
            self._kept[key] = self._pages.picture(number, size)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

    def _sizes(self) -> tuple[QSizeF, ...]:
        return self._pages.sizes if self._pages is not None else ()

    def _layout(self) -> Layout:
        return Layout(self._sizes(), self._zoom, self._beside)

    def _rects(self) -> list[QRectF]:
        return self._layout().rects(self.viewport().width())

    def _rezoom(self, zoom: float) -> None:
        place = self.place()
        follows = fitted(self._sizes(), self._fit, self._beside, self.viewport().size())
        zoom = zoom if follows is None else follows
        changed = abs(zoom - self._zoom) > 0.001
        self._zoom = zoom
        self._set_bars()
        if changed:
            self._kept.clear()
            self.go_to(place)
            self.zoom_changed.emit(zoom)
        self._tell_page()
        self.viewport().update()

    def _set_bars(self) -> None:
        view = self.viewport().size()
        rects = self._rects()
        high = round(rects[-1].bottom()) + PAD if rects else 0
        # fixed while fitting, so that a scroll bar coming and going cannot change the width
        always, as_needed = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        )
        fits = self._fit is not Fit.NOTHING and rects
        self.setVerticalScrollBarPolicy(always if fits else as_needed)
        self.verticalScrollBar().setRange(0, max(0, high - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        wide = self._layout().width if rects else 0
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _tell_page(self) -> None:
        shown = (self.page(), self.page_count())
        if shown != self._shown:
            self._shown = shown
            self.page_changed.emit(*shown)
            self.setAccessibleDescription(f"Page {shown[0]} of {shown[1]}" if shown[1] else "")
        self.viewport().update()
