"""Whose work it is where nobody says so. Nothing else in the program may ask for the login name."""

from __future__ import annotations

import getpass


def login_name() -> str:
    """The name the system knows the user by; "analyst" where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # A user without a name, as in some containers: the work still has to be somebody's.
        return "analyst"
