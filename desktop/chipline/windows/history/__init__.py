"""The pane of all changes: who changed what when, taking one back, and looking at how it was then."""
