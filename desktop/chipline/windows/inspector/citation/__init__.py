"""What sources say about a record, and the form that adds a citation."""
