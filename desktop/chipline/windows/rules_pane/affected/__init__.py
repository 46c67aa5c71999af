"""What falls under a restriction on the day."""
