"""One cell of a table: what stands in it, how it is painted, how it is edited."""
