"""Importing a table: five pages from the file to the preview; nothing is written before the last button.

`import_dialog.py` is the window, `import_draft.py` what was chosen so far; each page is a module.
"""
