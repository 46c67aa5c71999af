"""The workspace file: open, migrate, check; changes and journal; queries and search.

One writer, many readers. Start with `workspace.py`; every write goes through `Workspace.apply`.
Four modules stand at the top: the workspace, its edits, its queries and its errors; the rest is in
folders by subject. No Qt.
"""
