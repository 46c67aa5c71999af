"""All records with every field as JSON, with a schema, in an order in which differences are small."""

from __future__ import annotations

import json
from typing import Any, TextIO

from chipline.exchange.export_formats.content import ExportContent, rows_of
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import Kind

#: What a file says it follows; it lies in `docs/`.
SCHEMA = "workspace-1.schema.json"


def write_workspace_json(file: TextIO, content: ExportContent) -> None:
    """Write each kind under its plural, its records by id, with the fields that are not empty."""
    found: dict[str, list[str]] = {table.kind.plural: [] for table in content.tables}
    for kind, row in rows_of(content):
        filled = {n: row[n] for n in ("id", *kind.fields) if row[n] is not None}
        found[kind.plural].append(json.dumps(filled, ensure_ascii=False))
    about = json.dumps(dict(content.about), ensure_ascii=False)
    file.write(f'{{"$schema": "{SCHEMA}",\n"about": {about}')
    for plural, lines in found.items():
        body = ",\n".join(sorted(lines))
        file.write(f',\n"{plural}": [\n{body}\n]' if lines else f',\n"{plural}": []')
    file.write("\n}\n")


def workspace_schema() -> dict[str, Any]:
    """Make the JSON Schema (2020-12) of such a file from the declared kinds and fields."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Records of a Chipline workspace",
        "type": "object",
        "required": ["$schema"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"const": SCHEMA},
            "about": {"type": "object", "additionalProperties": {"type": "string"}},
            **{
                kind.plural: {"type": "array", "items": _of_kind(kind), "description": kind.about}
                for kind in ALL_KINDS
            },
        },
    }


def _of_kind(kind: Kind) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", *(name for name, spec in kind.fields.items() if spec.required)],
        "properties": {
            "id": {"type": "string", "format": "uuid"},
            **{name: _of_field(spec) for name, spec in kind.fields.items()},
        },
    }


_TYPES = {
    FieldType.NUMBER: "number",
    FieldType.INTEGER: "integer",
    FieldType.YES_NO: "boolean",
}


def _of_field(spec: FieldSpec) -> dict[str, Any]:
    one: dict[str, Any] = {"type": _TYPES.get(spec.type, "string")}
    if spec.choices:
        one["enum"] = list(spec.choices)
    if spec.refers:
        one["format"] = "uuid"
    bounds = {"minimum": spec.minimum, "maximum": spec.maximum}
    one |= {name: bound for name, bound in bounds.items() if bound is not None}
    told = ". ".join(part.rstrip(".") for part in (spec.heading, spec.help) if part)
    of_list = {"type": "array", "items": one} if spec.many else one
    return of_list | {"description": told}
