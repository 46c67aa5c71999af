"""Making two copies of a workspace one: what each did is known by its journal, and nothing is lost."""
