"""The words of the draft, wherever it is offered; what it does is the window's, for all of them."""

from __future__ import annotations

from ui.widgets.key_actions import KeyDeed

DRAFT = KeyDeed(
    "draft",
    "Draft from suggestions",
    (),
    "list",
    "Lay the suggestions out as a first version, marked as not reviewed.",
    everywhere=True,
    why_no_keys="A large step that should be chosen with care; Undo takes it back.",
)
