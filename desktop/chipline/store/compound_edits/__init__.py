"""Edits of many records or with bytes beside them; each returns an `Edit`."""
