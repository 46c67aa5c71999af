"""Copies of one small workspace in memory: made as a file manager copies files, and used again.

To lay out an empty workspace costs more than most histories do, so what is copied onto is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from chipline.records.changes import Change, Operation, change_set
from chipline.records.record import KINDS
from chipline.store.backup import restoration
from chipline.store.file import connections
from chipline.store.journal.journal import BASE
from chipline.store.workspace import Workspace

FIRMS = tuple(f"00000000-0000-4000-8000-00000000000{number}" for number in range(3))
SITE, CLUSTER, SOURCE, MOVE, CITE = (f"00000000-0000-4000-8000-0000000001{n:02}" for n in range(5))
#: The kinds of which a workspace of a history holds records.
HELD_KINDS = ("firm", "facility", "cluster", "source", "citation", "link", "relocation")
_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
_MORE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("facility", SITE, {"name": "Site", "latitude": 1.0, "longitude": 103.0}),
    ("source", SOURCE, {"name": "Report", "reliability": "B"}),
    ("cluster", CLUSTER, {"name": "Cluster", "facility": SITE, "owner": FIRMS[1]}),
    ("relocation", MOVE, {"name": "Move", "firms": [FIRMS[1], FIRMS[2]]}),
    ("citation", CITE, {"source": SOURCE, "record": FIRMS[0], "stance": "supports"}),
)
Records = dict[str, tuple[str, dict[str, Any]]]


def _select(name: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """Return a kind, its fields, which of these are lists, and what reads all of its records."""
    fields = KINDS[name].fields
    columns = ", ".join(f'"{field}"' for field in fields)
    lists = tuple(field for field, spec in fields.items() if spec.many)
    return name, tuple(fields), lists, f'SELECT id, {columns} FROM "{name}"'  # noqa: S608  # our columns


_SELECTS = tuple(_select(name) for name in HELD_KINDS)

#: What a workspace begins with, as the bytes of its file.
_begun: dict[bool, bytes] = {}


def begin(*, more: bool = False) -> Workspace:
    """Make a workspace in memory with a few firms, and with `more` a record of other kinds as well."""
    if more not in _begun:
        _begun[more] = _begin(_MORE if more else ())
    made = Workspace(connections.open_engine(None), None)
    with made.reading() as queries:
        connections.raw(queries.connection).deserialize(_begun[more])
    return made


def _begin(more: tuple[tuple[str, str, dict[str, Any]], ...]) -> bytes:
    records = [
        ("firm", record, {"name": f"Firm {number}", "slug": f"firm-{number}"})
        for number, record in enumerate(FIRMS)
    ]
    changes = [
        Change(kind, record, None, {**values, **_STAMPS})
        for kind, record, values in (*records, *more)
    ]
    params = {"kind": "firm", "name": "Firms"}
    with closing(Workspace.in_memory()) as made:
        made.apply(lambda _: change_set(Operation.CREATE, changes, params=params), act=BASE)
        with made.reading() as queries:
            raw = connections.raw(queries.connection)
            # As files have it, since a history writes some.
            raw.execute(f"PRAGMA application_id = {connections.APPLICATION_ID}")
            return bytes(raw.serialize())


def copied(source: Workspace, onto: Workspace | None = None) -> Workspace:
    """Copy a workspace in memory, as a file manager copies a file; `onto` one that is not used."""
    made = onto or Workspace(connections.open_engine(None), None)
    with source.reading() as here, made.reading() as there:
        connections.raw(here.connection).backup(connections.raw(there.connection))
    made.author = source.author
    return made


class Shelf:
    """Workspaces in memory that are used again: each keeps what was made ready for its statements."""

    #: Whether a copy can be closed and opened again.
    reopens = False

    def __init__(self) -> None:
        """Begin without any."""
        self._free: list[Workspace] = []

    def copied(self, source: Workspace) -> Workspace:
        """Copy a workspace onto a free one."""
        return copied(source, self._free.pop() if self._free else None)

    def let_go(self, workspace: Workspace) -> None:
        """Take a workspace back, to be copied onto."""
        self._free.append(workspace)

    def reopened(self, workspace: Workspace) -> Workspace:
        """Leave it: what is in memory is gone when it is closed."""
        return workspace

    def restored(self, workspace: Workspace, backup: Workspace, folder: Path) -> Workspace:
        """Put a backup in the place of a workspace, by way of files in a folder, as the program does."""
        place, other = folder / "w.chipline", folder / "b.chipline"
        for copy, path in ((workspace, place), (backup, other)):
            with copy.reading() as queries:
                connections.back_up_from(connections.raw(queries.connection), path)
        restoration.restore(place, other)
        with closing(connections.read_plain(place)) as file, workspace.reading() as queries:
            file.backup(connections.raw(queries.connection))
        for each in folder.glob("[wb].chipline*"):
            each.unlink()
        return workspace

    @contextmanager
    def read(self, other: Workspace, _into: Workspace) -> Iterator[Workspace]:
        """Read another copy as it is."""
        yield other

    def close(self) -> None:
        """Close those that are free."""
        while self._free:
            self._free.pop().close()


def records_of(workspace: Workspace) -> Records:
    """Return kind and values of what a copy holds, by id."""
    found: Records = {}
    with workspace.reading() as queries:
        raw = connections.raw(queries.connection)
        for name, fields, lists, statement in _SELECTS:
            for record, *row in raw.execute(statement).fetchall():
                values = dict(zip(fields, row, strict=True))
                for field in lists:
                    if values[field] is not None:
                        values[field] = json.loads(values[field])
                found[record] = (name, values)
    return found
