"""Parts of lists and tables: columns' headings, rows that look alike, lists to tick."""
