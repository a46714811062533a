"""Writing paragraphs with real keys: typing, citing, splitting, joining, undoing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from briefing.model.vocabulary import BlockKind, SectionKind
from tests.ui.write.conftest import WritingDesk
from ui.write.citation_chips import insert_markdown, markdown_between

SITUATION = SectionKind.SITUATION


def test_a_paragraph_with_a_citation_found_by_typing_lands_in_the_file(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press("A bird was seen. @snip")
    assert [line.id for line in desk.write.finder.found()] == [desk.ids[1]]
    desk.press(Qt.Key.Key_Return)
    desk.press(" So it goes.")
    desk.write.commit()
    assert desk.texts(section) == [f"A bird was seen.[@{desk.ids[1]}] So it goes."]


def test_escape_leaves_what_was_typed_after_the_sign(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press("write to @snip", Qt.Key.Key_Escape)
    assert not desk.write.finder.isVisible()
    desk.write.commit()
    assert desk.texts(section) == ["write to @snip"]


def test_an_address_does_not_open_the_finder(desk: WritingDesk) -> None:
    desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press("kim@barge")
    assert not desk.write.finder.isVisible()


def test_unused_statements_are_offered_first(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, f"Known.[@{desk.ids[0]}]")
    desk.write.page.writing.add_last_paragraph()
    desk.press("@")
    assert [line.id for line in desk.write.finder.found()] == [*desk.ids[1:], desk.ids[0]]


@pytest.mark.parametrize(("words", "found"), [("harbour mas", 0), ("B2", 0), ("river ferry", 1)])
def test_statements_are_found_by_source_grade_and_outlet(
    desk: WritingDesk, words: str, found: int
) -> None:
    desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press(f"@{words}")
    assert [line.id for line in desk.write.finder.found()] == [desk.ids[found]]


def test_a_pause_in_typing_saves(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press("Saved by itself")
    desk.qtbot.waitUntil(lambda: desk.texts(section) == ["Saved by itself"], timeout=5_000)


def test_enter_splits_at_the_caret_and_backspace_joins_again(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, f"One.[@{desk.ids[0]}] Two.")
    desk.edit(0).put_caret(len(f"One.[@{desk.ids[0]}]"))
    desk.press(Qt.Key.Key_Return)
    assert desk.texts(section) == [f"One.[@{desk.ids[0]}]", " Two."]
    desk.press(Qt.Key.Key_Backspace)
    assert desk.texts(section) == [f"One.[@{desk.ids[0]}] Two."]
    desk.press("!")
    desk.write.commit()
    assert desk.texts(section) == [f"One.[@{desk.ids[0]}]! Two."]


def test_backspace_in_an_empty_paragraph_takes_it_away(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Stays")
    desk.edit(0).put_caret(-1)
    desk.press(Qt.Key.Key_Return, Qt.Key.Key_Backspace, ".")
    desk.write.commit()
    assert desk.texts(section) == ["Stays."]


def test_undo_takes_typing_back_first_and_then_the_steps_of_the_project(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Kept")
    edit = desk.edit(0)
    edit.put_caret(-1)
    desk.press(" and typed")
    desk.qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.source() == "Kept"
    desk.write.commit()
    desk.qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.blocks(section) == []


def test_a_split_is_one_step_of_undo(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "One. Two.")
    desk.edit(0).put_caret(4)
    desk.press(Qt.Key.Key_Return)
    desk.bench.undo()
    assert desk.texts(section) == ["One. Two."]
    assert len(desk.write.page.column.frames) == 1
    assert desk.edit(0).source() == "One. Two."


def test_bold_puts_marks_round_the_selection_and_takes_them_away(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "strong words")
    edit = desk.edit(0)
    edit.selectAll()
    bold = next(one for one in desk.write.write_actions() if one.text() == "Bold")
    bold.trigger()
    assert edit.source() == "**strong words**"
    bold.trigger()
    assert edit.source() == "strong words"


def test_copying_and_pasting_keeps_citations(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    source = f"**Two** sank.[@{desk.ids[0]}][@{desk.ids[0]}] \U0001d518 end"
    desk.paragraph(section, source)
    desk.paragraph(section, "")
    desk.edit(0).selectAll()
    desk.edit(0).copy()
    assert QApplication.clipboard().text() == source
    desk.edit(1).paste()
    desk.write.commit()
    assert desk.texts(section) == [source, source]


def test_evidence_dropped_on_a_paragraph_is_cited_where_it_falls(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Before after")
    edit = desk.edit(0)
    edit.put_caret(6)
    at: QPoint = edit.cursorRect().center()
    desk.drop(desk.ids[2], edit.viewport(), at)
    assert desk.texts(section) == [f"Before[@{desk.ids[2]}] after"]


@pytest.mark.parametrize(
    ("words", "caret", "cited"),
    [
        ("Before after", 3, "Before{} after"),
        ("Before after", 7, "Before{} after"),
        ("Before after", 12, "Before after{}"),
        ("Some 4,000 fell.", 6, "Some 4,000{} fell."),
        ("Kim's men. All", 3, "Kim's{} men. All"),
        ("All fell. Then", 8, "All fell{}. Then"),
        ("\U0001d518 Before", 5, "\U0001d518 Before{}"),
    ],
)
def test_evidence_dropped_on_a_word_is_cited_behind_it(
    desk: WritingDesk, words: str, caret: int, cited: str
) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, words)
    edit = desk.edit(0)
    edit.put_caret(caret)
    desk.drop(desk.ids[2], edit.viewport(), edit.cursorRect().center())
    assert desk.texts(section) == [cited.format(f"[@{desk.ids[2]}]")]


def test_evidence_dropped_between_blocks_is_quoted_there(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "First")
    desk.paragraph(section, "Last")
    first = desk.write.page.column.frames[0].geometry()
    desk.drop(desk.ids[2], desk.write.page.column, QPoint(4, first.bottom() + 1))
    kinds = [(block.kind, block.statement_id) for block in desk.blocks(section)]
    assert kinds[1] == (BlockKind.STATEMENT, desk.ids[2])


def test_arrows_leave_a_paragraph_at_its_edge(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "First")
    desk.paragraph(section, "Last")
    below = desk.edit(1)
    desk.press(Qt.Key.Key_Up)
    assert desk.write.page.column.frames[0].has_keyboard()
    desk.press(Qt.Key.Key_Down)
    assert below.hasFocus()


def test_a_list_goes_on_with_enter_and_ends_with_an_empty_item(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    desk.press("1. one", Qt.Key.Key_Return, "two", Qt.Key.Key_Return, Qt.Key.Key_Return, "after")
    desk.write.commit()
    assert desk.texts(section) == ["1. one\n2. two", "after"]


_WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\u2029"))
_PIECES = st.lists(
    st.one_of(_WORDS, st.just("\n"), st.sampled_from(["[@0123456789abc]", "[@zz]", "[@", "**"]))
)


@given(_PIECES)
def test_markdown_comes_back_exactly_as_it_went_in(qapp: QApplication, pieces: list[str]) -> None:
    source = "".join(pieces).replace("\ufdd0", "").replace("\ufdd1", "")
    document = QTextDocument()
    cursor = QTextCursor(document)
    insert_markdown(cursor, source)
    assert markdown_between(document, 0, document.characterCount() - 1) == source
