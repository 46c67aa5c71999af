"""A briefing as one page for a browser, without a network."""
