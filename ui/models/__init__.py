"""Qt models: what lists and trees of the window show, asked of the workbench. They run no command."""
