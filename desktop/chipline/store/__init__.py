"""The workspace file: open, migrate, check; changes and journal; reads and search.

One writer, many readers. Start with `workspace.py`; every write goes through `Workspace.apply`.
What is SQLite's own (pragmas, FTS5, backup) stands in `sqlite.py` and `searching.py`. No Qt.
"""
