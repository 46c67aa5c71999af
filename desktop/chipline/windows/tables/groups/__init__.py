"""Rows of a table in groups that fold, each with what its figures come to."""
