"""The article as it is read: rows in a column, chips that can be clicked, marks under words."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_values import Rows, marked
from ui.theme import apply_theme, current_theme, load_theme
from ui.widgets.grade_chip import GradeState
from ui.widgets.reading_list import ReadingList
from ui.widgets.statement_painter import GUTTER, StatementPainter, tag_font
from ui.widgets.statement_view import STATEMENT_ROLE, ArticleHead, StatementView

TEXT = "The harbour master said on 4 March that two barges had sunk at their moorings."
STATEMENT = StatementView("s1", TEXT, "B2", underlines=marked(TEXT, date="4 March"), number=1)
ROWS: list[object] = [
    ArticleHead("a1", "Two barges lost", "Coast Courier"),
    STATEMENT,
    StatementView("s2", "The ministry denied it.", number=2),
]


@pytest.fixture
def reader(qtbot: QtBot) -> ReadingList:
    """A reader of 900 by 600."""
    reader = ReadingList()
    qtbot.addWidget(reader)
    reader.setModel(Rows(STATEMENT_ROLE, ROWS, reader))
    reader.resize(900, 600)
    with qtbot.waitExposed(reader):
        reader.show()
    QApplication.processEvents()
    return reader


def column(reader: ReadingList, row: int) -> QRectF:
    """The column's part of a row."""
    rect = QRectF(reader.visualRect(reader.model().index(row, 0)))
    return reader._delegate.column(rect)


def test_a_click_on_the_chip_tells_which_statement(qtbot: QtBot, reader: ReadingList) -> None:
    chip = StatementPainter(load_theme("light")).chip_rect(STATEMENT, column(reader, 1))
    with qtbot.waitSignal(reader.chip_clicked) as told:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=chip.center().toPoint())
    assert told.args[0].row() == 1


def test_a_click_on_marked_words_tells_the_suggestion(qtbot: QtBot, reader: ReadingList) -> None:
    rect = column(reader, 1)
    painter = StatementPainter(load_theme("light"))
    start = TEXT.index("4 March")
    spots = (
        QPoint(x, y)
        for y in range(int(rect.top()), int(rect.bottom()), 4)
        for x in range(int(rect.left()), int(rect.right()), 4)
    )
    spot = next(at for at in spots if painter.underline_at(STATEMENT, rect, QPointF(at)))
    with qtbot.waitSignal(reader.underline_clicked) as told:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args[1].start == start
    found = reader.offset_at(QPointF(spot))
    assert found is not None
    assert start <= found[1] <= start + len("4 March")


def test_nothing_is_found_beside_the_words(reader: ReadingList) -> None:
    assert reader.offset_at(QPointF(2, 2)) is None


def test_a_letter_is_a_grade_and_never_jumps_to_a_row(qtbot: QtBot, reader: ReadingList) -> None:
    reader.setCurrentIndex(reader.model().index(1, 0))
    qtbot.keyClicks(reader, "The min")
    assert reader.currentIndex().row() == 1


def test_the_arrow_goes_to_the_next_statement(qtbot: QtBot, reader: ReadingList) -> None:
    reader.setCurrentIndex(reader.model().index(1, 0))
    qtbot.keyClick(reader, Qt.Key.Key_Down)
    assert reader.currentIndex().row() == 2


def test_rows_grow_when_the_window_is_narrow(reader: ReadingList) -> None:
    wide = column(reader, 1).height()
    reader.resize(380, 600)
    QApplication.processEvents()
    assert column(reader, 1).height() > wide


def test_the_column_keeps_its_measure_in_a_wide_window(reader: ReadingList) -> None:
    reader.resize(1600, 600)
    QApplication.processEvents()
    assert column(reader, 1).width() == StatementPainter(load_theme("light")).column_width()


def test_larger_text_makes_higher_rows(reader: ReadingList, qapp: QApplication) -> None:
    before = column(reader, 1).height()
    apply_theme(qapp, load_theme("light", 1.5))
    QApplication.processEvents()
    assert column(reader, 1).height() > before


def test_new_words_under_the_same_id_are_laid_out_anew(qapp: QApplication) -> None:
    painter = StatementPainter(load_theme("light"))
    short = painter.height(StatementView("s", "Short."), 600)
    assert painter.height(StatementView("s", "Long. " * 60), 600) > short


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (StatementView("s", "It sank.", "B2", number=4), "Statement 4, grade B2: It sank."),
        (StatementView("s", "It sank.", number=4), "Statement 4, not graded: It sank."),
        (
            StatementView("s", "It sank.", "B2", GradeState.SET_ASIDE, number=4),
            "Statement 4, set aside: It sank.",
        ),
    ],
)
def test_a_statement_can_be_spoken(view: StatementView, words: str) -> None:
    assert view.spoken() == words


@pytest.mark.parametrize("tag", ["judgement", "assumption", "link from"])
def test_the_word_under_a_chip_stands_in_the_gutter_whole(
    tag: str, qtbot: QtBot, qapp: QApplication
) -> None:
    theme = current_theme()
    painter = StatementPainter(theme)
    row = StatementView("1", "Two barges sank.", "B2", tag=tag)
    box = QRectF(0, 0, painter.column_width(), 60)
    room = painter.tag_room(box, painter.chip_rect(row, box), QPointF(theme.px(GUTTER), 7))
    assert QFontMetricsF(tag_font(theme)).horizontalAdvance(tag) <= room.width()


def test_the_chip_and_the_word_below_it_say_what_they_mean(qtbot: QtBot) -> None:
    row = StatementView("a", "Two barges sank.", tag="assumption", placed=True)
    assert row.margin_words() == (
        "Not graded yet: type a letter A to F, then a digit 1 to 6."
        " An assumption, not information. In the brief."
    )
    assert StatementView("a", "They sank.", grade="B2").margin_words() == "Grade B2."


def test_the_chip_explains_itself_under_the_mouse_and_the_word_below_it_is_read_easily(
    reader: ReadingList,
) -> None:
    painter = StatementPainter(current_theme())
    row = ROWS[2]
    assert isinstance(row, StatementView)
    assert "type a letter" in reader.words_at(painter.chip_rect(row, column(reader, 2)).center())
    beside = QPointF(column(reader, 2).right() - 3, column(reader, 2).center().y())
    assert reader.words_at(beside) == ""
    font = tag_font(current_theme())
    assert font.pixelSize() >= 12
    assert font.capitalization() is QFont.Capitalization.MixedCase
