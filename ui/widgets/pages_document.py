"""An open PDF for the page view: how large its pages are, pictures of them, and the letters that a
point of a page stands before. The only place of the window that uses pypdfium2.

PDFium lets one thread in at a time, whichever documents they have: a worker makes pictures here
while the window shows the last ones.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage

AROUND = 14.0
"""Points beside a letter within which a click still means it."""
AFAR = 400.0
"""Points along a line: a click in the margin means the letter that ends or begins there."""
ENOUGH = 48
"""Characters that are told from a place on."""

Size = tuple[int, int, int]
"""A page, from 0, and the width and height of its picture in pixels."""
_TURN = threading.Lock()


class PdfPages:
    """Its pages' sizes are in points. pypdfium2 is imported with the first document.

    Raises pypdfium2.PdfiumError where the bytes are no PDF.
    """

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        with _TURN:
            self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(data)
            self.sizes = tuple(
                QSizeF(*self._document.get_page_size(number))
                for number in range(len(self._document))
            )
        self.ready: dict[Size, QImage] = {}

    def make_ready(self, sizes: Iterable[Size]) -> None:
        """Makes the pictures that will be wanted first; for a worker's thread."""
        for number, width, height in sizes:
            if number < len(self.sizes):
                picture = self.picture(number, QSize(width, height))
                self.ready[number, width, height] = picture

    def picture(self, number: int, size: QSize) -> QImage:
        """Page `number` as an image of exactly `size` pixels, so that nobody need scale it."""
        with _TURN:
            return self._picture(number, size)

    def _picture(self, number: int, size: QSize) -> QImage:
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

    def words_from(self, number: int, at: QPointF) -> str:
        """What is printed on a page from a point on, given as shares of its width and height; ''
        where nothing stands on its line."""
        with _TURN:
            return self._words_from(number, at)

    def _words_from(self, number: int, at: QPointF) -> str:
        page, paper = self._document[number], self.sizes[number]
        words = page.get_textpage()
        try:
            x, y = at.x() * paper.width(), (1 - at.y()) * paper.height()
            for wide in (AROUND, AFAR):
                first = words.get_index(x, y, wide, AROUND)
                if first is not None:
                    count = min(ENOUGH, words.count_chars() - first)
                    return str(words.get_text_range(first, count))
            return ""
        finally:
            words.close()
            page.close()

    def close(self) -> None:
        """Lets the document go."""
        with _TURN:
            self._document.close()
