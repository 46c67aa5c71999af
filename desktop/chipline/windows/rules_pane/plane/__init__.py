"""Performance density against TPP, with the regions of a day."""
