"""The menus of the outline and of the evidence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.theme.icons import icon
from ui.write.brief_deeds import BriefDeeds, section_choices
from ui.write.desk import Desk
from ui.write.outline_panel import OutlinePanel
from ui.write.write_actions import WriteActions

OF_SECTION = ("rename", "section_up", "section_down", "review_section", "remove_section")


class DeskMenus:
    """Opens each menu where it was asked for; a menu lives until it is closed."""

    def __init__(
        self,
        desk: Desk,
        outline: OutlinePanel,
        deeds: BriefDeeds,
        actions: WriteActions,
        parent: QWidget,
    ) -> None:
        self._desk = desk
        self._outline = outline
        self._deeds = deeds
        self._actions = actions
        self._parent = parent

    def open_sections(self, at: QPoint) -> None:
        """The kinds of section that can be added."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, title in section_choices():
            menu.addAction(title, partial(self._deeds.add_section, kind))
        menu.popup(at)

    def open_outline(self, at: QPoint) -> None:
        """What can be done with the chosen section."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._outline.section_id():
            menu.addActions([self._actions[name] for name in OF_SECTION])
            menu.addSeparator()
        menu.addAction(self._actions["draft"])
        menu.popup(at)

    def open_evidence(self, statement_id: str, at: QPoint) -> None:
        """What can be done with a statement that is not used yet."""
        menu, place = QMenu(self._parent), self._deeds.place
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._desk.editable:
            cite = partial(self._deeds.cite, statement_id)
            menu.addAction(icon("quote"), "Place in this section", partial(place, statement_id))
            menu.addAction(icon("link"), "Cite at the caret  @", cite)
            places = menu.addMenu(icon("arrow-right"), "Place in")
            for row in self._outline.model.rows()[1:]:
                places.addAction(row.title, partial(place, statement_id, row.section_id))
        read = partial(self._desk.workbench.statement_wanted.emit, statement_id)
        menu.addAction(icon("book-open"), "Open in Read", read)
        menu.popup(at)
