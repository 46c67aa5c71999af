"""Editors of single values, one a field type, and the factory that chooses among them."""
