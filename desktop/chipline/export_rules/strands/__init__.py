"""The strands of an answer: list, exceptions, review, letters, parties, end use."""
