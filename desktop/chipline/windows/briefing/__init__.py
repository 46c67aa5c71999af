"""Briefings: the pane where steps are put in order, and the stage on which they are shown."""
