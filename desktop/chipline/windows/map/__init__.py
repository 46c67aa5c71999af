"""The map pane: where compute stands, what moved there, and what the rules say of each country."""
