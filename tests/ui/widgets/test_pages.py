"""The pages as they will print: the place is kept while the brief changes under it."""

import pypdfium2
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_values import small_pdf
from ui.widgets.pages import PageView
from ui.widgets.pages_document import PdfPages
from ui.widgets.pages_layout import PAD, Fit


@pytest.fixture
def pages(qtbot: QtBot) -> PageView:
    """A view of 500 by 600 on a PDF of four pages."""
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.show_pdf(small_pdf(4))
    QApplication.processEvents()
    return view


def test_it_tells_which_page_is_seen(qtbot: QtBot, pages: PageView) -> None:
    assert (pages.page(), pages.page_count()) == (1, 4)
    with qtbot.waitSignal(pages.page_changed) as told:
        pages.show_page(3)
    assert told.args == [3, 4]


def test_new_bytes_leave_the_reader_at_the_same_place(pages: PageView) -> None:
    pages.show_page(3)
    before = pages.place()
    pages.show_pdf(small_pdf(6))
    assert pages.place() == before
    assert pages.page_count() == 6


def test_a_document_that_became_shorter_shows_its_end(pages: PageView) -> None:
    pages.show_page(4)
    pages.show_pdf(small_pdf(1))
    assert pages.page() == 1


def test_bytes_that_are_no_pdf_leave_what_was_shown(pages: PageView) -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        pages.show_pdf(b"not a document")
    assert pages.page_count() == 4


def test_no_document_shows_no_page(pages: PageView) -> None:
    pages.show_pdf(None)
    assert (pages.page(), pages.page_count()) == (0, 0)


def test_colours_come_out_as_they_will_print(pages: PageView) -> None:
    image = pages.viewport().grab().toImage()
    scale = pages.zoom() * 96 / 72
    left = 16 + 100 * scale
    top = 16 + (842 - 640) * scale
    colour = QColor(image.pixel(round(left), round(top)))
    assert colour.red() > 150
    assert colour.blue() < 60


def test_keys_zoom_and_zero_fits_the_width_again(qtbot: QtBot, pages: PageView) -> None:
    fitted = pages.zoom()
    qtbot.keyClicks(pages, "+")
    assert pages.zoom() == pytest.approx(fitted * 1.25)
    assert pages.fit() is Fit.NOTHING
    qtbot.keyClicks(pages, "0")
    assert pages.zoom() == pytest.approx(fitted)


def test_end_goes_to_the_last_page(qtbot: QtBot, pages: PageView) -> None:
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.page() == 4


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("width", [487, 488, 489, 490, 491])
def test_every_row_of_pixels_of_a_page_reaches_the_screen(
    pages: PageView, width: int, ratio: float
) -> None:
    pages.resize(width, 1200)
    QApplication.processEvents()
    screen = pages.viewport().size()
    shown = QImage(screen * ratio, QImage.Format.Format_RGB32)
    shown.setDevicePixelRatio(ratio)
    pages.viewport().render(shown)
    shown.setDevicePixelRatio(1)
    wide = screen.width() - 2 * PAD
    paper = QSize(round(wide * ratio), round(round(842 * wide / 595) * ratio))
    place = QRect(QPoint(round(PAD * ratio), round(PAD * ratio)), paper)
    drawn = PdfPages(small_pdf(4)).picture(0, paper)
    assert drawn.size() == paper
    assert shown.copy(place) == drawn.convertToFormat(QImage.Format.Format_RGB32)
