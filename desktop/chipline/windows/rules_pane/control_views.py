"""The views of the controls by name, as commands call them; no more, since every window reads it."""

from __future__ import annotations

#: Name, text and icon of each.
CONTROL_VIEWS = (
    ("ask", "Ask about an export", "scale"),
    ("plane", "Chip plane", "cpu"),
    ("frontier", "Frontier", "ruler"),
    ("touched", "Who is affected", "users"),
)
#: What commands lead to besides.
SCENARIO = ("scenario", "Scenario: another threshold or date…", "sliders-horizontal")
