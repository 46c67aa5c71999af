"""The inspector: the record card at the right of the window.

Start with `card.py`, which puts the parts together; `gather.py` asks the workspace everything that a
card shows in one question; `rows.py` and `editors.py` edit in place. `when.py` and `gather.py` know
no Qt.
"""
