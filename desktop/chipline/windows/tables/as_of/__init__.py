"""How a table follows the as-of day."""
