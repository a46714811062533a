"""The vocabularies of the trade as data: grades, likelihood, markings, and what they are called.

The values stand in TOML files in `data/`, each with the document it is from.
"""
