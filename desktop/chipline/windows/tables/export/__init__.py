"""Writing the rows of a table into a file."""
