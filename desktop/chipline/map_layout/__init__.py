"""The map as arithmetic: base map, projection, sites, flows and shading. No Qt, no file but its own."""
