"""Changes that are sent to, and received from, who has another copy of the workspace."""
