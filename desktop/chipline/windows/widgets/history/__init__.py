"""What the journal says about one field or record, wherever it is shown."""
