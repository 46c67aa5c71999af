"""Exporting a briefing: the dialog, and pages of paper."""
