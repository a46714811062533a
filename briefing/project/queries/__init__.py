"""Questions a project answers: plain functions of the database, for `Document.ask`."""
