"""What the steps of a briefing show, as figures, and as SVG."""
