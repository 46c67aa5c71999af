"""Changing one field of many records, with a preview of each."""
