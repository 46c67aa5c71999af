"""The findings of the consistency check, and repairing them."""
