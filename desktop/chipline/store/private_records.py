"""What is not for others: records tagged “private”, what hangs on them, and fields for one's own use."""

from __future__ import annotations

import re

from sqlalchemy import select

from chipline.records.record import KINDS
from chipline.store.queries import Queries

#: What only serves whoever keeps the workspace: how its panes look, and what speakers say.
PRIVATE_KINDS = ("view", "briefing", "step")
#: Fields that hold what was written for oneself, or tell of kept copies.
PRIVATE_FIELDS = ("notes", "copy_name", "copy_size", "copy_hash", "copy_kept")
_PRIVATE = re.compile(r"private(:.*)?", re.IGNORECASE | re.DOTALL)


def is_private(tags: list[str] | None) -> bool:
    """Tell whether a record is tagged “private” or “private:” with more behind it."""
    return any(_PRIVATE.fullmatch(tag.strip()) for tag in tags or ())


def private_records(queries: Queries) -> frozenset[str]:
    """Return the ids of private records, and of those that can't be without one of them."""
    found: set[str] = set()
    for kind in KINDS.values():
        columns = kind.table.c.id, kind.table.c.tags
        rows = queries.connection.execute(select(*columns).where(kind.table.c.tags.is_not(None)))
        found |= {row.id for row in rows if is_private(row.tags)}
    waiting = found
    while waiting:
        waiting = {
            owner
            for kind, owner, name, _target in queries.pointing_at(waiting)
            if KINDS[kind].fields[name].required and owner not in found
        }
        found |= waiting
    return frozenset(found)
