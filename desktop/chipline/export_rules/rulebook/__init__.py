"""The rules as values, and how they are read from `resources/rules/`."""
