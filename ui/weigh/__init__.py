"""Weigh: what the statements add up to, as tables: figures, actors, events, questions, links."""

from ui.weigh.workspace import WeighWorkspace

__all__ = ["WeighWorkspace"]
