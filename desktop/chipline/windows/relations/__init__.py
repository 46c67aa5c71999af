"""The relations pane: who stands behind whom."""
