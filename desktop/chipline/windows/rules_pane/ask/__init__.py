"""A question, its answer, and the same question over time."""
