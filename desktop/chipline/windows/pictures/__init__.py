"""Painting that every picture pane shares. Imports no pane."""
