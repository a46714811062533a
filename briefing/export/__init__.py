"""The printers: each takes the report tree and writes one kind of file. None writes a project."""
