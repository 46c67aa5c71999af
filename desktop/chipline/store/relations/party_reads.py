"""Records that have ties, and who owns the firms among them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, text

from chipline.records.notation.text import displayed
from chipline.records.ownership import Ownership, by_subsidiary
from chipline.records.query import Filter
from chipline.records.record import KINDS, bounded_title, title_of
from chipline.relations_layout.ties import Owners, Party
from chipline.store.ownership_links import ownerships
from chipline.store.queries import Queries, Values
from chipline.store.search.filter_sql import conditions

#: The kinds of record that have ties of their own.
PARTY_KINDS = (
    "firm",
    "facility",
    "chip",
    "cluster",
    "model",
    "restriction",
    "tenancy",
    "relocation",
)
#: How many owners above one another are looked up.
_HIGHEST = 12
_HOMES = {"firm": "hq_country", "facility": "country", "cluster": "country"}


def party_of(kind: str, values: Mapping[str, Any]) -> Party:
    """Take what a diagram needs out of a record's values."""
    home = values.get(_HOMES.get(kind, "")) or ""
    title = displayed(bounded_title(title_of(KINDS[kind], values)) or values["id"])
    return Party(values["id"], kind, title, home, values.get("slug") or "")


def party_fields(kind: str) -> tuple[str, ...]:
    """Return the fields that a party is made of."""
    home = (_HOMES[kind],) if kind in _HOMES else ()
    return ("id", "slug", "name", *home)


def parties_of(queries: Queries, kind: str, ids: Iterable[str]) -> dict[str, Party]:
    """Read records of one kind as parties, by id."""
    found = queries.many_values(kind, sorted(set(ids)), party_fields(kind))
    return {one: party_of(kind, values) for one, values in found.items()}


def firms_with_owners(queries: Queries, firms: Iterable[str]) -> tuple[dict[str, Values], Owners]:
    """Read firms, whoever owns or owned them, and the owners of those, with what says so."""
    fields = (*party_fields("firm"), "ultimate_parent")
    latest = queries.many_values("firm", sorted(set(firms)), fields)
    found, owned = dict(latest), list[Ownership]()
    for _step in range(_HIGHEST):
        links = ownerships(queries, latest)
        owned += links
        parents = (each["ultimate_parent"] for each in latest.values())
        above = {*filter(None, parents), *(each.owner for each in links)}
        latest = queries.many_values("firm", sorted(above - found.keys()), fields)
        if not latest:
            break
        found |= latest
    parents_of = {one: values["ultimate_parent"] for one, values in found.items()}
    return found, Owners(by_subsidiary(owned), parents_of)


def passing_ids(queries: Queries, kind: str, ids: Iterable[str], wanted: Filter) -> set[str]:
    """Return those records of a kind that pass a filter on it."""
    table = KINDS[kind].table
    given = table.c.id.in_(text("SELECT value FROM json_each(:ids)"))
    statement = select(table.c.id).where(given, *conditions(KINDS[kind], (wanted,)))
    return set(queries.connection.execute(statement, {"ids": json.dumps(sorted(ids))}).scalars())
