"""Which events stand in which lane, and in which row of it."""
