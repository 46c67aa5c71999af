"""The rules seen as a whole: chip plane, frontier, sales to China, and what a restriction affects."""
