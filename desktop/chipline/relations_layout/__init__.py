"""Who stands behind whom, as arithmetic: ties between records, the chain, what is around one, ways.

Pure: no Qt, no database. Begin at `ties.py` (what stands to what) and `diagram_scene.py` (where it
is drawn).
"""
