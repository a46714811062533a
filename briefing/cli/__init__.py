"""The command line: a contract that scripts and tests rely on. No screen and no Qt.

Exit status 0; 1 when the work failed, with one clear line on stderr; 2 for bad usage.
"""
