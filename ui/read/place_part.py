"""Where a statement goes: every section of the brief as a pill, pressed where it stands already.

Sections whose paragraphs cite it are named below; the words lead there.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.models.inspected import Inspected, Place
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.buttons import ButtonKind, Pill, button, native_keys
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import QuietLabel


class PlacePart(InspectorPart):
    """A pill toggles; a dashed one is what the program suggests. `section_wanted` carries an id."""

    section_wanted = Signal(str)

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Goes to", parent)
        self._deeds = deeds
        self._places: tuple[Place, ...] = ()
        self._room = QWidget(self)
        self._flow = FlowLayout(self._room)
        self.pills: list[Pill] = []
        self.column.addWidget(self._room)
        self._cited: tuple[tuple[str, str], ...] = ()
        self.citing = QWidget(self)
        self.citing.hide()
        self._line = FlowLayout(self.citing)
        self.column.addWidget(self.citing)
        self._writing = (self._room,)

    def show_places(self, seen: Inspected) -> None:
        """Shows the sections as they stand in the brief."""
        self._show_cited(seen.cited)
        old = [place.section.id for place in self._places]
        same, self._places = seen.places == self._places and bool(self.pills), seen.places
        if old != [place.section.id for place in seen.places] or not self.pills:
            self._make()
        for pill, place in zip(self.pills, seen.places, strict=True):
            # a click presses a pill before anybody knows whether the project takes it
            pill.setChecked(place.placed)
            if not same:
                _dress(pill, place)
        if not same:
            self._room.updateGeometry()

    def _show_cited(self, cited: tuple[tuple[str, str], ...]) -> None:
        if cited == self._cited:
            return
        self._cited = cited
        self._line.clear()
        lead = _one_line("Cited in")
        self._line.addWidget(lead)
        for section_id, title in cited:
            ask = partial(self.section_wanted.emit, section_id)
            go = button(title.replace("&", "&&"), ButtonKind.LINK, on_click=ask)
            go.setToolTip(f"Go to {title}")
            self._line.addWidget(go)
            lead.setFixedHeight(go.sizeHint().height())
        self.citing.setVisible(bool(cited))
        self.citing.updateGeometry()

    def _make(self) -> None:
        self._flow.clear()
        self.pills = []
        for place in self._places:
            pill = Pill("", self._room)
            pill.clicked.connect(
                lambda _checked=False, key=place.section.id: self._deeds.toggle_section(key)
            )
            self._flow.addWidget(pill)
            self.pills.append(pill)


def _one_line(words: str) -> QuietLabel:
    label = QuietLabel(words, px=12)
    label.setWordWrap(False)
    return label


def _dress(pill: Pill, place: Place) -> None:
    title = place.section.title
    keys = native_keys(f"Alt+{place.number}") if place.number else ""
    numbered = f"{place.number} {title}" if place.number else title
    pill.setText((f"+ {numbered}" if place.suggested else numbered).replace("&", "&&"))
    if pill.is_suggested() != place.suggested:
        pill.set_suggested(suggested=place.suggested)
    state = "suggested" if place.suggested else "stands there" if place.placed else ""
    pill.setAccessibleName(title)
    pill.setAccessibleDescription(", ".join(part for part in (state, keys) if part))
    words = "Take it out of" if place.placed else "Send it to"
    pill.setToolTip(f"{words} {title}  {keys}".strip())
