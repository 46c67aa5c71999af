"""Time scale, lanes, level of detail, scene and hit test. Pure numpy; no Qt.

Start at `scene.py`: a `Scene` is everything that is to be seen, as arrays of pixels. It is made of
`scenery.events` (what happened, one array a column), `lanes/` (where it stands, and in which row),
`layout.py` (how a lane shows at this zoom) and `scale.py` (days and pixels). May import
`chipline.scenery` and `chipline.records`, nothing else of ours.
"""
