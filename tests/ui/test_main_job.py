"""The whole main job in the window, with real keys and clicks on the sample's article.

A new briefing, an import, grades, places, a figure, an actor and a question, a draft around them, a
paragraph that cites, and a PDF that a second, independent reader opens.
"""

from __future__ import annotations

import re
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from briefing.model.evidence import Statement
from briefing.model.picture import Actor, Estimate, Question
from briefing.model.product import Edition
from briefing.model.vocabulary import Category
from briefing.project.queries.examined import Examined, examined_statements
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.export_brief import ExportDialog
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.new_project import NewProjectDialog
from ui.read import ReadWorkspace
from ui.weigh import WeighWorkspace
from ui.weigh.statement_finder import StatementFinder
from ui.window import MainWindow
from ui.write import WriteWorkspace

TITLE = "Two prisoners in Kursk"


def test_an_analyst_goes_from_an_article_to_a_pdf_without_the_command_line(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, repository: Path, tmp_path: Path
) -> None:
    chooser.chosen = (repository / "assets" / "sample" / "article.txt",)
    begin(hands, tmp_path / "kursk.brief")
    grade(hands)
    weigh(hands)
    draft(hands)
    write(hands)
    place = tmp_path / "kursk.pdf"
    export(hands, place)
    check(window, place)


def begin(hands: Hands, path: Path) -> None:
    """A new briefing in a file, and its first article."""
    hands.window.start.focus_first()
    hands.press("Return")
    dialog = hands.dialog(NewProjectDialog)
    hands.qtbot.keyClicks(dialog.title_field, TITLE)
    dialog.place_field.setFocus()
    dialog.place_field.selectAll()
    hands.qtbot.keyClicks(dialog.place_field, str(path))
    hands.qtbot.keyClick(dialog.place_field, Qt.Key.Key_Return)
    preview = hands.dialog(ImportPreview)
    assert preview.page(0).fields["outlet"].text() == "The Daily Courier"
    hands.click(preview.import_button)
    hands.wait_said("1 article imported")


def grade(hands: Hands) -> None:
    """Types grades, accepts who says so, gives a place, sets one aside, takes one grade back."""
    read = hands.window.places.workspace("read").page
    assert isinstance(read, ReadWorkspace)
    assert hands.focus() is read.view
    hands.type("B2")
    hands.press("Return")
    number = 1 + [one.title for one in hands.window.workbench.ask(sections)].index("Situation")
    hands.press(f"Alt+{number}")
    first = stored(hands.window, read.view.chosen())
    assert first.grade.code == "B2"
    assert len(first.sections) == 1
    hands.press("Down")
    hands.type("C3")
    assert stored(hands.window, read.view.chosen()).grade.code == "C3"
    hands.press("Ctrl+Z")
    assert stored(hands.window, read.view.chosen()).grade.credibility == ""
    hands.press("Ctrl+Shift+Z")
    assert stored(hands.window, read.view.chosen()).grade.code == "C3"
    hands.press("End")
    hands.press("X")
    hands.type("no news in it")
    hands.press("Return")
    assert stored(hands.window, read.view.chosen()).statement.set_aside == "no news in it"


def weigh(hands: Hands) -> None:
    """A row in each of three tables; those of the program come after them."""
    hands.press("Ctrl+2")
    hands.press("Insert")
    hands.type_in("Population", "The two prisoners")
    hands.pick("Category", "wounded")
    hands.type_in("Number", "2")
    hands.press("Return")
    (estimate,) = hands.window.workbench.ask(records, Estimate)
    assert (estimate.population, estimate.best) == ("The two prisoners", 2)
    assert estimate.category is Category.WOUNDED
    rest_on(hands, "dressing around the jaw")
    hands.press("Ctrl+Down")
    hands.press("Insert")
    hands.type_in("Name", "Marta Lindqvist")
    hands.type_in("Role", "wrote the article")
    hands.press("Return")
    assert [one.name for one in hands.window.workbench.ask(records, Actor)] == ["Marta Lindqvist"]
    for _ in range(2):
        hands.press("Ctrl+Down")
    hands.press("Insert")
    hands.type_in("Question", "Which hospital are they in?")
    hands.press("Return")
    (question,) = hands.window.workbench.ask(records, Question)
    assert (question.text, question.reviewed) == ("Which hospital are they in?", True)


def rest_on(hands: Hands, words: str) -> None:
    """Ties the row that has the cursor to the statement with these words."""
    hands.tab_to("Choose a statement…")
    hands.press("Space")
    hands.dialog(StatementFinder)
    hands.type(words)
    hands.press("Return")
    (estimate,) = hands.window.workbench.ask(records, Estimate)
    (hit,) = [one for one in statements(hands.window) if words in one.text]
    assert estimate.statement_id == hit.id


def draft(hands: Hands) -> None:
    """Has the program add what it suggests, by search-and-commands: around what was typed, and in
    sight where the analyst is."""
    page = hands.window.places.workspace("weigh").page
    assert isinstance(page, WeighWorkspace)
    mine = page.place()
    hands.press("Ctrl+K")
    hands.type("draft")
    hands.press("Return")
    assert hands.window.workbench.undo_label == "Draft from suggestions"
    assert re.search(r"\d+ quotations, .* laid out; none is reviewed yet", hands.said())
    assert hands.window.places.key == "weigh"
    assert page.table_view().model().rowCount() > 1
    assert page.place() == mine
    assert hands.focus() is page.table_view()


def write(hands: Hands) -> None:
    """A paragraph of one's own that cites the statement about the sniper."""
    hands.press("Ctrl+K")
    hands.type("situation")
    entries = hands.window.palette_box.entries()
    row = next(row for row, one in enumerate(entries) if one.title == "Situation")
    for _ in range(row):
        hands.press("Down")
    hands.press("Return")
    desk = hands.window.places.workspace("write").page
    assert isinstance(desk, WriteWorkspace)
    hands.press("Ctrl+Return", desk)
    hands.type("One of the two says he was a sniper @sniper")
    hands.press("Return")
    hands.type(". Nobody else has heard him say so")
    desk.commit()
    (hit,) = [one for one in statements(hands.window) if "sniper" in one.text]
    assert hands.window.workbench.ask(cited_by_paragraphs) == {hit.id}


def export(hands: Hands, place: Path) -> None:
    """To a place that is typed."""
    hands.press("Ctrl+E", hands.window)
    dialog = hands.dialog(ExportDialog)
    dialog.place_field.setFocus()
    dialog.place_field.selectAll()
    hands.qtbot.keyClicks(dialog.place_field, str(place))
    hands.qtbot.keyClick(dialog.place_field, Qt.Key.Key_Return)
    hands.wait_said("Saved kursk.pdf")


def check(window: MainWindow, place: Path) -> None:
    """The PDF holds the title, the sections filled from the text, and what was decided."""
    reader = PdfReader(place)
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert TITLE in text
    parts = in_sections(text)
    assert "Ukrainian troops seized the pair on January 9" in parts["Situation"]
    assert all(name in parts["Actors"] for name in ("Volodymyr Zelenskiy", "John Kirby", "NIS"))
    assert "Marta Lindqvist" in parts["Actors"]
    assert "Which hospital are they in?" in parts["Open questions"]
    typed = re.search(r"The two prisoners wounded 2 .*?graded(\d+)", parts["Casualty estimates"])
    assert typed
    assert f"a dressing around the jaw.”{typed[1]} " in parts["Situation"]
    assert "Should “December 23, 2022” read 23 December 2024?" in parts["Open questions"]
    # Each figure leads to the source that claims it.
    for claimant, figure in (
        ("Volodymyr Zelenskiy", "more than 3,000"),
        ("John Kirby", "about 1,000"),
    ):
        row = re.search(
            rf"{claimant} .{{0,60}}?{figure} .{{0,160}}?graded(\d+)", parts["Casualty estimates"]
        )
        assert row, figure
        assert re.search(rf" {row[1]} .{{0,400}}?The Daily Courier ← {claimant}", parts["Sources"])
    assert "One of the two says he was a sniper" in text
    assert "Nobody else has heard him say so" in text
    assert "3,000" in text
    assert "National Intelligence Service" in text
    assert "B2" in text
    assert "no news in it" not in text
    assert any("/Annots" in page for page in reader.pages)
    (edition,) = window.workbench.ask(records, Edition)
    assert edition.file_name == "kursk.pdf"


def in_sections(text: str) -> dict[str, str]:
    """The text of each section of the PDF by its heading."""
    headings = ("Situation", "Actors", "Casualty estimates", "Open questions", "Sources")
    ends = [text.index(f" {heading} ") for heading in headings[:-1]]
    ends += [text.rindex(" Sources "), len(text)]
    assert ends == sorted(ends)
    return {heading: text[ends[n] : ends[n + 1]] for n, heading in enumerate(headings)}


def statements(window: MainWindow) -> tuple[Statement, ...]:
    return window.workbench.ask(records, Statement)


def stored(window: MainWindow, statement_id: str) -> Examined:
    """What the file says of a statement."""
    bench = window.workbench
    return bench.ask(examined_statements, [statement_id], bench.analyst)[statement_id]


def cited_by_paragraphs(db: object) -> set[str]:
    """The statements that paragraphs cite."""
    from briefing.model.citations import cited
    from briefing.project.queries.overview import section_contents

    contents = section_contents(db)  # type: ignore[arg-type]
    return {one for part in contents for block in part.blocks for one in cited(block.text)}
