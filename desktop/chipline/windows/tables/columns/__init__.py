"""Which columns a table shows, in which order, and what sorts them."""
