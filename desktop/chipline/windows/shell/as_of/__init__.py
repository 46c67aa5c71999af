"""The strip at the bottom with the as-of day: its box, its modes, its player, and all years as its slider."""
