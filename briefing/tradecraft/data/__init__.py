"""Data files of the trade; the modules beside this folder read them."""
