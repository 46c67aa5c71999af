"""Eras and notes below the lanes."""
