"""The table of actions: each has words, keys or a reason for none, icon, help, and a deed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from ui.actions import ACTIONS, CHECKABLE, ActionSpec
from ui.theme.icons import icon_names
from ui.window import MainWindow

EACH = pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)


@EACH
def test_an_action_says_what_it_is_and_has_keys_or_a_reason_for_none(spec: ActionSpec) -> None:
    assert spec.text
    assert spec.icon in icon_names()
    assert spec.help.endswith(".")
    assert len(spec.help) <= 80
    assert bool(spec.keys) != bool(spec.why_no_keys)
    assert all(QKeySequence(keys).toString() for keys in spec.keys)


def test_no_two_actions_have_the_same_id_or_keys() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
    keys = [one for spec in ACTIONS for one in spec.keys]
    assert len(set(keys)) == len(keys)


def test_what_can_be_checked_is_in_the_table() -> None:
    assert set(CHECKABLE) <= {spec.id for spec in ACTIONS}


@EACH
def test_an_action_of_the_window_is_bound_to_a_deed(window: MainWindow, spec: ActionSpec) -> None:
    action = window.actions_by_id[spec.id]
    assert action.receivers("2triggered(bool)") >= 1
    assert action.toolTip() == spec.help
    assert [one.toString() for one in action.shortcuts()] == [
        QKeySequence(one).toString() for one in spec.keys
    ]


def test_no_key_of_a_workspace_takes_a_key_of_the_window() -> None:
    from ui.read.library_keys import OF_ARTICLES, OF_SOURCES
    from ui.read.reader_actions import READER_KEYS
    from ui.weigh.weigh_actions import WEIGH_KEYS
    from ui.write.write_actions import WRITE_KEYS

    window = {QKeySequence(one).toString() for spec in ACTIONS for one in spec.keys}
    tables = (*READER_KEYS, *OF_ARTICLES, *OF_SOURCES, *WEIGH_KEYS, *WRITE_KEYS)
    inside = {one for key in tables for one in key.keys}
    assert all(key.keys or key.why_no_keys for key in tables)
    assert {QKeySequence(one).toString() for one in inside} & window == set()
