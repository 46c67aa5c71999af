"""Pasting rows from a spreadsheet: columns, options and a preview before anything is written."""
