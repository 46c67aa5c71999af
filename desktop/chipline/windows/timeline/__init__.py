"""The timeline pane: it asks, lets `chipline.timeline_layout` compute the scene, and paints it.

Start at `pane.py`; `canvas.py` is the painted item with its mouse and keys, `painting.py` paints a
scene on any painter (screen, PNG, SVG, PDF), `overview.py` the strip of everything below it.
"""
