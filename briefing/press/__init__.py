"""The press: the pages of a brief are set in a process apart, while the analyst goes on typing.

Setting pages is plain computing, and a thread of the window's own process would take its turn from
every keystroke. `Press` has a child do it; `orders.set_pages` does the same work right here. It
knows no database and opens no socket.
"""

from briefing.press.press import HERE, Press, Setter

__all__ = ["HERE", "Press", "Setter"]
