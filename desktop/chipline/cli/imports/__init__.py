"""`chipline import`, which begins in `import_command.py`, and the process that reads files for it."""
