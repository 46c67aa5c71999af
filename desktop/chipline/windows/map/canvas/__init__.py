"""The map that is painted: what of it is in view, its mouse and its keys."""
