"""Faults of the program: queued, told one at a time, and kept away from painting."""
