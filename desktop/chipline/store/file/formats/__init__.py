"""The tables of a workspace, and the steps from one format to the next."""
