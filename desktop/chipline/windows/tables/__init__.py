"""The table pane: every record of a kind, a row each.

Start with `pane.py`. `row_model.py` holds the rows that are seen and no others; `row_loader.py` is
the only place that asks the session for rows; `filters/filter_model.py` and
`columns/sort_order.py` are pure.
"""
