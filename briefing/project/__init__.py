"""The project file: its schema, its one door, its journal, and the questions it answers.

Everything SQL stands in this room. Nothing changes a row except through `Document.run`.
"""
