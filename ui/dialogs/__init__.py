"""Dialogs and the drawer's panels: each asks one thing, or shows one list, and tells the window."""
