"""Builds what the relations show from a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from chipline.records.notation.dates import bounds
from chipline.records.ownership import Ownership, by_subsidiary
from chipline.relations_layout.chain import ChainFacts, ChainRow
from chipline.relations_layout.ties import Owners, Party, RecordTie, Span, TieGraph
from chipline.scenery.event_mapping import Certainty


def span(began: str | None = None, ended: str | None = None) -> Span:
    """Make a span of two EDTF dates."""
    return Span(*bounds(began), *bounds(ended))


def party(name: str, kind: str = "firm", home: str = "") -> Party:
    """Make a record that has ties."""
    return Party(name, kind, name.title(), home, name)


def tenancy(
    name: str, began: str | None = "2024", ended: str | None = None, **ends: str
) -> ChainRow:
    """Make a tenancy; `owner` is the hardware's, and what is not named is not recorded."""
    columns = ("chips", "hardware owner", "site", "operator", "tenant", "model", "trigger")
    given = {key.replace("owner", "hardware owner"): value for key, value in ends.items()}
    paths = {one: tuple(filter(None, [given.get(one)])) for one in columns}
    return ChainRow("tenancy", name, name.title(), paths, span(began, ended), Certainty.REPORTED)


def cluster(name: str, began: str | None = "2024", **ends: str) -> ChainRow:
    """Make a cluster that nobody is known to use."""
    made = tenancy(name, began, None, **ends)
    kept = {one: made.ends[one] for one in ("chips", "hardware owner", "site")}
    return ChainRow("cluster", name, made.title, kept, made.span, Certainty.CONFIRMED)


def chain_of(
    rows: Iterable[ChainRow],
    parties: Iterable[Party] = (),
    owned: Iterable[Ownership] = (),
    parents: Mapping[str, str | None] | None = None,
) -> ChainFacts:
    """Build facts; records that nobody made are firms, or what their column holds."""
    rows = tuple(rows)
    kinds: dict[str, Any] = {"chips": "chip", "site": "facility", "model": "model"}
    found = {
        one: party(one, kinds.get(column, "firm"))
        for row in rows
        for column, ids in row.ends.items()
        for one in ids
    }
    found |= {one: party(one) for one in (parents or {}).values() if one}
    found |= {each.owner: party(each.owner) for each in owned}
    found |= {one.id: one for one in parties}
    return ChainFacts(rows, found, Owners(by_subsidiary(owned), dict(parents or {})))


def tie(
    subject: str,
    role: str,
    target: str,
    record: str = "",
    kind: str = "link",
    *,
    began: str | None = None,
    ended: str | None = None,
    certainty: Certainty | None = None,
) -> RecordTie:
    """Make a tie."""
    record = record or f"{subject} {role} {target}"
    return RecordTie(subject, target, role, kind, record, span(began, ended), certainty)


def graph_of(
    ties: Iterable[RecordTie],
    parties: Iterable[Party] = (),
    owners: Owners | None = None,
    cited: Mapping[str, int] | None = None,
    degree: Mapping[str, int] | None = None,
) -> TieGraph:
    """Build a graph; records that nobody made are firms."""
    ties = tuple(ties)
    found = {end: party(end) for one in ties for end in (one.subject, one.object)}
    found |= {one.id: one for one in parties}
    counts = {one.record: 1 for one in ties} if cited is None else cited
    return TieGraph(found, ties, owners or Owners(), counts, degree or {})
