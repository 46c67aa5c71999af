"""The inspector: the record card at the right of the window.

Start with `card.py`, which puts the parts together; `card_data.py` asks the workspace everything
that a card shows in one question; `fields/field_row.py` edits in place. `card_data.py` and
`dates/date_strip_layout.py` know no Qt.
"""
