"""What the chain shows: tenancies with their sites, operators, owners and chips, and clusters without."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import TextClause, select, text

from chipline.records.notation.text import displayed
from chipline.records.query import SPECIAL, Filter
from chipline.records.record import KINDS
from chipline.relations_layout.chain import ChainFacts, ChainRow
from chipline.relations_layout.ties import Party, Span
from chipline.scenery.event_mapping import Certainty, drawn_as
from chipline.store.queries import Queries, Values
from chipline.store.relations.party_reads import (
    firms_with_owners,
    parties_of,
    party_fields,
    party_of,
    passing_ids,
)
from chipline.store.search.filter_sql import conditions

#: More tenancies, or clusters, than these are not read.
MOST_ROWS = 10_000
_DAYS = (
    "began",
    "ended",
    "began_earliest",
    "began_latest",
    "ended_earliest",
    "ended_latest",
)
_TENANCY = ("tenant", "facility", "cluster", "hardware_owner", "status", *_DAYS)
_CLUSTER = ("owner", "facility", "chip", "status", *_DAYS)
_SITE = (*party_fields("facility"), "operator")
#: The kind of what stands in each column.
_KIND_OF = {
    "chips": "chip",
    "hardware owner": "firm",
    "site": "facility",
    "operator": "firm",
    "tenant": "firm",
    "model": "model",
    "trigger": "restriction",
}


class _Draft(NamedTuple):
    """A row on the way: its kind, its record's values, and what stands in its columns."""

    kind: str
    values: Values
    ends: dict[str, tuple[str, ...]]

    def finished(self) -> ChainRow:
        """Return it as the chain takes it."""
        values = self.values
        certainty = drawn_as(self.kind).words.get(values["status"] or "", Certainty.UNSTATED)
        title = displayed(values["name"] or values["slug"] or values["id"])
        return ChainRow(self.kind, values["id"], title, self.ends, Span.of(values), certainty)


def chain_facts(queries: Queries, filters: tuple[Filter, ...] = ()) -> ChainFacts:
    """Read every tenancy that passes the filters, and every cluster of which no use is recorded.

    A filter on a field that tenancies lack holds of what they name: a site, chip or firm.
    """
    tenancies = _rows(queries, "tenancy", _TENANCY, filters)
    used = _used_clusters(queries)
    clusters = _rows(queries, "cluster", _CLUSTER, filters)
    unused = [one for one in clusters if one["id"] not in used]
    named_clusters = queries.many_values("cluster", _named(tenancies, "cluster"), _CLUSTER)
    named = _named((*tenancies, *unused, *named_clusters.values()), "facility")
    sites = queries.many_values("facility", named, _SITE)
    drafts = [_of_tenancy(each, named_clusters, sites) for each in tenancies]
    drafts += [_of_cluster(each) for each in unused]
    drafts = _passing(queries, drafts, filters)
    _add_models(queries, drafts)
    _add_triggers(queries, drafts)
    unread = sum(
        max(0, queries.count(kind, filters) - MOST_ROWS)
        for kind, rows in (("tenancy", tenancies), ("cluster", clusters))
        if len(rows) == MOST_ROWS
    )
    return replace(_facts(queries, drafts), unread=unread)


def _rows(
    queries: Queries, kind: str, names: Iterable[str], filters: tuple[Filter, ...]
) -> list[Values]:
    found = KINDS[kind]
    columns = [found.table.c[name] for name in ("id", "slug", "name", *names)]
    statement = select(*columns).where(*conditions(found, filters)).order_by(found.table.c.id)
    rows = queries.connection.execute(statement.limit(MOST_ROWS))
    return [dict(row) for row in rows.mappings()]


def _used_clusters(queries: Queries) -> set[str]:
    cluster = KINDS["tenancy"].table.c.cluster
    statement = select(cluster).where(cluster.is_not(None)).distinct()
    return set(queries.connection.execute(statement).scalars())


def _named(rows: Iterable[Mapping[str, Any]], field: str) -> set[str]:
    return {row[field] for row in rows if row[field]}


def _of_tenancy(
    values: Values, clusters: Mapping[str, Values], sites: Mapping[str, Values]
) -> _Draft:
    cluster = clusters.get(values["cluster"] or "", {})
    site = values["facility"] or cluster.get("facility")
    ends = {
        "chips": cluster.get("chip"),
        "hardware owner": values["hardware_owner"] or cluster.get("owner"),
        "site": site,
        "operator": sites.get(site or "", {}).get("operator"),
        "tenant": values["tenant"],
    }
    return _Draft("tenancy", values, _ids(ends))


def _of_cluster(values: Values) -> _Draft:
    ends = {"chips": "chip", "hardware owner": "owner", "site": "facility"}
    return _Draft("cluster", values, _ids({name: values[field] for name, field in ends.items()}))


def _ids(ends: Mapping[str, str | None]) -> dict[str, tuple[str, ...]]:
    return {name: (one,) if one else () for name, one in ends.items()}


def _passing(queries: Queries, drafts: list[_Draft], filters: tuple[Filter, ...]) -> list[_Draft]:
    """Return the rows of which something that they name passes each filter not on themselves."""
    for each in filters:
        if each.field in SPECIAL:
            continue
        for kind in ("facility", "chip", "firm"):
            if not each.applies_to(KINDS[kind]) or any(
                each.applies_to(KINDS[own]) for own in ("tenancy", "cluster")
            ):
                continue
            columns = [name for name, of in _KIND_OF.items() if of == kind]
            ids = {one for draft in drafts for name in columns for one in draft.ends.get(name, ())}
            passing = passing_ids(queries, kind, ids, each)
            drafts = [
                draft
                for draft in drafts
                if any(passing.intersection(draft.ends.get(name, ())) for name in columns)
            ]
    return drafts


_GIVEN: TextClause = text("SELECT value FROM json_each(:ids)")


def _given(ids: Iterable[str]) -> dict[str, str]:
    return {"ids": json.dumps(sorted(ids))}


def _add_models(queries: Queries, drafts: Sequence[_Draft]) -> None:
    """Add the models that a tenant trained at the site."""
    table = KINDS["model"].table
    statement = (
        select(table.c.training_site, table.c.developers, table.c.id)
        .where(table.c.training_site.in_(_GIVEN))
        .order_by(table.c.released_earliest, table.c.id)
    )
    _add(queries, statement, drafts, "model")


def _add_triggers(queries: Queries, drafts: Sequence[_Draft]) -> None:
    """Add the restrictions because of which a tenant moved to the site."""
    table = KINDS["relocation"].table
    statement = (
        select(table.c.to_facility, table.c.firms, table.c.trigger)
        .where(table.c.to_facility.in_(_GIVEN), table.c.trigger.is_not(None))
        .order_by(table.c.began_earliest, table.c.id)
    )
    _add(queries, statement, drafts, "trigger")


def _add(queries: Queries, statement: Any, drafts: Sequence[_Draft], column: str) -> None:
    """Add to tenancies what a statement has for their site and tenant."""
    sites = {one for draft in drafts for one in draft.ends["site"]}
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for site, firms, record in queries.connection.execute(statement, _given(sites)):
        for firm in firms or ():
            found[site, firm][record] = None
    for draft in drafts:
        pairs = ((s, t) for s in draft.ends["site"] for t in draft.ends.get("tenant", ()))
        draft.ends[column] = tuple(one for pair in pairs for one in found.get(pair, ()))


def _facts(queries: Queries, drafts: Sequence[_Draft]) -> ChainFacts:
    named: dict[str, set[str]] = {kind: set() for kind in _KIND_OF.values()}
    for draft in drafts:
        for column, ids in draft.ends.items():
            named[_KIND_OF[column]].update(ids)
    firms, owners = firms_with_owners(queries, named.pop("firm"))
    parties: dict[str, Party] = {one: party_of("firm", each) for one, each in firms.items()}
    for kind, those in named.items():
        parties |= parties_of(queries, kind, those)
    # Whatever was deleted while this was read is not recorded.
    rows = tuple(draft.finished() for draft in drafts)
    return ChainFacts(rows, parties, owners)
