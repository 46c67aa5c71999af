"""The views of the relations by name, as commands call them; no more, since every window reads it."""

from __future__ import annotations

from chipline.records.message import N_

CHAIN, AROUND, WAYS = VIEWS = ("chain", "around", "ways")
#: Name, text and icon of each.
RELATION_VIEWS = (
    (CHAIN, N_("Chain of owners, operators and tenants"), "waypoints"),
    (AROUND, N_("Around the selected record"), "waypoints"),
    (WAYS, N_("Ways between two records"), "route"),
)
