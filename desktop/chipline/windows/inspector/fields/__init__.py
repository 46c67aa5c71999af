"""One row a field: its value, its editor, and what is said below it."""
