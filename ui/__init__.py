"""The window: shows what briefing knows. It holds no SQL and no file format."""
