"""A record and the as-of day: in words, and on a short time axis."""
