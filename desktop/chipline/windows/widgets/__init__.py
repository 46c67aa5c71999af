"""Widgets that any pane may use. They import no pane."""
