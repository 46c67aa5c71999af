"""The workspace file: made, opened, migrated, locked, watched and salvaged."""
