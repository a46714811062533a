"""Small widgets of the window, free of any document: they show values and tell what was done."""
