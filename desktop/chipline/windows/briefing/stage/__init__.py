"""The stage: one step as its audience sees it, and what it is made of."""
