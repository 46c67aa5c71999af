"""Columns of a stage read as fields: proved by the whole column, or asked once; begins at `column_reader.py`."""
