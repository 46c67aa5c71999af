"""Briefings: what the steps of a story show, as plain values. No Qt, no database."""
