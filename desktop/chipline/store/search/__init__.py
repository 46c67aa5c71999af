"""Full-text search, filters as SQL, and records by the names that people write."""
