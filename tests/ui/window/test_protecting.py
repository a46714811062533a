"""A PDF with a password, from the window: it opens with that alone, and nobody keeps it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from briefing.project.commands import EditBrief
from tests.ui.recorder import Hands
from ui.dialogs.export_brief import ExportDialog, ExportOrder
from ui.dialogs.password_part import MISSING, ONLY_PDF, OTHER, PROTECTED
from ui.settings import REPRODUCIBLE
from ui.window import MainWindow

SECRET = "correct horse 9"


@pytest.fixture
def dialog(hands: Hands, window: MainWindow, tmp_path: Path) -> ExportDialog:
    """The dialog over a brief."""
    window.projects.make(tmp_path / "ports.brief", "Port strikes")
    window.workbench.run(EditBrief({"marking": "TLP:GREEN"}))
    hands.press("Ctrl+E", window)
    return hands.dialog(ExportDialog)


def protect(hands: Hands, first: str, again: str) -> None:
    """Ticks the box and types, all by keys; turning it on brings the keyboard to the field."""
    hands.tab_to("&Protect with a password…")
    hands.press("Space")
    assert hands.focus().accessibleName() == "Password"
    hands.type(first)
    hands.press("Tab")
    hands.type(again)
    hands.press("Return")


def test_a_protected_pdf_opens_with_its_password_alone(
    hands: Hands, dialog: ExportDialog, tmp_path: Path
) -> None:
    protect(hands, SECRET, SECRET)
    hands.wait_said(
        "Saved ports.pdf, marked TLP:GREEN and protected with a password. "
        "It is recorded as an edition."
    )
    place = tmp_path / "ports.pdf"
    for wrong in ("", "correct horse"):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(place, password=wrong)
    with pikepdf.open(place, password=SECRET) as pdf:
        assert len(pdf.pages) > 0


def test_a_password_is_kept_nowhere(
    hands: Hands, window: MainWindow, dialog: ExportDialog, tmp_path: Path, home: Path
) -> None:
    protect(hands, SECRET, SECRET)
    hands.wait_said("Saved ports.pdf")
    window.settings.keep()
    kept = [one for root in (tmp_path, home) for one in root.rglob("*") if one.is_file()]
    assert len(kept) >= 2
    assert [one for one in kept if SECRET.encode() in one.read_bytes()] == []
    assert SECRET not in repr(ExportOrder(tmp_path, password=SECRET))


def test_another_word_the_second_time_is_said_beside_its_field(
    hands: Hands, dialog: ExportDialog
) -> None:
    protect(hands, SECRET, "correct house 9")
    form, field = dialog.protection._second, dialog.protection.repeat_field
    assert form.error(field) == OTHER
    assert dialog.isVisible()
    assert not hands.window.runner.busy
    assert field.hasFocus()
    hands.type("x")
    assert form.error(field) == ""


def test_no_password_at_all_is_said_beside_its_field(hands: Hands, dialog: ExportDialog) -> None:
    protect(hands, "", "")
    assert dialog.protection._first.error(dialog.protection.password_field) == MISSING
    assert dialog.protection.password_field.hasFocus()


def test_a_password_that_readers_take_differently_is_refused_beside_its_field(
    hands: Hands, dialog: ExportDialog
) -> None:
    dialog.protection.box.setChecked(True)
    for field in (dialog.protection.password_field, dialog.protection.repeat_field):
        field.setText("ﬁne")
    hands.press("Return")
    assert "not every PDF reader" in dialog.protection.error()
    assert dialog.isVisible()


def test_a_protected_file_cannot_be_an_equal_one(
    hands: Hands, window: MainWindow, dialog: ExportDialog
) -> None:
    hands.tab_to("&Leave the time out: equal briefs are equal files")
    hands.press("Space")
    window.settings.put(REPRODUCIBLE, True)
    hands.tab_to("&Protect with a password…")
    hands.press("Space")
    assert dialog.protection.note.text() == PROTECTED
    assert not dialog.reproducible_box.isEnabled()
    assert not dialog.reproducible_box.isChecked()
    assert dialog._never_twice.isVisible()
    dialog.protection.box.setChecked(False)
    assert dialog.reproducible_box.isChecked()
    protect(hands, SECRET, SECRET)
    hands.wait_said("Saved ports.pdf")
    assert window.settings.get(REPRODUCIBLE)


def test_only_a_pdf_is_protected(hands: Hands, dialog: ExportDialog, tmp_path: Path) -> None:
    hands.tab_to("&Protect with a password…")
    hands.press("Space")
    hands.type(SECRET)
    hands.pick("Format", "Markdown text  (.md)")
    assert not dialog.protection.box.isEnabled()
    assert dialog.protection.note.text() == ONLY_PDF
    assert not dialog.protection.password_field.isVisible()
    assert dialog.reproducible_box.isEnabled()
    hands.click(dialog.export_button)
    hands.wait_said("Saved ports.md, marked TLP:GREEN. It is recorded")
    assert "Port strikes" in (tmp_path / "ports.md").read_text("utf-8")


def test_what_was_ticked_stays_when_the_format_is_another(
    hands: Hands, dialog: ExportDialog
) -> None:
    dialog.reproducible_box.setChecked(True)
    hands.pick("Format", "Word document  (.docx)")
    assert dialog.reproducible_box.isChecked()


def test_a_protected_export_that_failed_is_still_protected_when_it_is_asked_again(
    hands: Hands, dialog: ExportDialog, tmp_path: Path
) -> None:
    dialog.place_field.setText(str(tmp_path / "gone" / "out.pdf"))
    protect(hands, SECRET, SECRET)
    window = hands.window
    hands.qtbot.waitUntil(
        lambda: any(
            "does not exist" in one._form.error(one.place_field)
            for one in window.findChildren(ExportDialog)
        ),
        timeout=20_000,
    )
    again = hands.dialog(ExportDialog)
    assert again.protection.is_on()
    again.place_field.setText(str(tmp_path / "out.pdf"))
    hands.click(again.export_button)
    hands.wait_said("Saved out.pdf")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "out.pdf")
