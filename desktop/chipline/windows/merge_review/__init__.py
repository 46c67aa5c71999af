"""Looking through what another copy of the workspace brings, and deciding where both changed the same."""
