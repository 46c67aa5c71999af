"""The shared filters as a table shows and changes them: chips, the filter box, saved views."""
