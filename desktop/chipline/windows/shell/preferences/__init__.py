"""The preferences: what the user wants to be otherwise, by pages."""
