"""What is not for others: records tagged “private”, what hangs on them, and what serves oneself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select

from chipline.records.record import KINDS
from chipline.store.queries import Queries

#: What only serves whoever keeps the workspace: how its panes look, and what speakers say.
OWN_KINDS = ("view", "briefing", "step")
NOTES = ("notes",)
#: What a source says of the copy that is kept of it.
COPY_FIELDS = ("copy_name", "copy_size", "copy_hash", "copy_kept")
_PRIVATE = re.compile(r"private(:.*)?", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Privacy:
    """What goes along to others besides the facts; what is tagged private never does.

    `notes` are those of records, `views` saved views and briefings with what is said over them,
    `copies` what was kept of sources.
    """

    notes: bool = False
    views: bool = False
    copies: bool = False

    @property
    def kinds_left_out(self) -> tuple[str, ...]:
        """The kinds of which no record goes along."""
        return () if self.views else OWN_KINDS

    @property
    def fields_left_out(self) -> tuple[str, ...]:
        """The names of the fields that go along empty."""
        return (*(() if self.notes else NOTES), *(() if self.copies else COPY_FIELDS))


def is_private(tags: list[str] | None) -> bool:
    """Tell whether a record is tagged “private”, or “private:” with more behind it."""
    return any(_PRIVATE.fullmatch(tag.strip()) for tag in tags or ())


def private_records(queries: Queries, privacy: Privacy) -> frozenset[str]:
    """Return the ids of what stays: private records, kinds left out, and what can't be without one."""
    found: set[str] = set()
    for kind in KINDS.values():
        columns = kind.table.c.id, kind.table.c.tags
        statement = select(*columns)
        whole = kind.name in privacy.kinds_left_out
        if not whole:
            statement = statement.where(kind.table.c.tags.is_not(None))
        rows = queries.connection.execute(statement)
        found |= {row.id for row in rows if whole or is_private(row.tags)}
    waiting = found
    while waiting:
        waiting = {
            owner
            for kind, owner, name, _target in queries.pointing_at(waiting)
            if KINDS[kind].fields[name].required and owner not in found
        }
        found = found | waiting
    return frozenset(found)
