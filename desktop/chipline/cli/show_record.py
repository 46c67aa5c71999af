"""Showing one record: fields, links both ways, citations and derived values."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from chipline import paths
from chipline.cli.command import CommandError, reading, record_called, write_json, write_line
from chipline.cli.list_records import plain_fields
from chipline.derived import derived_values
from chipline.records.message import message_of
from chipline.records.notation.dates import DateError, read_day
from chipline.records.notation.written_dates import PLAIN_DATES
from chipline.records.record import KINDS, title_of
from chipline.records.values import display
from chipline.records.vocabulary import read_from
from chipline.store.queries import Named, Queries


def day_of(written: str | None) -> date:
    """Return the day that was asked for, or today.

    Raises:
        CommandError: it is not one day.
    """
    today = date.today()  # noqa: DTZ011  # the user's own day
    if not written:
        return today
    try:
        return read_day(written, replace(PLAIN_DATES, today=today))
    except DateError as error:
        raise CommandError(message_of(error)) from error


def _links(queries: Queries, record_id: str) -> list[dict[str, Any]]:
    rows = queries.links(record_id)
    names = queries.names({row["subject"] for row in rows} | {row["object"] for row in rows})
    found = []
    for row in rows:
        out = row["subject"] == record_id
        other = names.get(row["object"] if out else row["subject"])
        if other is not None:
            told = str(row["predicate"])
            found.append(
                _end(read_from(told, other_end=not out), "out" if out else "in", other)
                | {"link": row["id"], "share": row["share"]}
                | {"began": row["began"], "ended": row["ended"]}
            )
    found.extend(
        _end(f"{pointer.field} of", "in", pointer.owner)
        for pointer in queries.pointers(record_id)
        if pointer.owner.kind not in ("link", "citation")
    )
    return found


def _end(predicate: str, direction: str, other: Named) -> dict[str, Any]:
    return {
        "predicate": predicate,
        "direction": direction,
        "kind": other.kind,
        "id": other.id,
        "slug": other.slug,
        "name": other.title,
    }


def _citations(queries: Queries, record_id: str) -> list[dict[str, Any]]:
    found = []
    rows = queries.citations(record_id)
    names = queries.names({row["record"] for row in rows})
    for row in rows:
        source: Mapping[str, Any] = row["source_values"] or {}
        about = names.get(row["record"])
        found.append(
            {
                "id": row["id"],
                "slug": row["slug"],
                "record": about.slug if about else row["record"],
                "field": row["field"],
                "stance": row["stance"],
                "quote": row["quote"],
                "paraphrase": row["paraphrase"],
                "locator": row["locator"],
                "credibility": row["credibility"],
                "verified": row["verified"],
                "source_id": row["source"],
                "source": source.get("slug"),
                "source_name": source.get("name"),
                "publisher": source.get("publisher"),
                "published": source.get("published"),
                "reliability": source.get("reliability"),
                "url": source.get("url"),
            }
        )
    return found


def show(options: argparse.Namespace) -> int:
    """Show one record."""
    day = day_of(options.on)
    with reading(options.file) as queries:
        found = record_called(queries, options.slug)
        values = queries.values(found.kind, found.id)
        assert values is not None  # noqa: S101  # one snapshot
        kind = KINDS[found.kind]
        targets = {
            one
            for name, spec in kind.referring.items()
            if values[name]
            for one in (values[name] if spec.many else [values[name]])
        }
        names = queries.names(targets)
        shown = {
            "kind": kind.name,
            "id": found.id,
            "slug": found.slug,
            "name": title_of(kind, values),
            "fields": plain_fields(kind, values, names),
            "derived": derived_values(queries, kind.name, values, day, paths.rules()),
            "links": _links(queries, found.id),
            "citations": _citations(queries, found.id),
        }
    if options.json:
        write_json(shown)
    else:
        _write(shown, kind.name, values, names)
    return 0


def _write(
    shown: dict[str, Any], kind_name: str, values: dict[str, Any], names: Mapping[str, Named]
) -> None:
    kind = KINDS[kind_name]
    write_line(f"{shown['name']}  [{kind.label}, {shown['slug']}]")
    for name, spec in kind.fields.items():
        if values[name] is None or name in ("name", "slug"):
            continue
        value = values[name]
        if spec.refers:
            ids = value if spec.many else [value]
            text = ", ".join(names[one].title for one in ids if one in names)
        else:
            text = display(spec, value)
        write_line(f"  {spec.heading}: {text}")
    for name, value in shown["derived"].items():
        write_line(f"  {name}: {value}")
    for link in shown["links"]:
        write_line(f"  → {link['predicate']}: {link['name']} [{link['slug']}]")
    for cited in shown["citations"]:
        grade = f"{cited['reliability'] or '?'}{cited['credibility'] or '?'}"
        said = f"“{cited['quote']}”" if cited["quote"] else cited["paraphrase"] or ""
        write_line(f"  {cited['stance']} ({grade}, {cited['source_name']}): {said}")
