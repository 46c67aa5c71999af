"""Rows of a stage become sourced records: compared first, then written as one step with their evidence.

`import_plan.py` compares a stage with the workspace, row by row, and keeps what it found in a SQLite file
of its own; `import_edit.py` writes just that. What is asked for stands in `import_task.py`.
"""
