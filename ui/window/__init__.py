"""The window: one frame round the start page and the workspaces, and what all of them share."""

from ui.window.main_window import MainWindow

__all__ = ["MainWindow"]
