"""The help, the list of keys, and what the program is made of."""
