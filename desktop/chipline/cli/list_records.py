"""Listing and searching records."""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from typing import Any

from chipline.cli.command import CommandError, reading, record_called, warn, write_cells, write_json
from chipline.exchange.export_formats.content import targets
from chipline.records.fields import ANY_KIND, FieldSpec, FieldType
from chipline.records.message import Message, joined, message_of
from chipline.records.notation.dates import DateError, Precision, parse_date
from chipline.records.query import (
    ANY_TEXT,
    CITED_BY,
    SPECIAL,
    Filter,
    Operator,
    Query,
)
from chipline.records.record import KINDS, Kind, by_plural
from chipline.records.values import FieldValueError, display, read, read_bounds
from chipline.records.view_content import ViewContent, content_of
from chipline.store.queries import Named, Queries
from chipline.store.search.ranked_search import Hit

_SIGN = re.compile(r"[=~]")
#: What a column filter of the window looks through for words.
_WORDED = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.WORDS, FieldType.ADDRESS)


def plain_value(spec: FieldSpec, value: Any, names: Mapping[str, Named]) -> Any:
    """Return a value for JSON: records by slug (by id where they have none)."""
    if not spec.refers or value is None:
        return value
    ids = value if spec.many else [value]
    slugs = [(names[one].slug or one) if one in names else one for one in ids]
    return slugs if spec.many else slugs[0]


def plain_fields(
    kind: Kind, values: Mapping[str, Any], names: Mapping[str, Named]
) -> dict[str, Any]:
    """Return all fields of a record for JSON, without slug and name."""
    return {
        name: plain_value(spec, values[name], names)
        for name, spec in kind.fields.items()
        if name not in ("slug", "name")
    }


def where(queries: Queries, kind: Kind, conditions: list[str]) -> tuple[Filter, ...]:
    """Read the conditions of `--where`.

    Raises:
        CommandError: one can't be read.
    """
    return tuple(_condition(queries, kind, each) for each in conditions)


def _condition(queries: Queries, kind: Kind, written: str) -> Filter:
    parted = _SIGN.search(written)
    sign = parted[0] if parted else ""
    field, _, value = written.partition(sign or "=")
    spec = SPECIAL.get(field) or kind.fields.get(field)
    if not sign or spec is None:
        wrong = (
            Message("There is no field “{field}”.", field=field)
            if sign
            else Message("“{written}” has no “=” and no “~”.", written=written)
        )
        raise CommandError(
            Message(
                "--where takes FIELD=VALUE, or FIELD~WORDS for what contains them. {problem} "
                "Fields: {fields}.",
                problem=wrong,
                fields=joined([*kind.fields, CITED_BY, ANY_TEXT]),
            )
        )
    if field == ANY_TEXT or sign == "~":
        return _containing(spec, field, value)
    return _holding(queries, spec, field, value)


def _containing(spec: FieldSpec, field: str, words: str) -> Filter:
    if spec.type not in _WORDED:
        raise CommandError(
            Message(
                "--where {field}: it is no text, so it contains no words. Use {field}=VALUE.",
                field=field,
            )
        )
    return Filter(field, Operator.CONTAINS, (words,))


def _holding(queries: Queries, spec: FieldSpec, field: str, value: str) -> Filter:
    if not value:
        return Filter(field, Operator.BLANK)
    if spec.refers:
        target = "" if spec.reference == ANY_KIND else spec.reference
        found = record_called(queries, value, target)
        return Filter(field, Operator.IS, (found.id,))
    try:
        bounds = read_bounds(spec, value)
        if bounds is not None:
            return Filter(field, Operator.BETWEEN, bounds)
        cleaned: Any = _day(value) if spec.type is FieldType.STAMP else read(spec, value)
    except (FieldValueError, DateError) as error:
        problem = message_of(error)
        raise CommandError(
            Message("--where {field}: {problem}", field=field, problem=problem)
        ) from error
    if spec.type is FieldType.DATE:
        return Filter(field, Operator.BETWEEN, (cleaned, cleaned))
    return Filter(field, Operator.IS, tuple(cleaned) if spec.many else (cleaned,))


def _day(value: str) -> str:
    """Return the day, month or year of a time stamp that is looked for."""
    found = parse_date(value)
    if found.precision is Precision.SPAN:
        raise DateError(Message("“{typed}” is a span. Write a day, month or year.", typed=value))
    return found.text.rstrip("~?%")


def list_records(options: argparse.Namespace) -> int:
    """List the records of a kind."""
    kind = by_plural(options.kind)
    if kind is None:
        raise CommandError(Message("There is no kind “{kind}”.", kind=options.kind))
    with reading(options.file) as queries:
        filters = where(queries, kind, options.where)
        if options.view:
            filters += view_called(queries, options.view).filters
        page = queries.records(Query(kind.name, filters))
    if options.json:
        write_json(
            [
                {
                    "slug": values["slug"],
                    "name": values["name"] or values[kind.title],
                    "id": values["id"],
                }
                | plain_fields(kind, values, page.names)
                for values in page.rows
            ]
        )
    else:
        _write_lines(kind, page.rows, page.names)
    return 0


def view_called(queries: Queries, slug: str) -> ViewContent:
    """Return what a saved view shows.

    Raises:
        CommandError: there is no such view.
    """
    found = queries.by_slug(slug)
    values = queries.values("view", found.id) if found and found.kind == "view" else None
    if values is None:
        raise CommandError(
            Message("There is no saved view “{slug}”. See: chipline list views", slug=slug)
        )
    return content_of(values["state"])


def _write_lines(kind: Kind, rows: tuple[dict[str, Any], ...], names: Mapping[str, Named]) -> None:
    for values in rows:
        shown = [str(values["slug"] or values["id"])]
        for name, spec in kind.fields.items():
            if not spec.column or values[name] is None:
                continue
            value = values[name]
            if spec.refers:
                ids = value if spec.many else [value]
                shown.append(", ".join(names[one].title for one in ids if one in names))
            else:
                shown.append(display(spec, value))
        write_cells(shown)


def search(options: argparse.Namespace) -> int:
    """Find records by words; where nothing has all of them, those that have most."""
    with reading(options.file) as queries:
        hits = queries.search(options.text, options.limit)
        if not hits:
            hits = queries.nearest(options.text, options.limit)
        fields = _fields_of(queries, hits) if options.json else {}
    if hits and hits[0].missing:
        warn(Message("No record has all the words. These have most of them."))
    if options.json:
        write_json([_plain_hit(hit) | {"fields": fields[hit.id]} for hit in hits])
    else:
        for hit in hits:
            told = [KINDS[hit.kind].label, hit.slug or hit.id, hit.title]
            if hit.found_as:
                typed, means = hit.found_as
                told.append(str(Message("found as “{typed}”: {means}", typed=typed, means=means)))
            if hit.missing:
                lacks = joined(f"“{word}”" for word in hit.missing)
                told.append(str(Message("without {words}", words=lacks)))
            write_cells(told)
    return 0


def _fields_of(queries: Queries, hits: Sequence[Hit]) -> dict[str, dict[str, Any]]:
    """Return every field of what was found, for JSON, by id."""
    found: dict[str, dict[str, Any]] = {}
    for kind in {hit.kind: KINDS[hit.kind] for hit in hits}.values():
        rows = queries.many_values(kind.name, [hit.id for hit in hits if hit.kind == kind.name])
        ends = {
            one
            for values in rows.values()
            for name, spec in kind.referring.items()
            for one in targets(spec, values[name])
        }
        names = queries.names(ends)
        found |= {one: plain_fields(kind, values, names) for one, values in rows.items()}
    return found


def _plain_hit(hit: Hit) -> dict[str, Any]:
    return {
        "id": hit.id,
        "kind": hit.kind,
        "slug": hit.slug,
        "name": hit.title,
        "snippet": hit.snippet.replace("\x02", "").replace("\x03", ""),
        "found_as": hit.found_as and dict(zip(("typed", "means"), hit.found_as, strict=True)),
        "missing": hit.missing,
    }
