"""How a scene becomes strokes: bars, markers, links, lane headers and the legend."""
