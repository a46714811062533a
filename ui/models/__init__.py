"""What lists and trees of the window show, asked of the workbench. Models run no command."""
