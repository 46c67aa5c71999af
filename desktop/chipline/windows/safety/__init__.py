"""What keeps the user's work safe, as they see it: read-only, lost and damaged files, backups."""
