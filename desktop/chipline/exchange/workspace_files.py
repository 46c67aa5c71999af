"""Reads back what `export_formats` wrote without loss: JSON of a workspace, its CSV folder, a workbook."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from chipline.exchange.csv_tables import TableError, read_table
from chipline.exchange.export_formats.content import FOR_OTHERS, targets
from chipline.exchange.export_formats.csv_files import ABOUT, folder_fields
from chipline.exchange.export_formats.workspace_json import SCHEMA
from chipline.exchange.table_files.limits import refuse_changed, state_of
from chipline.exchange.workspace_rows import FileRow, FileRows
from chipline.exchange.workspace_workbook import (
    FileRecord,
    KnownRecords,
    is_workspace_workbook,
    workbook_records,
    workbook_rows,
)
from chipline.records.changes import Change, ChangeSet, Operation, Value, change_set
from chipline.records.fields import FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, message_of
from chipline.records.record import KINDS, Kind
from chipline.records.values import clean, is_id, read

#: So far into a file its schema is named.
_HEAD = 400
_ReadValue = Callable[[FieldSpec, Any], Value]


def is_workspace_file(path: Path) -> bool:
    """Tell whether a file or folder is what Chipline wrote, to be read back record by record."""
    if path.is_dir():
        return any(_begins_with_id(path / f"{kind.plural}.csv") for kind in ALL_KINDS)
    if path.suffix.lower() == ".json" and path.is_file():
        with path.open(encoding="utf-8", errors="replace") as file:
            return f'"{SCHEMA}"' in file.read(_HEAD)
    return is_workspace_workbook(path)


def _begins_with_id(path: Path) -> bool:
    """Tell whether a table is one of ours: others in a folder may bear the same name."""
    if not path.is_file():
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return file.read(_HEAD).startswith("id,slug,name")


def file_rows(path: Path) -> FileRows:
    """Read the rows of what Chipline wrote, as they stand there.

    Raises:
        TableError: it is none of ours; the message says why.
        TableFileError: it is too large, damaged or made to harm.
    """
    if path.is_dir():
        return _folder_rows(path)
    before = state_of(path)
    found = workbook_rows(path) if _is_workbook(path) else _json_rows(path)
    refuse_changed(path, before)
    return found


def read_file_records(
    path: Path, known: KnownRecords, rows: FileRows | None = None
) -> list[FileRecord]:
    """Turn what Chipline wrote into records, with what was changed in it since.

    Of a table, a cell that is empty was emptied. `rows` are its rows where they were read already, as
    those of a file from elsewhere are in a process of their own.

    Raises:
        TableError: something in it can't stand; the message says what and where.
    """
    rows = rows or file_rows(path)
    if path.is_dir():
        found = list(_of_folder(rows, known))
    elif _is_workbook(path):
        found = workbook_records(path.name, rows, known)
    else:
        found = [_record(row, clean, for_others=rows.for_others) for row in rows.rows]
    if len({record.id for record in found}) < len(found):
        raise TableError(Message("{file}: two records have one id.", file=path.name))
    return found


class _Nobody:
    """Knows no records besides those of the file."""

    def titles(self, _ids: Sequence[str]) -> Mapping[str, str]:
        """Return none."""
        return {}

    def called(self, _kind: str, _name: str) -> str:
        """Return none."""
        return ""


def _is_workbook(path: Path) -> bool:
    return path.suffix.lower() == ".xlsx"


def read_workspace_files(path: Path, rows: FileRows | None = None) -> ChangeSet:
    """Read a file or folder into the step with which a workspace begins: each record by its own id.

    Raises:
        TableError: it is none of ours, or something in it can't stand; the message says what, where.
    """
    changes = []
    for record in read_file_records(path, _Nobody(), rows):
        filled = {name: value for name, value in record.values.items() if value is not None}
        changes.append(Change(record.kind, record.id, None, filled))
    known = {change.id for change in changes}
    for change in changes:
        _refuse_unknown(path, change, known)
        _refuse_incomplete(path, change)
    return change_set(Operation.BEGIN, changes, params={"copied": True})


def _refuse_incomplete(path: Path, change: Change) -> None:
    """Refuse a record without what each one needs."""
    for name, spec in KINDS[change.kind].fields.items():
        needed = spec.required or name in ("created", "updated")
        if needed and (change.after or {}).get(name) is None:
            empty = UserError(Message("it can’t be empty"))
            raise _refusal(path.name, KINDS[change.kind], change.id, name, empty)


def _refuse_unknown(path: Path, change: Change, known: set[str]) -> None:
    """Refuse a record that refers to one that is not there."""
    for name, spec in KINDS[change.kind].referring.items():
        for target in targets(spec, (change.after or {}).get(name)):
            if target not in known:
                raise TableError(
                    Message(
                        "{file}: {kind} {id}, field “{field}”: there is no record {target}.",
                        file=path.name,
                        kind=change.kind,
                        id=change.id,
                        field=name,
                        target=target,
                    )
                )


def _json_rows(path: Path) -> FileRows:
    try:
        plain = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise TableError(
            Message("{file} can’t be read: {why}.", file=path.name, why=str(error))
        ) from error
    if not isinstance(plain, dict) or plain.get("$schema") != SCHEMA:
        raise TableError(
            Message(
                "{file} is no export of Chipline: its “$schema” is not “{schema}”.",
                file=path.name,
                schema=SCHEMA,
            )
        )
    found: list[FileRow] = []
    for kind in ALL_KINDS:
        rows = plain.get(kind.plural, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise TableError(
                Message(
                    "{file}: “{kind}” is not a list of records.", file=path.name, kind=kind.plural
                )
            )
        found += (FileRow(kind.name, path.name, n, row) for n, row in enumerate(rows, 1))
    return FileRows(found, _is_for_others(plain.get("about")))


def _folder_rows(path: Path) -> FileRows:
    found: list[FileRow] = []
    there = [kind for kind in ALL_KINDS if (path / f"{kind.plural}.csv").exists()]
    if not there:
        raise TableError(Message("{file} holds no table of Chipline.", file=path.name))
    for kind in there:
        file = path / f"{kind.plural}.csv"
        before = state_of(file)
        table = read_table(file)
        refuse_changed(file, before)
        found += (
            FileRow(kind.name, table.name, n, dict(zip(table.columns, cells, strict=True)))
            for n, cells in enumerate(table.rows, start=2)
        )
    return FileRows(found, _is_for_others(_about_folder(path)))


def _of_folder(found: FileRows, known: KnownRecords) -> Iterator[FileRecord]:
    rows = list(found.rows)
    ids = {row.cells["slug"]: row.cells.get("id", "") for row in rows if row.cells.get("slug")}

    def named(spec: FieldSpec, written: str) -> str:
        if is_id(written):
            return written
        return ids.get(written) or known.called(spec.reference, written) or written

    def from_cell(spec: FieldSpec, cell: str) -> Value:
        if not cell:
            return None
        if spec.refers:
            found = [named(spec, part.strip()) for part in cell.split(";")]
            return clean(spec, found if spec.many else found[0])
        return clean(spec, json.loads(cell)) if spec.many and cell[0] == "[" else read(spec, cell)

    for row in rows:
        yield _record(row, from_cell, for_others=found.for_others)


def _about_folder(path: Path) -> Any:
    try:
        return json.loads((path / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _is_for_others(about: Any) -> bool:
    name, others = FOR_OTHERS
    return isinstance(about, dict) and about.get(name) == others


def _record(row: FileRow, read_value: _ReadValue, *, for_others: bool) -> FileRecord:
    file, kind = row.table, KINDS[row.kind]
    identity = row.cells.get("id")
    if not isinstance(identity, str) or not is_id(identity):
        raise TableError(
            Message(
                "{file}: one {kind} has no id, or none that is valid.", file=file, kind=kind.name
            )
        )
    fields = folder_fields(kind)
    after: dict[str, Value] = {}
    for name, value in row.cells.items():
        if name == "id":
            continue
        if name not in fields:
            unknown = UserError(Message("there is no such field"))
            raise _refusal(file, kind, identity, name, unknown)
        try:
            after[name] = read_value(fields[name], value)
        except (UserError, ValueError, TypeError) as error:
            raise _refusal(file, kind, identity, name, error) from error
    return FileRecord(kind.name, identity, after, for_others)


def _refusal(file: str, kind: Kind, identity: str, name: str, error: Exception) -> TableError:
    return TableError(
        Message(
            "{file}: {kind} {id}, field “{field}”: {why}",
            file=file,
            kind=kind.name,
            id=identity,
            field=name,
            why=message_of(error),
        )
    )
