"""The start page: ways to begin, projects opened last, the sample. It opens nothing itself."""
