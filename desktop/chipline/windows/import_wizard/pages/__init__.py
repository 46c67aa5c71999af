"""The five pages of an import, and what they share; `import_dialog.py` above puts them together."""
