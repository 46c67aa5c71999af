"""The vocabulary of Chipline: what a record is, and nothing about where it is kept.

Start with `kinds.py` (every kind and its fields), then `fields.py` (how a field is declared once),
`notation/` (how values are written: fuzzy dates, figures, units), `changes.py` (the only way in which
anything is ever written) and `query.py` (filters). No I/O here, no Qt, no database session.

One word per idea: a *record* is one firm, chip, ...; a *kind* is its class; a *field* is one declared
property; a *value* is what stands in a field; a *change* is one record's before and after; a
*change set* is one labelled step of the user; a *filter* narrows what is shown; an *edit* builds a
change set from current values.
"""
