"""A briefing as slides that PowerPoint opens and edits; `python-pptx` is read in when one is written."""
