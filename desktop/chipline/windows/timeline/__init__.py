"""The timeline pane: it asks, lets `chipline.timeline_layout` compute the scene, and paints it.

Start at `pane.py`; `canvas/` is the painted widget with its mouse and keys, `paint/` paints a scene
on any painter (screen, PNG, SVG, PDF), `overview.py` the strip of everything below it.
"""
