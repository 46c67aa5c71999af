"""Two to four records side by side, and merging them."""
