"""The table pane: every record of a kind, a row each.

Start with `pane.py`. `rows.py` holds the rows that are seen and no others; `source.py` is the only
place that asks the session for rows; `filtering.py`, `ordering.py` and `copying.py` are pure.
"""
