"""Makes one neutral tree out of a brief, for every exporter and for the screen."""
