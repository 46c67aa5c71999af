"""Paints the map: base map, sites, flows, names, legend, on a screen or on paper."""
