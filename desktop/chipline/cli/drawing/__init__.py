"""How each pane is drawn into a file as the command line orders it; `render.py` above asks."""
