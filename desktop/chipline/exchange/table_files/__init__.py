"""Files with tables, whatever their format, read into a stage: begins at `read_file.py`.

It runs in a process of its own (`staging.py`), so that no file can stall or kill the window.
"""
