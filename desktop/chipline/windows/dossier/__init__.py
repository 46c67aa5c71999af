"""The dossier pane: what is known of one country or firm as of the day, on one page."""
