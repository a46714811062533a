"""Light and dark, and the size of everything: chosen at once, and remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.actions import Actions
from ui.settings import TEXT_SIZE, THEME, Settings
from ui.theme import Scheme, ThemeSwitch

SIZES = (0.85, 0.92, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0)


class Look:
    """Binds the actions of the look to the theme switch."""

    def __init__(
        self,
        switch: ThemeSwitch,
        settings: Settings,
        actions: Actions,
        tell: Callable[[str], object],
    ) -> None:
        self._tell = tell
        self._switch = switch
        self._settings = settings
        self._actions = actions
        for scheme in Scheme:
            actions.bind(scheme.value, partial(self.choose, scheme))
        actions.bind("larger", lambda: self._step(1))
        actions.bind("smaller", lambda: self._step(-1))
        actions.bind("as_drawn", lambda: self._resize(1.0))
        self._show()

    def choose(self, scheme: Scheme) -> None:
        """Light, dark, or as the system is."""
        self._switch.choose(scheme)
        self._settings.put(THEME, scheme.value)
        self._show()

    def _step(self, step: int) -> None:
        nearest = min(SIZES, key=lambda size: abs(size - self._switch.scale))
        place = SIZES.index(nearest) + step
        self._resize(SIZES[min(max(0, place), len(SIZES) - 1)])

    def _resize(self, scale: float) -> None:
        self._switch.set_scale(scale)
        self._settings.put(TEXT_SIZE, scale)
        self._tell(size_words(scale))

    def _show(self) -> None:
        for scheme in Scheme:
            self._actions[scheme.value].setChecked(scheme is self._switch.scheme)


def size_words(scale: float) -> str:
    """`Text size 110 %`, and whether that is an end of the scale."""
    remarks = {SIZES[0]: ", the smallest", 1.0: ", as drawn", SIZES[-1]: ", the largest"}
    return f"Text size {round(scale * 100)} %{remarks.get(scale, '')}"


def scheme_of(settings: Settings) -> Scheme:
    """The stored scheme; the system's where what is stored is none."""
    stored = settings.get(THEME)
    return Scheme(stored) if stored in set(Scheme) else Scheme.SYSTEM
