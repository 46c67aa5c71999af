"""Lines above the panes that are said once."""
