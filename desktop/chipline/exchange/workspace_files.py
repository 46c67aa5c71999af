"""Reads back what `export_formats` wrote without loss: JSON of a workspace, its CSV folder, a workbook."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from chipline.exchange.csv_tables import Table, TableError, read_table
from chipline.exchange.export_formats.content import FOR_OTHERS, targets
from chipline.exchange.export_formats.csv_files import ABOUT, folder_fields
from chipline.exchange.export_formats.workspace_json import SCHEMA
from chipline.exchange.workspace_workbook import (
    FileRecord,
    KnownRecords,
    is_workspace_workbook,
    read_workbook_records,
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


def read_file_records(path: Path, known: KnownRecords) -> list[FileRecord]:
    """Read what Chipline wrote, with what was changed in it since.

    Of a table, a cell that is empty was emptied.

    Raises:
        TableError: something in it can't stand; the message says what and where.
    """
    if path.is_dir():
        found = list(_of_folder(path, known))
    elif path.suffix.lower() == ".xlsx":
        found = read_workbook_records(path, known)
    else:
        found = list(_of_json(path))
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


def read_workspace_files(path: Path) -> ChangeSet:
    """Read a file or folder into the step with which a workspace begins: each record by its own id.

    Raises:
        TableError: it is none of ours, or something in it can't stand; the message says what, where.
    """
    changes = []
    for record in read_file_records(path, _Nobody()):
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


def _of_json(path: Path) -> Iterator[FileRecord]:
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
    for_others = _is_for_others(plain.get("about"))
    for kind in ALL_KINDS:
        rows = plain.get(kind.plural, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise TableError(
                Message(
                    "{file}: “{kind}” is not a list of records.", file=path.name, kind=kind.plural
                )
            )
        for row in rows:
            yield _record(path.name, kind, row, clean, for_others=for_others)


def _of_folder(path: Path, known: KnownRecords) -> Iterator[FileRecord]:
    tables = {
        kind.name: read_table(path / f"{kind.plural}.csv")
        for kind in ALL_KINDS
        if (path / f"{kind.plural}.csv").exists()
    }
    if not tables:
        raise TableError(Message("{file} holds no table of Chipline.", file=path.name))
    rows = {name: list(_rows(table)) for name, table in tables.items()}
    ids = {
        row["slug"]: row.get("id", "") for each in rows.values() for row in each if row.get("slug")
    }

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

    for_others = _is_for_others(_about_folder(path))
    for name, table in tables.items():
        for row in rows[name]:
            yield _record(table.name, KINDS[name], row, from_cell, for_others=for_others)


def _rows(table: Table) -> Iterator[dict[str, str]]:
    for cells in table.rows:
        yield dict(zip(table.columns, cells, strict=True))


def _about_folder(path: Path) -> Any:
    try:
        return json.loads((path / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def _is_for_others(about: Any) -> bool:
    name, others = FOR_OTHERS
    return isinstance(about, dict) and about.get(name) == others


def _record(
    file: str, kind: Kind, row: Mapping[str, Any], read_value: _ReadValue, *, for_others: bool
) -> FileRecord:
    identity = row.get("id")
    if not isinstance(identity, str) or not is_id(identity):
        raise TableError(
            Message(
                "{file}: one {kind} has no id, or none that is valid.", file=file, kind=kind.name
            )
        )
    fields = folder_fields(kind)
    after: dict[str, Value] = {}
    for name, value in row.items():
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
