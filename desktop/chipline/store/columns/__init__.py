"""Whole columns as arrays, for tables and timelines of a million rows."""
