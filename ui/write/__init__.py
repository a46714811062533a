"""The writing desk: outline and evidence, the section being written, the pages as they print."""

from ui.write.workspace import WriteWorkspace

__all__ = ["WriteWorkspace"]
