"""Labels that show as much of a text as has room, or is asked for."""
