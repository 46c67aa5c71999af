"""The records of another workspace that is no copy of this one, as a file that Chipline wrote has them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chipline.exchange.workspace_files import read_file_records
from chipline.exchange.workspace_rows import rows_read_apart
from chipline.exchange.workspace_workbook import FileRecord
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, Kind
from chipline.store.columns.raw_rows import whole_values
from chipline.store.compound_edits.merge import SAME
from chipline.store.file.opening import SUFFIX
from chipline.store.imports.own_records import WorkspaceRecords
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace_merge.merge import opened_copy

_Rows = dict[str, dict[str, Any]]


def is_workspace(path: Path) -> bool:
    """Tell whether what is imported is a workspace, and no file that was written for others."""
    return path.suffix.lower() == SUFFIX


def own_records(queries: Queries, path: Path, progress: Progress = silent) -> list[FileRecord]:
    """Read what Chipline wrote, be it a file of records or a workspace.

    Raises:
        UserError: something in it can't stand; the message says what and where.
    """
    if is_workspace(path):
        return workspace_records(queries, path, progress)

    def told(_rows: int, _share: float) -> bool:
        progress(0, 0)
        return True

    rows = rows_read_apart(path, told)
    return read_file_records(path, WorkspaceRecords(queries), rows)


def workspace_records(
    queries: Queries, path: Path, progress: Progress = silent
) -> list[FileRecord]:
    """Read all records of another workspace, those that are here too by the ids that they have here.

    A record is here too that has the same id, or else the same short name; a link or citation that
    says the same. What is empty there is left out: it was never taken away.

    Raises:
        WorkspaceError: it can't be read, or is damaged.
    """
    theirs: dict[str, _Rows] = {}
    with opened_copy(path, None, progress) as other, other.reading() as there:
        for done, kind in enumerate(ALL_KINDS):
            progress(done, len(ALL_KINDS))
            theirs[kind.name] = _all(there, kind)
    here: dict[str, str] = {}
    coming = {one for rows in theirs.values() for one in rows}
    named = [kind for kind in ALL_KINDS if kind.name not in SAME]
    for kind in named:
        here |= _by_short_name(queries, kind, theirs[kind.name], coming)
    for name in SAME:
        rows = {one: _known_as(KINDS[name], values, here) for one, values in theirs[name].items()}
        here |= _saying_the_same(queries, KINDS[name], rows, coming)
    return [
        FileRecord(
            kind.name, here.get(one, one), _known_as(kind, values, here), from_elsewhere=True
        )
        for kind in ALL_KINDS
        for one, values in theirs[kind.name].items()
    ]


def _all(queries: Queries, kind: Kind) -> _Rows:
    ids = queries.connection.exec_driver_sql(f'SELECT id FROM "{kind.name}"').scalars()  # noqa: S608  # ours
    return whole_values(queries.connection, kind, list(ids))


def _by_short_name(queries: Queries, kind: Kind, rows: _Rows, coming: set[str]) -> dict[str, str]:
    """Return the ids that records have here, of those that are known by their short name alone."""
    slugs = {values["slug"]: one for one, values in rows.items() if values.get("slug")}
    found = queries.connection.exec_driver_sql(
        f'SELECT slug, id FROM "{kind.name}" '  # noqa: S608  # ours
        "WHERE slug IN (SELECT value FROM json_each(?))",
        (json.dumps(list(slugs)),),
    )
    alone = queries.names(rows).keys()
    return {
        slugs[slug]: one
        for slug, one in found.all()
        if one not in coming and slugs[slug] not in alone
    }


def _saying_the_same(queries: Queries, kind: Kind, rows: _Rows, coming: set[str]) -> dict[str, str]:
    """Return the ids that links or citations have here that say the same."""
    said = {_said(kind, values): one for one, values in rows.items()}
    alone = queries.names(rows).keys()
    return {
        said[key]: one
        for one, values in _all(queries, kind).items()
        if (key := _said(kind, values)) in said and one not in coming and said[key] not in alone
    }


def _said(kind: Kind, values: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(values.get(name) for name in SAME[kind.name])


def _known_as(kind: Kind, values: Mapping[str, Any], here: Mapping[str, str]) -> dict[str, Any]:
    """Return values that point at records by the ids that those have here."""
    found = dict(values)
    for name in kind.referring:
        given = found.get(name)
        if isinstance(given, list):
            found[name] = list(dict.fromkeys(_ids(given, here)))
        elif given:
            found[name] = here.get(given, given)
    return found


def _ids(given: Iterable[str], here: Mapping[str, str]) -> Iterable[str]:
    return (here.get(one, one) for one in given)
