"""Who stands to whom, read for `relations_layout`: the chain, ties around records, owners."""
