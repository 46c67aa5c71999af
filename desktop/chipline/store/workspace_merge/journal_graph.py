"""What a copy knows: the entries of its journal as a graph, each made upon those before it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

from chipline.records.changes import Operation
from chipline.records.message import Message
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError
from chipline.store.journal.journal import MERGE
from chipline.store.workspace_merge.registers import GONE, ChangeRow, followed

_ENTRIES = (
    "SELECT seq, id, act, of_id, what, params, parents, heads, digest, first_row, size "
    "FROM journal ORDER BY seq"
)
_ROWS = (
    "SELECT kind, record, before, after, decides, into_record, answers, entry FROM journal_change "
    "WHERE row BETWEEN ? AND ? ORDER BY row"
)
_ROWS_OF = (
    "SELECT change.kind, change.record, change.before, change.after, change.decides, "
    "change.into_record, change.answers, entry.id, entry.act "
    "FROM journal_change AS change JOIN journal AS entry ON entry.seq = change.entry "
    "WHERE change.record IN (SELECT value FROM json_each(?)) ORDER BY change.row"
)
#: Which of some records were changed or decided on since an entry, or by what came with it.
_CHANGED_SINCE = (
    "SELECT DISTINCT record FROM journal_change WHERE record IN (SELECT value FROM json_each(?1)) "
    "AND (entry > ?2 OR entry IN (SELECT seq FROM journal WHERE via = ?2))"
)


@dataclass(frozen=True, slots=True)
class GraphEntry:
    """One entry; `undone` is the id of what it undoes, does again or takes back.

    `heads` are those after it, where it stays in its copy; such an entry is nobody's parent.
    """

    seq: int
    id: str
    act: str
    undone: str | None
    parents: tuple[str, ...]
    heads: tuple[str, ...] | None
    digest: bytes | None
    first_row: int
    size: int

    @property
    def merges(self) -> bool:
        """Whether it made two copies one, so that only what it decides travels."""
        return self.act == MERGE


class JournalGraph:
    """The entries of one copy, by id, in the copy's own order."""

    def __init__(self, connection: Connection) -> None:
        """Read the entries, without their changes."""
        self._connection = connection
        self._rows: dict[int, list[ChangeRow]] = {}
        self.entries: dict[str, GraphEntry] = {}
        self.heads: tuple[str, ...] = ()
        for row in connection.exec_driver_sql(_ENTRIES):
            entry = _entry(tuple(row))
            self.entries[entry.id] = entry
            self.heads = entry.heads if entry.heads is not None else (entry.id,)

    def known(self) -> frozenset[str]:
        """Return the ids of all that the copy's state is made of: its heads and their ancestors.

        Raises:
            WorkspaceError: what an entry was made upon is missing.
        """
        return self.ancestors(self.heads)

    def ancestors(self, heads: Iterable[str]) -> frozenset[str]:
        """Return these entries and all that they were made upon.

        Raises:
            WorkspaceError: one of them is missing.
        """
        found: set[str] = set()
        waiting = list(heads)
        while waiting:
            one = waiting.pop()
            if one in found:
                continue
            entry = self.entries.get(one)
            if entry is None:
                raise WorkspaceError(
                    Message(
                        "The journal is not whole: something in it builds on a change that it "
                        "lacks. Restore a backup of this copy, or merge with another one."
                    )
                )
            found.add(one)
            waiting.extend(entry.parents)
        return frozenset(found)

    def in_order(self, ids: Iterable[str]) -> list[GraphEntry]:
        """Return entries in the copy's own order."""
        return sorted((self.entries[one] for one in ids), key=lambda entry: entry.seq)

    def rows(self, entry: GraphEntry) -> Iterator[ChangeRow]:
        """Yield the changes of an entry that other copies can know, in order."""
        found = self._rows.get(entry.seq)
        if found is None:
            last = entry.first_row + entry.size - 1
            rows = self._connection.exec_driver_sql(_ROWS, (entry.first_row, last)).all()
            found = [change_row(row[:-1]) for row in rows]
        return (row for row in found if row.decides or not entry.merges)

    def keep_rows(self, entries: Iterable[GraphEntry]) -> None:
        """Read the changes of entries at once, and keep them: they will be asked for more than once."""
        for first, last in _runs(entries):
            for row in self._connection.exec_driver_sql(_ROWS, (first, last)).all():
                self._rows.setdefault(row[-1], []).append(change_row(row[:-1]))

    def last_known(
        self, records: Iterable[str], known: frozenset[str]
    ) -> dict[str, tuple[Any, dict[str, Any]]]:
        """Return how records that are gone went, and the values of their registers then and since.

        Only what is `known` counts: what came with a merge that was undone lies there still.
        """
        found: dict[str, tuple[Any, dict[str, Any]]] = {record: (GONE, {}) for record in records}
        named = (json.dumps(list(found)),)
        for *row, entry, act in self._connection.exec_driver_sql(_ROWS_OF, named):
            change = change_row(row)
            if entry in known and (change.decides or act != MERGE):
                found[change.record] = followed(change, *found[change.record])
        return found


def _runs(entries: Iterable[GraphEntry]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last row of entries, as one where they lie behind one another."""
    first = last = 0
    for entry in entries:
        if first and entry.first_row == last + 1:
            last += entry.size
            continue
        if last >= first > 0:
            yield first, last
        first, last = entry.first_row, entry.first_row + entry.size - 1
    if last >= first > 0:
        yield first, last


def last_values(
    connection: Connection, records: Iterable[str], since: int
) -> dict[str, dict[str, Any]]:
    """Return the values by now of records that are gone, of those that were changed since an entry.

    Raises:
        WorkspaceError: the journal is not whole.
    """
    named = (json.dumps(list(records)), since)
    changed = [row[0] for row in connection.exec_driver_sql(_CHANGED_SINCE, named)]
    if not changed:
        return {}
    graph = JournalGraph(connection)
    known = graph.known()
    return {record: values for record, (_gone, values) in graph.last_known(changed, known).items()}


def minimal(heads: Iterable[str], graphs: Mapping[str, GraphEntry]) -> tuple[str, ...]:
    """Return those heads that are no ancestor of another, sorted."""
    given = set(heads)
    covered: set[str] = set()
    waiting = [parent for one in given for parent in graphs[one].parents]
    seen: set[str] = set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        if one in given:
            covered.add(one)
        waiting.extend(graphs[one].parents)
    return tuple(sorted(given - covered))


def _entry(row: tuple[object, ...]) -> GraphEntry:
    seq, known, act, of_id, what, params, parents, heads, digest, first_row, size = row
    undone = of_id
    if undone is None and what == Operation.REVERT.value and params:
        said = _read(params)
        undone = said.get("of") if isinstance(said, dict) else None
    return GraphEntry(
        seq=int(str(seq)),
        id=str(known),
        act=str(act),
        undone=str(undone) if undone else None,
        parents=_ids(parents),
        heads=_ids(heads) if heads is not None else None,
        digest=bytes(digest) if isinstance(digest, bytes) else None,
        first_row=int(str(first_row)),
        size=int(str(size)),
    )


def change_row(row: Sequence[Any]) -> ChangeRow:
    """Read a change as the journal keeps it: kind, record, before, after, decides, into, answers."""
    kind, record, before, after, decides, into, answers = row
    return ChangeRow(
        kind=str(kind),
        record=str(record),
        before=_values(before) if before else None,
        after=_values(after) if after else None,
        decides=bool(decides),
        into=str(into) if into else None,
        answers=_ids(answers) if answers else (),
    )


def _values(kept: object) -> dict[str, Any]:
    found = _read(kept)
    if not isinstance(found, dict):
        raise _unreadable()
    return found


def _ids(kept: object) -> tuple[str, ...]:
    found = _read(kept)
    if not isinstance(found, list):
        raise _unreadable()
    return tuple(map(str, found))


def _read(kept: object) -> Any:
    try:
        return json.loads(str(kept))
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> DamagedWorkspaceError:
    return DamagedWorkspaceError(
        Message(
            "An entry of the journal can’t be read, so the copies can’t be merged. Check both, or merge "
            "a backup."
        )
    )
