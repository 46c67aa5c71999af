"""The copy of a source that is kept in the workspace."""
