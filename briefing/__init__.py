"""Everything Sourceline knows: reading, grading, weighing, writing out. No Qt in here."""

__version__ = "0.1.0"
