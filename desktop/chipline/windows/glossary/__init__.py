"""The words of the field: what they mean, by which source, and the hover that says so."""
