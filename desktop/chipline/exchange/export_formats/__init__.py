"""Files that records are written to: one module a family of formats; `formats.py` lists them all."""
