"""Plain tables of records: one CSV file a kind, references by slug, dates as EDTF."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from chipline.records.changes import Change
from chipline.records.fields import FieldSpec
from chipline.records.message import Message, UserError, joined, message_of
from chipline.records.notation.dates import DateError
from chipline.records.nouns import noun
from chipline.records.record import Kind, id_of_slug
from chipline.records.values import FieldValueError, is_id, read, write


class TableError(UserError):
    """A table that can't be read: the message says which file, line and column, and why."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one CSV file, as text."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(path: Path) -> Table:
    """Read a CSV file as it stands.

    Raises:
        TableError: it is not UTF-8, has no heading, or a row has too few or too many cells.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            lines = list(csv.reader(file, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableError(
            Message("{file}: {why}. Save it as CSV in UTF-8.", file=path.name, why=str(error))
        ) from error
    if not lines:
        raise TableError(
            Message("{file} is empty; its first line names the columns.", file=path.name)
        )
    width = len(lines[0])
    for number, cells in enumerate(lines[1:], start=2):
        if len(cells) != width:
            raise TableError(
                Message(
                    "{file}, line {line}: {n} cell under {width} headings.",
                    "{file}, line {line}: {n} cells under {width} headings.",
                    len(cells),
                    file=path.name,
                    line=number,
                    width=width,
                )
            )
    return Table(path.name, tuple(lines[0]), tuple(tuple(cells) for cells in lines[1:]))


def creations(kind: Kind, table: Table, *, moment: str) -> list[Change]:
    """Turn rows into changes that create records; ids are derived from the slugs.

    Raises:
        TableError: an unknown column or a value that does not fit its field.
    """
    unknown = [name for name in table.columns if name not in kind.fields]
    if unknown:
        raise TableError(
            Message(
                "{file}: no {kind} has a field “{field}”. Its fields are {fields}.",
                file=table.name,
                kind=noun(kind.name),
                field=unknown[0],
                fields=joined(kind.fields),
            )
        )
    lacking = [n for n, spec in kind.fields.items() if spec.required and n not in table.columns]
    if lacking:
        raise TableError(
            Message(
                "{file}: the column “{column}” is missing and can’t be empty.",
                file=table.name,
                column=lacking[0],
            )
        )
    specs = [kind.fields[name] for name in table.columns]
    changes = []
    for number, cells in enumerate(table.rows, start=2):
        after: dict[str, Any] = {}
        for spec, cell in zip(specs, cells, strict=True):
            if cell == "" and not spec.required:
                continue
            try:
                after[spec.name] = _value(spec, cell)
            except (FieldValueError, DateError) as error:
                raise TableError(
                    Message(
                        "{file}, line {line}, column {column}: {why}",
                        file=table.name,
                        line=number,
                        column=spec.name,
                        why=message_of(error),
                    )
                ) from error
        after["created"] = after["updated"] = moment
        slug = after.get("slug")
        if not slug:
            raise TableError(
                Message(
                    "{file}, line {line}: a row needs a short name in the column “slug”.",
                    file=table.name,
                    line=number,
                )
            )
        changes.append(Change(kind.name, id_of_slug(slug), None, after))
    return changes


def _value(spec: FieldSpec, cell: str) -> Any:
    if not spec.refers:
        return read(spec, cell)
    if not spec.many:
        return _target(cell.strip()) if cell.strip() else read(spec, cell)
    return [_target(part.strip()) for part in cell.split(";") if part.strip()] or None


def _target(written: str) -> str:
    """Return the id that a slug stands for; a record without a slug is written by its id."""
    return written if is_id(written) else id_of_slug(written)


def write_table(
    file: TextIO, kind: Kind, rows: Iterable[Mapping[str, Any]], slugs: Mapping[str, str]
) -> None:
    """Write records as such a table; `slugs` turns the ids that they point at back into slugs."""
    names = ["slug", *(n for n in kind.fields if n not in ("slug", "created", "updated"))]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    for values in rows:
        writer.writerow([_cell(kind.fields[name], values[name], slugs) for name in names])


def _cell(spec: FieldSpec, value: Any, slugs: Mapping[str, str]) -> str:
    if spec.refers and value:
        ids = value if spec.many else [value]
        return "; ".join(slugs.get(one, one) for one in ids)
    return write(spec, value)
