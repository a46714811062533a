"""Shows the pages of a PDF as they will print, from bytes: rendered when seen, sharp at any ratio.

The only place of the window that uses pypdfium2, which is imported with the first document.
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.theme import Role, current_theme

PAD = 16
GAP = 18
SHADOW = 7
KEPT = 8
SCREEN_DPI = 96
FOUND_BY = (48, 24, 12)
"""Letters by which words are looked for on the pages."""
AHEAD = 0.2
"""The share of the view that is kept before a place and behind it."""
ZOOM_RANGE = (0.25, 4.0)


@dataclass(frozen=True)
class Place:
    """Where in a document the top of the view is: a page, and how far down it (0 to 1)."""

    page: int
    share: float


class PdfPages:
    """An open PDF: how large its pages are (points), and pictures of them."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(data)
        self.sizes = tuple(
            QSizeF(*self._document.get_page_size(number)) for number in range(len(self._document))
        )

    def picture(self, number: int, size: QSize) -> QImage:
        """Page `number` as an image of exactly `size` pixels, so that nobody need scale it."""
        page, paper = self._document[number], self.sizes[number]
        scale = max(size.width() / paper.width(), size.height() / paper.height())
        try:
            bitmap = page.render(scale=scale, rev_byteorder=True)
            # BGR of pdfium, turned: RGB; copied, since pdfium's buffer goes with the bitmap, and
            # without the row or column by which pdfium, which rounds up, may be larger
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB888,
            ).copy(QRect(QPoint(0, 0), size))
            bitmap.close()
        finally:
            page.close()
        return image

    def chapters(self) -> tuple[Place, ...]:
        """Where the bookmarks of the first level lead to, in the document's order."""
        found = []
        for entry in self._document.get_toc(max_depth=1):
            dest = entry.get_dest()
            number = dest.get_index() if dest is not None else None
            if dest is not None and number is not None:
                _, view = dest.get_view()
                high = self.sizes[number].height()
                share = (high - view[1]) / high if len(view) > 1 else 0.0
                found.append(Place(number, share))
        return tuple(found)

    def find(self, letters: str, number: int, below: float) -> float | None:
        """How far down a page (0 to 1) these letters begin, at or below a share of its height."""
        page, high = self._document[number], self.sizes[number].height()
        words = page.get_textpage()
        try:
            # line breaks, spaces and dashes are the printer's
            text = words.get_text_range()
            places = [at for at, sign in enumerate(text) if sign.isalnum()]
            printed = "".join(text[at] for at in places)
            start = printed.find(letters)
            while start >= 0:
                _left, _bottom, _right, top = words.get_charbox(places[start])
                share = (high - top) / high
                if share >= below:
                    return float(share)
                start = printed.find(letters, start + 1)
        finally:
            words.close()
            page.close()
        return None

    def close(self) -> None:
        """Lets the document go."""
        self._document.close()


class PageView(QAbstractScrollArea):
    """Pages one below the other. Ctrl+wheel or +, - and 0 zoom; 0 fits the width."""

    page_changed = Signal(int, int)
    """Page and number of pages, from 1; (0, 0) without a document."""
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 1.0
        self._fit = True
        self._shown = (0, 0)
        self._kept: OrderedDict[tuple[int, int, int], QImage] = OrderedDict()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages")
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    def show_pdf(self, data: bytes | None) -> None:
        """Shows a document, at the place where the last one was; None for none.

        Raises pypdfium2.PdfiumError where the bytes are no PDF; what was shown stays then.
        """
        pages = PdfPages(data) if data else None
        place = self.place()
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._kept.clear()
        self._measure()
        self.go_to(place)
        self._tell_page()
        self.viewport().update()

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

    def chapters(self) -> tuple[Place, ...]:
        """Where the bookmarks of the first level lead to; none without a document."""
        return self._pages.chapters() if self._pages is not None else ()

    def place_of(self, words: str, start: Place, end: Place | None = None) -> Place | None:
        """Where words are printed between two places: by all of their first letters, or by fewer
        where something else is printed amid them. None where they are not."""
        letters = "".join(sign for sign in words if sign.isalnum())
        last = end.page if end is not None else self.page_count() - 1
        for length in sorted({min(one, len(letters)) for one in FOUND_BY}, reverse=True):
            for number in range(start.page, last + 1):
                below = start.share if number == start.page else 0.0
                share = self._pages.find(letters[:length], number, below) if self._pages else None
                if share is not None:
                    return Place(number, share)
        return None

    def bring_into_sight(self, place: Place) -> None:
        """Scrolls to a place unless it is seen already."""
        rect = self._rects()[place.page]
        y = rect.top() + place.share * rect.height() - self.verticalScrollBar().value()
        high = self.viewport().height()
        if not 0 <= y <= high * (1 - AHEAD):
            self.go_to(Place(place.page, place.share - AHEAD * high / rect.height()))

    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._zoom

    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the view."""
        return self._fit

    def fit_width(self) -> None:
        """As wide as there is room, whatever the window does."""
        self._fit = True
        self._rezoom(self._zoom)

    def set_zoom(self, zoom: float) -> None:
        """A fixed size, between a quarter and four times."""
        self._fit = False
        self._rezoom(min(ZOOM_RANGE[1], max(ZOOM_RANGE[0], zoom)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rezoom(self._zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * 1.0015 ** event.angleDelta().y())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.text() or Qt.Key(event.key())
        if key in ("+", "="):
            self.set_zoom(self._zoom * 1.25)
        elif key == "-":
            self.set_zoom(self._zoom / 1.25)
        elif key == "0":
            self.fit_width()
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
        shade = current_theme().colour(Role.SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(SHADOW, 0, -1):
            shade.setAlpha(2 + SHADOW - step)
            painter.setBrush(shade)
            painter.drawRoundedRect(rect.adjusted(-step, 2 - step, step, 2 + step), step, step)
        painter.fillRect(rect, current_theme().colour(Role.PAGE))
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

    def _rects(self) -> list[QRectF]:
        scale = self._zoom * SCREEN_DPI / 72
        room = max(self.viewport().width(), self._content_width())
        rects, y = [], float(PAD)
        for size in self._sizes():
            wide, high = round(size.width() * scale), round(size.height() * scale)
            rects.append(QRectF((room - wide) // 2, y, wide, high))
            y += high + GAP
        return rects

    def _content_width(self) -> int:
        widest = max((size.width() for size in self._sizes()), default=0.0)
        return round(widest * self._zoom * SCREEN_DPI / 72) + 2 * PAD

    def _rezoom(self, zoom: float) -> None:
        place = self.place()
        widest = max((size.width() for size in self._sizes()), default=0.0)
        if self._fit and widest:
            zoom = max(0.1, (self.viewport().width() - 2 * PAD) / (widest * SCREEN_DPI / 72))
        changed = abs(zoom - self._zoom) > 0.001
        self._zoom = zoom
        self._set_bars()
        if changed:
            self._kept.clear()
            self.go_to(place)
            self.zoom_changed.emit(zoom)
        self._tell_page()
        self.viewport().update()

    def _measure(self) -> None:
        self._rezoom(self._zoom)

    def _set_bars(self) -> None:
        view = self.viewport().size()
        rects = self._rects()
        high = round(rects[-1].bottom()) + PAD if rects else 0
        # fixed while fitting, so that a scroll bar coming and going cannot change the width
        always, as_needed = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn,
            Qt.ScrollBarPolicy.ScrollBarAsNeeded,
        )
        self.setVerticalScrollBarPolicy(always if self._fit and rects else as_needed)
        self.verticalScrollBar().setRange(0, max(0, high - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, self._content_width() - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _tell_page(self) -> None:
        shown = (self.page(), self.page_count())
        if shown != self._shown:
            self._shown = shown
            self.page_changed.emit(*shown)
            self.setAccessibleDescription(f"Page {shown[0]} of {shown[1]}" if shown[1] else "")
        self.viewport().update()
