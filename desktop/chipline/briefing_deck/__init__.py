"""A briefing as slides, read from a workspace: what each step shows, as values that writers take."""
