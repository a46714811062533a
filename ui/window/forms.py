"""The forms that workspaces ask for: where an article comes from, its removal, a new marking.

Workspaces know no dialogs: they ask through the workbench, and here the dialogs are opened.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from briefing.errors import BriefingError
from ui.window.frame import Frame

Told = Callable[[str], object]
_ARTICLE_GOES = (
    "Its statements go with it, and the grades, links, figures and events that rest on them."
    " Undo brings it all back."
)


class Forms(QObject):
    """One for a window; every form is shown with `open()` and blocks nothing."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame.window)
        self._frame = frame
        workbench = frame.workbench
        workbench.provenance_wanted.connect(self.ask_provenance)
        workbench.removal_wanted.connect(self.ask_removal)
        workbench.marking_wanted.connect(self.ask_marking)

    def ask_provenance(self, article_id: str) -> None:
        """Opens the form for where an article comes from."""
        from briefing.model.evidence import Article, Source
        from briefing.project.commands import EditArticle
        from briefing.project.queries.records import record
        from ui.dialogs.article_sheet import ArticleSheet
        from ui.models.markings import marking_choices
        from ui.models.outlet_change import outlet_change

        workbench = self._frame.workbench
        article = workbench.ask(record, Article, article_id)
        if article is None or self._refused():
            return

        def outlet() -> Source | None:
            credited = workbench.ask(record, Article, article_id)
            return workbench.ask(record, Source, credited.outlet_id or "") if credited else None

        sheet = ArticleSheet(article, marking_choices(workbench), self._frame.window)

        def keep(fields: dict[str, str]) -> None:
            before = outlet()
            try:
                workbench.attempt(EditArticle(article_id, fields))
            except BriefingError as error:
                sheet.refuse(f"{error.sentence} {error.hint}".strip())
            else:
                sheet.accept()
                told = outlet_change(before, outlet())
                if told:
                    self._frame.notices.say(told)

        def offer(code: str) -> None:
            sheet.marking.show_choices(marking_choices(workbench), code)

        sheet.mended.connect(keep)
        sheet.marking.add_asked.connect(lambda: self.ask_marking(offer))
        sheet.open()

    def ask_removal(self, article_id: str) -> None:
        """Asks whether an article shall go, and takes it out."""
        from briefing.model.evidence import Article
        from briefing.project.commands import RemoveArticle
        from briefing.project.queries.records import record
        from ui.dialogs.asking import AskingSheet

        workbench = self._frame.workbench
        article = workbench.ask(record, Article, article_id)
        if article is None or self._refused():
            return
        sheet = AskingSheet(
            f"Remove “{article.title}”?", _ARTICLE_GOES, "Remove the article", self._frame.window
        )
        sheet.agreed.connect(lambda: workbench.run(RemoveArticle(article_id)))
        sheet.open()

    def ask_marking(self, tell: Told) -> None:
        """Opens the form for a marking of the project's own; `tell` gets its code once it is in."""
        from briefing.model.product import Marking
        from briefing.project.commands import AddMarking
        from briefing.project.queries.records import records
        from briefing.tradecraft.markings import levels
        from ui.dialogs.marking_sheet import MarkingSheet

        if self._refused():
            return
        workbench = self._frame.workbench
        own = (marking.ladder for marking in workbench.ask(records, Marking))
        ladders = tuple(dict.fromkeys(("own", *own, *(level.ladder for level in levels()))))
        sheet = MarkingSheet(ladders, QApplication.activeModalWidget() or self._frame.window)

        def add(command: AddMarking) -> None:
            try:
                workbench.attempt(command)
            except BriefingError as error:
                sheet.refuse(f"{error.sentence} {error.hint}".strip())
            else:
                sheet.accept()
                tell(command.code)

        sheet.added.connect(add)
        sheet.open()

    def _refused(self) -> bool:
        """Whether nothing can be changed now; says so."""
        why = self._frame.workbench.why_read_only
        if why:
            self._frame.notices.fail(why)
        return bool(why)
