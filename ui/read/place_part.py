"""Where a statement goes: every section of the brief as a pill, pressed where it stands already."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.models.inspected import Inspected, Place
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.buttons import Pill, native_keys
from ui.widgets.flow_layout import FlowLayout


class PlacePart(InspectorPart):
    """A pill toggles; a dashed one is what the program suggests."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Goes to", parent)
        self._deeds = deeds
        self._places: tuple[Place, ...] = ()
        self._room = QWidget(self)
        self._flow = FlowLayout(self._room)
        self.pills: list[Pill] = []
        self.column.addWidget(self._room)
        self._writing = (self._room,)

    def show_places(self, seen: Inspected) -> None:
        """Shows the sections as they stand in the brief."""
        if seen.places == self._places and self.pills:
            return
        old = [place.section.id for place in self._places]
        self._places = seen.places
        if old != [place.section.id for place in seen.places] or not self.pills:
            self._make()
        for pill, place in zip(self.pills, seen.places, strict=True):
            _dress(pill, place)
        self._room.updateGeometry()

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


def _dress(pill: Pill, place: Place) -> None:
    title = place.section.title
    keys = native_keys(f"Alt+{place.number}") if place.number else ""
    pill.setText((f"+ {title}" if place.suggested else title).replace("&", "&&"))
    pill.setChecked(place.placed)
    if pill.is_suggested() != place.suggested:
        pill.set_suggested(suggested=place.suggested)
    state = "suggested" if place.suggested else "stands there" if place.placed else ""
    pill.setAccessibleName(title)
    pill.setAccessibleDescription(", ".join(part for part in (state, keys) if part))
    words = "Take it out of" if place.placed else "Send it to"
    pill.setToolTip(f"{words} {title}  {keys}".strip())
