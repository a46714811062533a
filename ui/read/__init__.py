"""The READ workspace: an article set to be read, graded from the keyboard, with its inspector."""

from ui.read.workspace import ReadWorkspace

__all__ = ["ReadWorkspace"]
