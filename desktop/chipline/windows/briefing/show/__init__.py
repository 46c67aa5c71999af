"""A briefing before its audience: its windows, screens, keys and clock."""
