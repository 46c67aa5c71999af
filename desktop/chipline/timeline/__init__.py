"""Time scale, lanes, level of detail, scene and hit test. Pure numpy; no Qt."""
