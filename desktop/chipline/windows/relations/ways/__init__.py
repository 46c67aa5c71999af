"""Ways between two records, or from one to a finding: asked for, found, shown as cards."""
