"""Search over everything and the command palette."""
