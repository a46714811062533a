"""Settings: declared once, kept over a restart, and never a reason not to start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from briefing.analyst import login_name
from ui.settings import ANALYST, RECENT, SETTINGS, TEXT_SIZE, THEME, Setting, Settings
from ui.theme import Scheme
from ui.window.look import scheme_of

EACH = pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)


@EACH
def test_a_setting_is_declared_with_a_sentence_and_a_default_of_its_type(
    setting: Setting[object],
) -> None:
    assert setting.sentence.endswith(".")
    assert type(setting.default) is setting.kind


def test_no_two_settings_have_one_name() -> None:
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_what_was_set_is_there_after_a_restart() -> None:
    first = Settings()
    first.put(TEXT_SIZE, 1.2)
    first.put(RECENT, [{"path": "ü.brief", "title": "Ä"}])
    first.keep()
    second = Settings()
    assert second.get(TEXT_SIZE) == 1.2
    assert second.get(RECENT) == [{"path": "ü.brief", "title": "Ä"}]


@pytest.mark.parametrize("spoilt", ["{", '"far too large"', "[1]", "", "true"])
def test_a_spoilt_setting_is_its_default(spoilt: str) -> None:
    store = QSettings(
        QSettings.defaultFormat(), QSettings.Scope.UserScope, "Sourceline", "Sourceline"
    )
    store.setValue("text_size", spoilt)
    store.sync()
    assert Settings().get(TEXT_SIZE) == 1.0


def test_an_unknown_theme_is_the_systems() -> None:
    settings = Settings()
    settings.put(THEME, "mauve")
    assert scheme_of(settings) is Scheme.SYSTEM


def test_the_analyst_is_the_login_name_until_another_is_given() -> None:
    settings = Settings()
    assert settings.analyst == login_name()
    settings.put(ANALYST, "  B. Okafor ")
    assert settings.analyst == "B. Okafor"


def test_only_a_real_change_is_told(qtbot) -> None:  # type: ignore[no-untyped-def]
    settings = Settings()
    with qtbot.waitSignal(settings.changed) as told:
        settings.put(THEME, "dark")
    assert told.args == ["theme"]
    with qtbot.assertNotEmitted(settings.changed):
        settings.put(THEME, "dark")
