"""The last version of a table that was imported before: what its rows said then, read again as then."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from sqlalchemy.engine import Connection

from chipline.exchange.columns.column_reader import column_readers
from chipline.exchange.mapping import MappingError, TableMapping, read_mapping
from chipline.exchange.stage import Stage
from chipline.exchange.table_files.limits import TableFileError
from chipline.records.changes import Value
from chipline.records.message import Message, message_of
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.imports.import_task import ImportTask, Unmatched
from chipline.store.imports.plan_file import PlacedRow, PlanFile
from chipline.store.imports.references import References
from chipline.store.imports.row_records import place_rows
from chipline.store.imports.row_values import RowReader
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries

_AT_ONCE = 2_000
#: Reads a file into a stage, which may lie in the folder: as its mapping says.
ReadFile = Callable[[Path, TableMapping, Path], Stage]


@dataclass(frozen=True, slots=True)
class EarlierImport:
    """A source that an earlier import of a data set made; `day` is when, `copy` what was kept of it."""

    source: str
    title: str
    day: str
    mapping: TableMapping
    copy: attachments.Copy | None


def earlier_imports(
    connection: Connection, dataset: str, mapping: TableMapping
) -> list[EarlierImport]:
    """Return the earlier imports of a data set into the same kind of records, the newest first."""
    rows = connection.exec_driver_sql(
        "SELECT id, name, slug, created, mapping, copy_name, copy_size, copy_hash, copy_kept "
        "FROM source WHERE dataset = ? AND mapping IS NOT NULL ORDER BY created DESC, rowid DESC",
        (dataset,),
    ).mappings()
    found = []
    for row in rows:
        with suppress(MappingError):
            then = read_mapping(row["mapping"])
            # A file's only table need not be named.
            tables = {then.table, mapping.table} - {""}
            if then.kind == mapping.kind and len(tables) < 2:
                title = str(row["name"] or row["slug"] or "")
                copy = attachments.copy_of(dict(row))
                day = str(row["created"])[:10]
                found.append(EarlierImport(row["id"], title, day, then, copy))
    return found


def already_imported(connection: Connection, task: ImportTask) -> EarlierImport | None:
    """Return the import that took in the same bytes in the same way; None if none did."""
    return next(
        (
            each
            for each in earlier_imports(connection, task.dataset, task.mapping)
            if each.copy is not None
            and each.copy.hash == task.stage.facts.sha256
            and _unnamed(each.mapping) == _unnamed(task.mapping)
        ),
        None,
    )


def _unnamed(mapping: TableMapping) -> TableMapping:
    return replace(mapping, dataset="", table="")


@dataclass(frozen=True, slots=True)
class LastVersion:
    """The last version, whose rows the file of the plan holds; without, `why` says why not."""

    earlier: EarlierImport
    file: PlanFile
    why: Message | None = None

    def values_of(self, places: Sequence[PlacedRow]) -> dict[str, Mapping[str, Value]]:
        """Return what the last version said of these rows, by key."""
        keys = json.dumps([place.key for place in places if place.key])
        rows = self.file.ask(
            "SELECT key, given FROM base WHERE key IN (SELECT value FROM json_each(?))", keys
        )
        return {key: json.loads(given) for key, given in rows}


def learn_last_version(
    queries: Queries,
    task: ImportTask,
    file: PlanFile,
    read_file: ReadFile,
    progress: Progress = silent,
) -> LastVersion | None:
    """Read the kept copy of the last version of a table, and note in the file what its rows said.

    `progress` is told that half of all is done, so that the work can be ended there too.
    """
    found = earlier_imports(queries.connection, task.dataset, task.mapping)
    if not found:
        return None
    last = found[0]
    if last.copy is None:
        why = Message(
            "No copy of “{name}” was kept, so that it can’t be told who changed what.",
            name=last.title,
        )
        return LastVersion(last, file, why)
    folder = file.path.parent / "last"
    folder.mkdir(exist_ok=True)
    try:
        return _learn(queries, task, file, read_file, (last, last.copy), folder, progress)
    finally:
        # The copy and what was read of it can be as large as all the rest.
        shutil.rmtree(folder, ignore_errors=True)


def _learn(
    queries: Queries,
    task: ImportTask,
    file: PlanFile,
    read_file: ReadFile,
    earlier: tuple[EarlierImport, attachments.Copy],
    folder: Path,
    progress: Progress,
) -> LastVersion:
    def beat(_done: int, _total: int) -> None:
        progress(1, 2)

    last, copy = earlier
    try:
        place = attachments.write_out(
            queries.connection, copy, folder / attachments.file_name(copy.name)
        )
        stage = read_file(place, last.mapping, folder)
    except (WorkspaceError, TableFileError) as error:
        if isinstance(error.__cause__, OSError | sqlite3.Error):
            # For want of room nothing is to be compared otherwise than it would be with room.
            raise
        why = Message(
            "The copy of “{name}” can’t be read: {why}", name=last.title, why=message_of(error)
        )
        return LastVersion(last, file, why)
    then = PlanFile(folder / "plan")
    try:
        mapping = last.mapping.for_headings(stage.headings())
        base = replace(
            task,
            stage=stage,
            mapping=mapping,
            readers=column_readers(stage, mapping),
            unmatched=Unmatched.LEAVE,
        )
        place_rows(queries, base, then, beat)
        given = _given(queries, base, then)
        while part := list(islice(given, _AT_ONCE)):
            file.connection.executemany("INSERT OR IGNORE INTO base VALUES (?, ?, ?)", part)
            beat(0, 0)
    finally:
        then.close()
        stage.close()
    return LastVersion(last, file)


def _given(queries: Queries, base: ImportTask, file: PlanFile) -> Iterator[tuple[str, str, str]]:
    reader = RowReader(base, References(queries, base, file))
    rows = chain.from_iterable(base.stage.contents())
    for (_n, *cells), told in zip(rows, file.placed(), strict=True):
        place = PlacedRow(*told)
        if place.key and place.why is None:
            values = reader.read(cells)
            record = "" if place.new else place.record
            yield place.key, record, json.dumps(values.values, ensure_ascii=False)
