"""The door between windows and store, and the threads behind it."""
