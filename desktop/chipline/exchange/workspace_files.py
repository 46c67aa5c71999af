"""Reads back what `export_formats` wrote without loss: JSON of a workspace, or its CSV folder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from chipline.exchange.csv_tables import Table, TableError, read_table
from chipline.exchange.export_formats.content import targets
from chipline.exchange.export_formats.csv_files import folder_fields
from chipline.exchange.export_formats.workspace_json import SCHEMA
from chipline.records.changes import Change, ChangeSet, Operation, Value, change_set
from chipline.records.fields import FieldSpec
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, message_of
from chipline.records.record import KINDS, Kind
from chipline.records.values import clean, is_id, read

_ReadValue = Callable[[FieldSpec, Any], Value]


def read_workspace_files(path: Path) -> ChangeSet:
    """Read a file or folder into the step with which a workspace begins: each record by its own id.

    Raises:
        TableError: it is none of ours, or something in it can't stand; the message says what, where.
    """
    read_rows = _of_folder if path.is_dir() else _of_json
    changes = list(read_rows(path))
    known = {change.id for change in changes}
    if len(known) < len(changes):
        raise TableError(Message("{file}: two records have one id.", file=path.name))
    for change in changes:
        _refuse_unknown(path, change, known)
    return change_set(Operation.BEGIN, changes, params={"copied": True})


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


def _of_json(path: Path) -> Iterator[Change]:
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
    for kind in ALL_KINDS:
        rows = plain.get(kind.plural, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise TableError(
                Message(
                    "{file}: “{kind}” is not a list of records.", file=path.name, kind=kind.plural
                )
            )
        for row in rows:
            yield _creation(path.name, kind, row, clean)


def _of_folder(path: Path) -> Iterator[Change]:
    tables = {
        kind.name: read_table(path / f"{kind.plural}.csv")
        for kind in ALL_KINDS
        if (path / f"{kind.plural}.csv").exists()
    }
    if not tables:
        raise TableError(Message("{file} holds no table of Chipline.", file=path.name))
    rows = {name: list(_rows(table)) for name, table in tables.items()}
    ids = {row["slug"]: row["id"] for each in rows.values() for row in each if row.get("slug")}

    def from_cell(spec: FieldSpec, cell: str) -> Value:
        if spec.refers:
            found = [part.strip() for part in cell.split(";")]
            one_by_one = [one if is_id(one) else ids.get(one, one) for one in found]
            return clean(spec, one_by_one if spec.many else one_by_one[0])
        return clean(spec, json.loads(cell)) if spec.many and cell[0] == "[" else read(spec, cell)

    for name, table in tables.items():
        for row in rows[name]:
            filled = {field: cell for field, cell in row.items() if cell != ""}
            yield _creation(table.name, KINDS[name], filled, from_cell)


def _rows(table: Table) -> Iterator[dict[str, str]]:
    for cells in table.rows:
        yield dict(zip(table.columns, cells, strict=True))


def _creation(file: str, kind: Kind, row: Mapping[str, Any], read_value: _ReadValue) -> Change:
    identity = row.get("id")
    if not isinstance(identity, str) or not is_id(identity):
        raise TableError(
            Message("{file}: a {kind} has no id, or none that is one.", file=file, kind=kind.name)
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
    for name, spec in fields.items():
        stamp = name in ("created", "updated")
        if (spec.required or stamp) and after.get(name) is None:
            raise _refusal(file, kind, identity, name, UserError(Message("it can’t be empty")))
    return Change(kind.name, identity, None, after)


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
