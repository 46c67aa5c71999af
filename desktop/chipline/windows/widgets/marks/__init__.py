"""Small painted marks: statuses, and what sources say."""
